using System.Text.Json;
using System.Text.Json.Nodes;
using DeAn06.Host.Demonstration;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Host.Tests.Vectors;

/// <summary>Figures that tread on the edges of the rules: blanks, zeros, parts at and over their wholes, thresholds to the unit.</summary>
internal sealed class VectorFigures(SectionShape shape, int number, DateOnly windowEnd)
{
    private int drawn;

    /// <summary>Read as a draft is, so that what is counted follows from what was sent and from nothing else.</summary>
    public IFigures Read(JsonObject sent)
    {
        var errors = new List<LineError>();
        using var json = JsonDocument.Parse(sent.ToJsonString(KernelJson.Options));
        var figures = new FiguresReader(shape.Set).Read(json.RootElement, station: null, errors);
        return figures is not null && errors.Count == 0
            ? figures
            : throw new InvalidOperationException(string.Join("; ", errors.Select(error => error.Message)));
    }

    public JsonObject Own()
    {
        var values = Some(blanks: number % 3 == 1 ? 0.3 : 0.05);
        if (number % 7 == 2 && shape.Set.Numbers.LastOrDefault(line => line.AddsUp && line.Count is null) is { } last)
        {
            values[last.Name] = 0m;
        }

        // Parts that use their whole up, and parts that leave nothing of it out.
        foreach (var rule in shape.Checks.Rules)
        {
            if (rule.Kind == RuleKind.UsesUp ? number % 6 == 0 : rule.Kind == RuleKind.Differs && number % 2 == 0)
            {
                values[rule.Against!] = rule.Addends.Sum(name => (decimal?)values[name] ?? 0);
            }
        }

        // However few lines a section has, each is left blank in some case.
        if (number == 4)
        {
            values.Remove(shape.Set.Asked.First(line => line.Count is null).Name);
        }

        // What somebody sends of a counted line is not taken.
        if (number % 8 == 5)
        {
            foreach (var line in shape.Set.Numbers.Where(line => line.Count is not null))
            {
                values[line.Name] = 7m;
            }
        }

        return values;
    }

    public JsonObject OfStation() => Draw() < 0.2 ? [] : Some(blanks: 0.15);

    /// <summary>The total as it was, or at and just past a third, three times, nothing, or anything.</summary>
    public IFigures Before(IFigures total) =>
        shape.Set.Make(line =>
            line.Of(total) is not { } now ? Any(line)
            : !line.AddsUp ? now
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

    /// <summary>Peers do well: parts are nearly their wholes. Choices have no sum.</summary>
    public IFigures Peers() =>
        shape.Set.Make(line =>
            line.AddsUp ? 90_000 + Math.Floor((decimal)(Draw() * 10_000))
            : line.Choices.Count == 0 ? 98.125m
            : null
        );

    private JsonObject Some(double blanks)
    {
        var values = new JsonObject();
        foreach (var line in shape.Set.Asked.Where(line => line.Count is null))
        {
            if (Draw() >= blanks)
            {
                values[line.Name] = line switch
                {
                    NumberLine count => Any(count),
                    RegisterLine register => new VectorRows(register, number, windowEnd, Draw).Make(),
                    _ => VectorRows.Texts[(int)(Draw() * VectorRows.Texts.Length * 0.999)],
                };
            }
        }

        return values;
    }

    private decimal Any(NumberLine line)
    {
        var share = (decimal)Draw();
        if (line.Choices.Count > 0)
        {
            return decimal.Parse(line.Choices[(int)(share * (line.Choices.Count - 1) + 0.5m)].Value);
        }

        if (!line.AddsUp)
        {
            return Math.Round(100 * share, (int)(Draw() * 7));
        }

        // Lines further down are smaller: parts mostly stay within their wholes.
        var isMoney = line.About.Kind == LineKind.Money;
        decimal scale = Draw() switch
        {
            < 0.08 => 0,
            < 0.16 => 30,
            < 0.22 => isMoney ? 999_999_999_999_999 : int.MaxValue,
            _ => (isMoney ? 6_000_000_000m : 6_000m) / line.Place,
        };
        return Math.Floor(share * scale);
    }

    private double Draw() => SeededChance.Of(shape.Section.Name, $"{number}", $"{drawn++}");
}
