using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Totals;

namespace DeAn06.Modules.OfficialDocuments.Targets;

/// <summary>Where the province stands against a target.</summary>
/// <param name="Part">Counted so far.</param>
/// <param name="Whole">Of so many; 0: no data, neither met nor missed.</param>
/// <param name="OfUnits">Both count units, not what a line counts.</param>
internal sealed record TargetResult(
    string Number,
    string Text,
    string Section,
    decimal Percent,
    decimal Part,
    decimal Whole,
    bool OfUnits
)
{
    /// <summary>In per cent, unrounded; null where there is no data.</summary>
    public decimal? Rate => Whole == 0 ? null : Part * 100 / Whole;

    public bool? Met => Rate is { } rate ? rate >= Percent : null;
}

/// <summary>Counts one target: of the section's sums, or of the units that have something.</summary>
internal sealed class TargetCount(Target target, LineSet lines)
{
    private int units;

    public void Add(FiledSection unit) =>
        units += (target.UnitsWith ?? []).Any(name => Has(unit.Total, unit.Figures, lines.Find(name))) ? 1 : 0;

    /// <param name="province">The sum of all units that were added.</param>
    public TargetResult Result(Total province) =>
        target.UnitsWith is null
            ? Result(Number(province, target.Part), Number(province, target.Whole), ofUnits: false)
            : Result(units, province.Units, ofUnits: true);

    private TargetResult Result(decimal part, decimal whole, bool ofUnits) =>
        new(target.Number, target.Text, target.Section, target.Percent, part, whole, ofUnits);

    private decimal Number(Total total, string? name) => lines.FindNumber(name ?? "")?.Of(total.Figures) ?? 0;

    private static bool Has(IFigures total, IFigures own, Line? line) =>
        line switch
        {
            NumberLine number => number.Of(total) > 0,
            RegisterLine register => register.Rows(own) is { Count: > 0 },
            _ => false,
        };
}
