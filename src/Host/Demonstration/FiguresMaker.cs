using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Sections;

namespace DeAn06.Host.Demonstration;

/// <summary>
/// Makes up plausible figures of one section, spelled as the API takes them, from what the section publishes of its lines and rules: wholes
/// by a unit's size and the window's length, parts as a share of their whole, stocks that hardly move. The same seed gives the same
/// figures: a line's level hangs on the unit, not on the period.
/// </summary>
internal sealed class FiguresMaker
{
    private const int DaysOfAMonth = 30;

    private readonly SectionShape shape;
    private readonly UsualSizes sizes;
    private readonly Examples examples;
    private readonly IReadOnlyList<WholeAndParts> wholes;

    public FiguresMaker(SectionShape shape, UsualSizes sizes, Examples examples)
    {
        (this.shape, this.sizes, this.examples) = (shape, sizes, examples);
        wholes = WholeAndParts.Of(shape);
    }

    /// <summary>The last line that a person types.</summary>
    public string LastTyped => Lines.Asked.Last(line => line.Count is null).Name;

    private LineSet Lines => shape.Set;

    private IEnumerable<NumberLine> Typed => Lines.Numbers.Where(line => line.Count is null);

    /// <param name="unusual">The unit's counts are four times what they would be, so that its past asks why.</param>
    public JsonObject Of(MadeUpUnit unit, MadeUpPeriod period, bool unusual = false)
    {
        var figures = new JsonObject();
        foreach (var (line, value) in Numbers(unit, period))
        {
            figures[line] = unusual && Lines.FindNumber(line) is { AddsUp: true } ? value * 4 : value;
        }

        foreach (var (line, value) in examples.Of(shape.Section.Name, unit, period))
        {
            if (Lines.Find(line) is not null)
            {
                figures[line] = value;
            }
        }

        return figures;
    }

    private Dictionary<string, decimal> Numbers(MadeUpUnit unit, MadeUpPeriod period)
    {
        var values = new Dictionary<string, decimal>();
        foreach (var line in Typed.Where(line => line.Choices.Count == 0))
        {
            values[line.Name] = wholes.Any(w => w.Parts.Contains(line)) ? 0 : Level(line, unit, period);
        }

        // A whole stands before its parts in the form, so one pass fills chains of parts.
        foreach (var whole in wholes.OrderBy(w => w.Whole.Place))
        {
            Share(values, whole, unit, period.Code);
        }

        foreach (var rate in Lines.Numbers.Where(line => line.About is { Part: not null, Whole: not null }))
        {
            GiveCountsOrRate(values, rate, unit);
        }

        return values;
    }

    /// <summary>A percentage that may come with its counts: a third of the units know the percentage alone.</summary>
    private void GiveCountsOrRate(Dictionary<string, decimal> values, NumberLine rate, MadeUpUnit unit)
    {
        if (Dice(unit.Code, rate.Name, "counts") > 0.33m)
        {
            values.Remove(rate.Name);
            return;
        }

        foreach (
            var count in Lines.Numbers.Where(l =>
                l.Property.Name == rate.About.Part || l.Property.Name == rate.About.Whole
            )
        )
        {
            values.Remove(count.Name);
        }
    }

    private decimal Level(NumberLine line, MadeUpUnit unit, MadeUpPeriod period)
    {
        if (line.About.Kind == LineKind.Percentage)
        {
            return Math.Round(88m + 11m * Dice(unit.Code, line.Name) + Dice(unit.Code, line.Name, period.Code), 2);
        }

        var usual = sizes.Of(shape.Section.Name, line.Name, unit);
        var level = unit.Visits * usual * (0.7m + 0.6m * Dice(unit.Code, line.Name));
        return line.About.Kind == LineKind.Stock
            ? Math.Floor(level) + 1
            : Math.Floor(level * period.Days / DaysOfAMonth * (0.9m + 0.2m * Dice(unit.Code, line.Name, period.Code)));
    }

    private static void Share(
        Dictionary<string, decimal> values,
        WholeAndParts relation,
        MadeUpUnit unit,
        string period
    )
    {
        var (whole, parts) = (relation.Whole, relation.Parts);
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
        if (relation.Exact)
        {
            values[parts[0].Name] = rest - parts.Skip(1).Sum(part => values[part.Name]);
        }
    }

    private static decimal Dice(params ReadOnlySpan<string> words) => (decimal)SeededChance.Of(words);
}
