using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.Documents;

/// <summary>The lines of the section. The four ways in which a document leaves leave nothing out.</summary>
internal sealed record OnlineDocumentsFigures : ISectionFigures<OnlineDocumentsFigures>
{
    public static string SectionName => "online-documents";

    [Line("-Tổng số văn bản đến:", "Văn bản")]
    public long? DocsIn { get; init; }

    [Line(
        "Trong đó: Số văn bản đến tiếp nhận trực tuyến (hoặc trực tiếp nhưng scan đưa lên hệ thống) thực hiện luân chuyển và xử lý trên mạng:",
        "Văn bản"
    )]
    public long? DocsInOnline { get; init; }

    [Line("-Tổng số văn bản đi:..... Trong đó:", "Văn bản")]
    public long? DocsOut { get; init; }

    [Line("+ Số văn bản đi có ký số lãnh đạo và ký số cơ quan:", "Văn bản")]
    public long? DocsOutBothSigned { get; init; }

    [Line("+ Số văn bản đi chỉ ký số lãnh đạo:", "Văn bản")]
    public long? DocsOutLeaderOnly { get; init; }

    [Line("+ Số văn bản đi chỉ ký số cơ quan:", "Văn bản")]
    public long? DocsOutOrgOnly { get; init; }

    [Line("+ Số văn bản đi không ký số:", "Văn bản")]
    public long? DocsOutUnsigned { get; init; }

    [Derived("Tỷ lệ văn bản đến xử lý trên mạng", "%", Plus = [nameof(DocsInOnline)], Over = [nameof(DocsIn)])]
    public decimal? DocsInOnlineRate => Percent.Of(DocsInOnline, DocsIn);

    [Derived(
        "Tỷ lệ văn bản đi có ký số lãnh đạo và ký số cơ quan",
        "%",
        Plus = [nameof(DocsOutBothSigned)],
        Over = [nameof(DocsOut)]
    )]
    public decimal? DocsOutFullySignedRate => Percent.Of(DocsOutBothSigned, DocsOut);
}
