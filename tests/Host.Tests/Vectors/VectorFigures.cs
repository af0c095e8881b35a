using DeAn06.SharedKernel.Checks;
using DeAn06.SharedKernel.Demonstration;
using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Host.Tests.Vectors;

/// <summary>Figures that tread on the edges of the rules: blanks, zeros, parts at and over their wholes, thresholds to the unit.</summary>
internal sealed class VectorFigures(SectionShape shape, int number)
{
    private int drawn;

    public IFigures Made(Dictionary<string, decimal> values) =>
        shape.Set.Make(line => values.TryGetValue(line.Name, out var value) ? value : null);

    public Dictionary<string, decimal> Own()
    {
        var values = Some(blanks: number % 3 == 1 ? 0.3 : 0.05);
        if (number % 7 == 2)
        {
            values[shape.Set.Asked.Last(line => line.IsCount).Name] = 0;
        }

        if (number % 6 == 0 && shape.Checks.Rules.FirstOrDefault(rule => rule.Kind == RuleKind.UsesUp) is { } rule)
        {
            values[rule.Against!] = rule.Addends.Sum(name => values.GetValueOrDefault(name));
        }

        return values;
    }

    public Dictionary<string, decimal> OfStation() => Draw() < 0.2 ? [] : Some(blanks: 0.15);

    /// <summary>The total as it was, or at and just past a third, three times, nothing, or anything.</summary>
    public IFigures Before(IFigures total) =>
        shape.Set.Make(line =>
            line.Of(total) is not { } now ? Any(line)
            : !line.IsCount ? now
            : (int)(Draw() * 8) switch
            {
                0 => now * 3,
                1 => (now * 3) + 1,
                2 => Math.Floor(now / 3),
                3 => Math.Floor(now / 3) + 1,
                4 => 0,
                5 => now + 20,
                6 => Any(line),
                _ => now,
            }
        );

    /// <summary>Peers do well: parts are nearly their wholes.</summary>
    public IFigures Peers() =>
        shape.Set.Make(line => line.IsCount ? 90_000 + Math.Floor((decimal)(Draw() * 10_000)) : 98.125m);

    private Dictionary<string, decimal> Some(double blanks)
    {
        var values = new Dictionary<string, decimal>();
        foreach (var line in shape.Set.Asked)
        {
            if (Draw() >= blanks)
            {
                values[line.Name] = Any(line);
            }
        }

        return values;
    }

    private decimal Any(Line line)
    {
        var share = (decimal)Draw();
        if (!line.IsCount)
        {
            return Math.Round(100 * share, (int)(Draw() * 7));
        }

        // Lines further down are smaller: parts mostly stay within their wholes.
        decimal scale = Draw() switch
        {
            < 0.08 => 0,
            < 0.16 => 30,
            < 0.22 => int.MaxValue,
            _ => 6_000m / line.Place,
        };
        return Math.Floor(share * scale);
    }

    private double Draw() => SeededChance.Of(shape.Section.Name, $"{number}", $"{drawn++}");
}
