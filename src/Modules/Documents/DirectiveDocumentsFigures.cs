using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.Documents;

/// <summary>The documents themselves, and how many they are ("số văn bản" of the form means either).</summary>
internal sealed record DirectiveDocumentsFigures : ISectionFigures<DirectiveDocumentsFigures>
{
    public static string SectionName => "directive-documents";

    [Line(
        "Các văn bản đã triển khai theo chỉ đạo của Sở Y tế",
        "Số văn bản, trích yếu, ngày tháng năm ban hành",
        Kind = LineKind.Register,
        OfWindow = true
    )]
    public IReadOnlyList<DirectiveDocument>? DirectiveDocuments { get; init; }

    [Line("Số văn bản đã triển khai", "Văn bản")]
    [Counts(nameof(DirectiveDocuments))]
    public long? DirectiveDocumentCount { get; init; }
}
