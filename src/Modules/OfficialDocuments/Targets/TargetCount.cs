using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Reading;

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

/// <summary>Counts one target, unit by unit.</summary>
internal sealed class TargetCount(Target target, LineSet lines)
{
    private decimal part;
    private decimal whole;

    public void Add(FiledSection unit)
    {
        if (target.UnitsWith is { } names)
        {
            whole++;
            part += names.Any(name => Has(unit.Total, unit.Figures, lines.Find(name))) ? 1 : 0;
        }
        else
        {
            part += Number(unit.Total, target.Part) ?? 0;
            whole += Number(unit.Total, target.Whole) ?? 0;
        }
    }

    public TargetResult Result() =>
        new(target.Number, target.Text, target.Section, target.Percent, part, whole, target.UnitsWith is not null);

    private decimal? Number(IFigures figures, string? name) =>
        lines.FindNumber(name ?? "") is { } line ? line.Of(figures) : null;

    private static bool Has(IFigures total, IFigures own, Line? line) =>
        line switch
        {
            NumberLine number => number.Of(total) > 0,
            RegisterLine register => register.Rows(own) is { Count: > 0 },
            _ => false,
        };
}
