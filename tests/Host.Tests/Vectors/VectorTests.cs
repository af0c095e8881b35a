using System.Text.Json;
using System.Text.Json.Nodes;
using DeAn06.Host.Tests.Gateway;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Host.Tests.Vectors;

/// <summary>What the server says of seeded figures, committed beside the browser's own evaluator, whose tests say the same of them.</summary>
public sealed class VectorTests(GatewayFixture fixture)
{
    private const int CasesOfSection = 26;

    private const string Definitions = """
        { sections {
            name stations
            lines { name label shortLabel unit kind optional longest choices { value label }
                columns { name label kind optional longest choices { value label } isKey neededWhen { column is } }
                mostRows count { of where { column is } sum } printed formula { plus minus over ofGiven } }
            derived { name label unit formula { plus minus over ofGiven } }
            rules { code kind severity lines addends against threshold least message messageByDay } } }
        """;

    [Fact]
    public async Task The_browsers_vectors_are_what_the_server_says()
    {
        var definitions = (await fixture.Host.QueryAsync("office", Definitions))["sections"]!.AsArray();
        var shapes = fixture.Host.Services.GetServices<SectionShape>().ToDictionary(shape => shape.Section.Name);
        Assert.Equal(shapes.Count, definitions.Count);
        var lines = new List<string>();
        foreach (var definition in definitions)
        {
            var shape = shapes[definition!["name"]!.ToString()];
            var cases = Enumerable.Range(0, CasesOfSection).Select(i => new VectorCase(shape, i).ToJson());
            lines.Add(
                $"{{\"definition\":{Text(definition)},\"cases\":[\n{string.Join(",\n", cases.Select(Text))}\n]}}"
            );
        }

        var refusals = string.Join(
            ",\n",
            shapes.Values.InFormOrder(shape => shape.Section).SelectMany(Refusals).Select(Text)
        );
        await Snapshot.MatchesAsync(
            "../../../src/Web/src/figures/vectors.json",
            $"{{\"sections\":[\n{string.Join(",\n", lines)}\n],\"refusals\":[\n{refusals}\n]}}"
        );
    }

    /// <summary>Numbers that no line takes, on the first line of each kind, as typed and as sent.</summary>
    private static IEnumerable<JsonNode> Refusals(SectionShape shape)
    {
        (string Typed, string Sent)[] numbers =
        [
            ("-5", "-5"),
            ("2,5", "2.5"),
            ("2.147.483.648", "2147483648"),
            ("12345678901234567890", "12345678901234567890"),
            ("100,01", "100.01"),
            ("8", "8"),
            ("999.999.999.999.999", "999999999999999"),
            ("1.000.000.000.000.000", "1000000000000000"),
        ];
        var typed = shape.Set.Numbers.Where(line => line.Count is null);
        foreach (
            var line in typed.DistinctBy(line => line.About.Kind is LineKind.Flow ? LineKind.Stock : line.About.Kind)
        )
        {
            foreach (var (text, sent) in numbers)
            {
                var errors = new List<LineError>();
                using var json = JsonDocument.Parse($"{{\"{line.Name}\":{sent}}}");
                new FiguresReader(shape.Set).Read(json.RootElement, station: null, errors);
                if (errors is [var error])
                {
                    yield return new JsonObject
                    {
                        ["section"] = shape.Section.Name,
                        ["line"] = line.Name,
                        ["typed"] = text,
                        ["code"] = error.Code,
                        ["message"] = error.Message,
                    };
                }
            }
        }
    }

    private static string Text(JsonNode? node) => node!.ToJsonString(KernelJson.Options);
}
