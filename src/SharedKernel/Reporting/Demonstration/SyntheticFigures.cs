using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Reporting.Demonstration;

/// <summary>
/// Makes up plausible figures from what a section says of its lines: wholes by a unit's size and the window's length, parts as a share
/// of their whole, stocks that hardly move. The same seed gives the same figures: a line's level hangs on the unit, not on the period.
/// </summary>
internal sealed class SyntheticFigures(
    LineSet lines,
    IReadOnlyList<(NumberLine Whole, IReadOnlyList<NumberLine> Parts)> wholes,
    IReadOnlySet<NumberLine> exact,
    IReadOnlyDictionary<string, Func<Facility, decimal>> typical,
    IReadOnlyDictionary<string, Func<Example, object?>> examples
)
{
    private const int DaysOfAMonth = 30;

    public IFigures Of(Facility unit, ReportingPeriod of)
    {
        var (period, days) = (of.Code, of.Days);
        var values = new Dictionary<string, decimal>();
        foreach (var line in lines.Numbers.Where(line => line.Count is null && line.Choices.Count == 0))
        {
            values[line.Name] = wholes.Any(w => w.Parts.Contains(line)) ? 0 : Level(line, unit, period, days);
        }

        // A whole stands before its parts in the form, so one pass fills chains of parts.
        foreach (var (whole, parts) in wholes.OrderBy(w => w.Whole.Place))
        {
            Share(values, whole, parts, exact.Contains(whole), unit, period);
        }

        foreach (var rate in lines.Numbers.Where(line => line.About is { Part: not null, Whole: not null }))
        {
            GiveCountsOrRate(values, rate, unit);
        }

        var all = values.ToDictionary(value => value.Key, value => (object?)value.Value);
        foreach (var (line, made) in examples)
        {
            all[line] = Kept(line, made(new Example(unit, of)));
        }

        return lines.Make(all);
    }

    /// <summary>A number is kept as every number is made, a register as a list of its rows.</summary>
    private object? Kept(string line, object? made) =>
        (lines.Find(line), made) switch
        {
            (NumberLine, long number) => (decimal)number,
            (RegisterLine register, IEnumerable<IRegisterRow> rows) => register.MakeList(rows),
            _ => made,
        };

    /// <summary>A percentage that may come with its counts: a third of the units know the percentage alone.</summary>
    private void GiveCountsOrRate(Dictionary<string, decimal> values, Line rate, Facility unit)
    {
        if (Dice(unit.Code, rate.Name, "counts") > 0.33m)
        {
            values.Remove(rate.Name);
            return;
        }

        foreach (
            var count in lines.Numbers.Where(l =>
                l.Property.Name == rate.About.Part || l.Property.Name == rate.About.Whole
            )
        )
        {
            values.Remove(count.Name);
        }
    }

    private decimal Level(NumberLine line, Facility unit, string period, int days)
    {
        if (line.About.Kind == LineKind.Percentage)
        {
            return Math.Round(88m + 11m * Dice(unit.Code, line.Name) + Dice(unit.Code, line.Name, period), 2);
        }

        var usual = typical.TryGetValue(line.Name, out var share) ? share(unit) : 0.1m;
        var level = Size(unit) * usual * (0.7m + 0.6m * Dice(unit.Code, line.Name));
        return line.About.Kind == LineKind.Stock
            ? Math.Floor(level) + 1
            : Math.Floor(level * days / DaysOfAMonth * (0.9m + 0.2m * Dice(unit.Code, line.Name, period)));
    }

    private static void Share(
        Dictionary<string, decimal> values,
        NumberLine whole,
        IReadOnlyList<NumberLine> parts,
        bool isExact,
        Facility unit,
        string period
    )
    {
        if (!values.TryGetValue(whole.Name, out var rest))
        {
            return;
        }

        // One part is nearly the whole (transmitted of issued); several are each a small share of it (methods of payment).
        var few = parts.Count == 1;
        foreach (var part in parts.Where(part => values.ContainsKey(part.Name)))
        {
            var share = few ? 0.72m + 0.26m * Dice(unit.Code, part.Name) : 0.02m + 0.12m * Dice(unit.Code, part.Name);
            var moved = share + 0.02m * Dice(unit.Code, part.Name, period);
            values[part.Name] = Math.Floor(Math.Min(1, moved) * rest);
        }

        // Where parts leave nothing out, the first is what the others leave.
        if (isExact)
        {
            values[parts[0].Name] = rest - parts.Skip(1).Sum(part => values[part.Name]);
        }
    }

    /// <summary>Visits a month.</summary>
    private static decimal Size(Facility unit) =>
        (unit.Kind, unit.Tier) switch
        {
            (FacilityKind.Hospital, CareLevel.Province or CareLevel.Central) => 14_000m,
            (FacilityKind.Hospital, _) => 6_000m,
            (FacilityKind.DistrictHealthCentre, _) => 1_600m,
            (FacilityKind.CommuneHealthStation, _) => 240m,
            _ => 600m,
        };

    private static decimal Dice(params ReadOnlySpan<string> words) => (decimal)SeededChance.Of(words);
}
