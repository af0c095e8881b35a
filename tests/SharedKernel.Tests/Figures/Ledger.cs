using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.SharedKernel.Tests.Figures;

/// <summary>Figures with a line of each kind, for the kernel's own tests.</summary>
internal sealed record Ledger : ISectionFigures<Ledger>
{
    public static string SectionName => "ledgers";

    /// <summary>As a profile asks it.</summary>
    public static Section Section { get; } =
        new(SectionName, "Sổ thử nghiệm", "Sổ", "PL1", "99", Division: "bookkeeping");

    [Line("- Tổng số:.....Trong đó:", "Lượt")]
    public long? Whole { get; init; }

    [Line("- Phần một:", "Lượt")]
    public long? First { get; init; }

    [Line("- Phần hai:", "Lượt")]
    public long? Second { get; init; }

    [Line("- Hiện có:", "Người", Kind = LineKind.Stock)]
    public long? Held { get; init; }

    [Line("Tỷ lệ", "%", Kind = LineKind.Percentage, Optional = true)]
    public decimal? Share { get; init; }

    [Derived("Tỷ lệ phần một", "%", Plus = [nameof(First)], Over = [nameof(Whole)])]
    public decimal? FirstRate => Percent.Of(First, Whole);

    public static LineSet Lines { get; } = LineSet.Of<Ledger>();
}

internal sealed class LedgerRules : SectionRules<Ledger>
{
    public LedgerRules()
    {
        Part(f => f.First, of => of.Whole);
        Parts(of => of.Whole, f => f.First, f => f.Second);
        NeverFalls(f => f.Held);
    }
}
