using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.Documents;

/// <summary>One document issued to carry out the Sở's directions. Its number and date name it: numbering starts anew each year.</summary>
internal sealed record DirectiveDocument : IRegisterRow
{
    [Column("Số, ký hiệu văn bản", Key = true, Most = 50)]
    public string? NumberSymbol { get; init; }

    [Column("Trích yếu", Most = 500)]
    public string? Subject { get; init; }

    [Column("Ngày ban hành", Key = true)]
    public DateOnly? IssueDate { get; init; }
}
