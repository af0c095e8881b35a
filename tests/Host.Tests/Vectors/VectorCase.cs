using System.Text.Json.Nodes;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Host.Tests.Vectors;

/// <summary>One filing of a section, made up by its number, with everything that its checks look at.</summary>
internal sealed class VectorCase
{
    private readonly SectionShape shape;
    private readonly JsonObject own;
    private readonly (string Station, JsonObject Figures)[] stations;
    private readonly Facility[] expected;
    private readonly CheckInput input;

    public VectorCase(SectionShape shape, int number)
    {
        this.shape = shape;
        var windowEnd = new DateOnly(2023, number % 2 == 0 ? 6 : 12, 14);
        var figures = new VectorFigures(shape, number, windowEnd);
        own = figures.Own();
        expected =
            shape.Section.Stations == StationReporting.Annex && number % 3 != 0 ? Stations(1 + (number % 3)) : [];
        stations =
        [
            .. Stations(shape.Section.Stations == StationReporting.None ? 0 : number % 4)
                .Select(station => (station.Code, figures.OfStation())),
        ];
        var mine = figures.Read(own);
        var given = stations.Select(s => (s.Station, figures.Read(s.Figures))).ToArray();
        var total =
            shape.Section.Stations == StationReporting.Annex
                ? shape.Set.Sum([mine, .. given.Select(s => s.Item2)])
                : mine;
        // Now and then the year after its half year, which it holds.
        var held = number % 4 == 3;
        int[] windows = [30, 31, 165];
        input = new CheckInput(
            mine,
            given,
            total,
            expected,
            Days: held ? 348 : 30,
            number % 5 == 0
                ? null
                : new(figures.Before(total), held ? "6 tháng" : "Tháng 7", held ? 165 : windows[number % 3], Units: 1)
                {
                    Held = held,
                },
            number % 4 == 0 ? null : new(figures.Peers(), "6 tháng", Days: 181, Units: 4 + (number % 4)),
            new Dictionary<string, string>()
        )
        {
            WindowEnd = windowEnd,
        };
        // Every other soft check is explained, one in four with nothing but a space.
        input = input with
        {
            Explanations = shape
                .Checks.Run(input)
                .Where(check => check.Severity == Severity.Soft)
                .Where((_, i) => (i + number) % 2 == 0)
                .Select((check, i) => (check.Id, Text: (i + number) % 4 == 0 ? " " : "Đã đối chiếu sổ"))
                .ToDictionary(e => e.Id, e => e.Text),
        };
    }

    public JsonObject ToJson()
    {
        var known = shape.Checks.Rules.Select(rule => rule.Code).ToHashSet();
        return new JsonObject
        {
            ["own"] = own.DeepClone(),
            ["stations"] = new JsonArray([
                .. stations.Select(s => new JsonObject
                {
                    ["station"] = s.Station,
                    ["figures"] = s.Figures.DeepClone(),
                }),
            ]),
            ["expectedStations"] = new JsonArray([
                .. expected.Select(s => new JsonObject { ["code"] = s.Code, ["name"] = s.Name }),
            ]),
            ["previous"] = input.Past is { } past
                ? new JsonObject
                {
                    ["total"] = Json(Shown(past.Figures)),
                    ["periodName"] = past.Period,
                    ["days"] = past.Days,
                    ["held"] = past.Held,
                }
                : null,
            ["peers"] = input.Peers is { } peers
                ? new JsonObject
                {
                    ["figures"] = Json(Shown(peers.Figures)),
                    ["periodName"] = peers.Period,
                    ["units"] = peers.Units,
                }
                : null,
            ["days"] = input.Days,
            ["windowEnd"] = input.WindowEnd.ToString("yyyy-MM-dd"),
            ["explanations"] = new JsonObject(
                input.Explanations.Select(e => new KeyValuePair<string, JsonNode?>(e.Key, e.Value))
            ),
            ["total"] = Json(Shown(input.Total)),
            ["values"] = Json(Values(input.Own)),
            // What a rule of the server alone finds is told after the save.
            ["checks"] = new JsonArray([
                .. shape.Checks.Run(input).Where(check => known.Contains(check.Code)).Select(Json),
            ]),
        };
    }

    private Dictionary<string, decimal> Shown(IFigures of) =>
        shape
            .Set.Numbers.Where(line => line.Of(of) is not null)
            .ToDictionary(line => line.Name, line => line.Of(of)!.Value);

    /// <summary>What follows from the lines: derived values, and percentages whose counts are given.</summary>
    private Dictionary<string, decimal> Values(IFigures of) =>
        shape
            .Set.Derived.Select(d => (d.Name, Value: d.Of(of)))
            .Concat(
                shape
                    .Set.Numbers.Where(line => line.Formula is not null)
                    .Select(line => (line.Name, Value: line.Of(of)))
            )
            .Where(value => value.Value is not null)
            .ToDictionary(value => value.Name, value => value.Value!.Value);

    private static JsonObject Json(Dictionary<string, decimal> values) =>
        new(values.Select(value => new KeyValuePair<string, JsonNode?>(value.Key, value.Value)));

    private static JsonObject Json(Check check)
    {
        var json = new JsonObject
        {
            ["id"] = check.Id,
            ["code"] = check.Code,
            ["severity"] = check.Severity.ToString().ToUpperInvariant(),
            ["line"] = check.Line,
            ["station"] = check.Station,
            ["message"] = check.Message,
            ["explanation"] = check.Explanation,
            ["blocks"] = check.Blocks,
        };
        if (check.Row is { } row)
        {
            json["row"] = row;
        }

        if (check.Column is { } column)
        {
            json["column"] = column;
        }

        return json;
    }

    private static Facility[] Stations(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(i => new Facility(
                    $"TYT-{i}",
                    $"Trạm y tế xã {i}",
                    $"Trạm {i}",
                    FacilityKind.CommuneHealthStation,
                    CareLevel.Commune,
                    Ownership.Public,
                    "380",
                    null,
                    "TTYT-380",
                    Capabilities.None,
                    [],
                    new DateOnly(2020, 1, 1),
                    null
                )),
        ];
}
