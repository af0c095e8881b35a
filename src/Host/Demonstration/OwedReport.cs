using System.Globalization;
using System.Text.Json.Nodes;
using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Host.Demonstration;

/// <summary>What one facility owes in a period and has not begun.</summary>
/// <param name="Stations">Those that it reports for.</param>
/// <param name="Sections">By name, with the place of each in the report; what is begun is left out.</param>
/// <param name="Owed">How many it owes, begun or not.</param>
internal sealed record OwedReport(
    MadeUpUnit Facility,
    IReadOnlyList<MadeUpUnit> Stations,
    IReadOnlyList<(string Name, int Place)> Sections,
    int Owed
)
{
    /// <summary>So many of the calendar's windows have a history.</summary>
    private const int Windows = 3;

    private const string PeriodsQuery = "{ periods { code from to dueAt state } }";

    private const string BoardQuery = """
        query($period: String!, $after: String) { period(code: $period) { board(first: 500, after: $after) {
          nodes { facility { code name kind tier stations { code name kind tier } } cells { section state } }
          pageInfo { hasNextPage endCursor } } } }
        """;

    /// <summary>The calendar's first windows, of those that take filings now.</summary>
    public static async Task<IReadOnlyList<(MadeUpPeriod Period, bool Settled)>> PeriodsAsync(
        Questions questions,
        CancellationToken ct
    )
    {
        var data = await questions.AskAsync(PeriodsQuery, [], ct);
        return
        [
            .. data["periods"]!
                .AsArray()
                .Select(node => (Period: PeriodOf(node!), State: node!["state"]!.GetValue<string>()))
                .OrderBy(one => one.Period.To)
                .Take(Windows)
                .Select((one, i) => (one.Period, one.State, Settled: i == 0))
                .Where(one => one.State is "OPEN" or "PAST_DUE")
                .Select(one => (one.Period, one.Settled)),
        ];
    }

    public static async Task<IReadOnlyList<OwedReport>> InAsync(
        MadeUpPeriod period,
        Questions questions,
        CancellationToken ct
    )
    {
        var rows = await questions.AllAsync(
            BoardQuery,
            data => data["period"]!["board"],
            new() { ["period"] = period.Code },
            ct
        );
        return [.. rows.Select(Of)];
    }

    private static OwedReport Of(JsonObject row) =>
        new(
            UnitOf(row["facility"]!),
            [.. row["facility"]!["stations"]!.AsArray().Select(station => UnitOf(station!))],
            [
                .. row["cells"]!
                    .AsArray()
                    .Select((cell, i) => (Cell: cell!, Place: i))
                    .Where(one => one.Cell["state"]!.GetValue<string>() == "NOT_STARTED")
                    .Select(one => (one.Cell["section"]!.GetValue<string>(), one.Place)),
            ],
            row["cells"]!.AsArray().Count
        );

    private static MadeUpPeriod PeriodOf(JsonNode node) =>
        new(
            node["code"]!.GetValue<string>(),
            DateOnly.Parse(node["from"]!.GetValue<string>(), CultureInfo.InvariantCulture),
            DateOnly.Parse(node["to"]!.GetValue<string>(), CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(node["dueAt"]!.GetValue<string>(), CultureInfo.InvariantCulture)
        );

    private static MadeUpUnit UnitOf(JsonNode node) =>
        new(
            node["code"]!.GetValue<string>(),
            node["name"]!.GetValue<string>(),
            Named<FacilityKind>(node["kind"]!),
            Named<CareLevel>(node["tier"]!)
        );

    /// <summary>`DISTRICT_HEALTH_CENTRE` is <see cref="FacilityKind.DistrictHealthCentre"/>.</summary>
    private static T Named<T>(JsonNode name)
        where T : struct, Enum =>
        Enum.Parse<T>(name.GetValue<string>().Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
