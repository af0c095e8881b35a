using System.Text.Json.Nodes;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>The year added up from what was filed, over the synthetic history of H1, July and August.</summary>
public sealed class YearTotalTests(GatewayFixture fixture)
{
    private async Task<JsonNode> PeriodAsync(string code, string fields, string user = "office") =>
        (await fixture.Host.QueryAsync(user, $$"""{ period(code: "{{code}}") { {{fields}} } }"""))["period"]!;

    private static string[] Texts(JsonNode? texts) => [.. texts!.AsArray().Select(text => text!.ToString())];

    private static bool IsFiled(JsonNode? filing) => filing?["state"]?.ToString() is "SUBMITTED" or "ACCEPTED";

    private static string[] Codes(JsonNode? periods) => [.. periods!.AsArray().Select(p => p!["code"]!.ToString())];

    [Fact]
    public async Task The_year_report_stands_beside_the_sum_of_the_monthly_ones()
    {
        var data = await fixture.Host.QueryAsync(
            "leader",
            """
            { year: period(code: "2023-Y") { forms ePrescriptions { yearTotal { periods { code } figures { issued transmitted transmissionRate } } } }
              periods(year: 2023) { code state forms ePrescriptions { province { figures { issued transmitted } } } } }
            """
        );
        // The year itself does not ask Appendix 1; of a window that has not begun nothing is missing.
        const string form = "TH2023-PL1";
        Assert.DoesNotContain(form, Texts(data["year"]!["forms"]));
        var begun = data["periods"]!
            .AsArray()
            .Where(p => p!["state"]!.ToString() != "UPCOMING" && Texts(p["forms"]).Contains(form))
            .Select(p => p!["code"]!.ToString());
        var total = data["year"]!["ePrescriptions"]!["yearTotal"]!;
        Assert.Equal(["2023-H1", "2023-07", "2023-08", "2023-09"], Codes(total["periods"]));
        Assert.Equal(begun, Codes(total["periods"]));

        var added = data["periods"]!.AsArray().Select(p => p!["ePrescriptions"]!["province"]!["figures"]!).ToArray();
        Assert.True(added.Count(figures => figures["issued"] is not null) >= 3);
        var (issued, transmitted) = (Sum(added, "issued"), Sum(added, "transmitted"));
        Assert.Equal(issued, total["figures"]!["issued"]!.GetValue<long>());
        Assert.Equal(transmitted, total["figures"]!["transmitted"]!.GetValue<long>());
        Assert.Equal(
            Math.Round(100m * transmitted / issued, 4, MidpointRounding.AwayFromZero),
            total["figures"]!["transmissionRate"]!.GetValue<decimal>()
        );
    }

    [Fact]
    public async Task A_unit_that_lacks_a_period_is_named_with_it()
    {
        const string fields =
            "board(first: 500, section: \"e-prescriptions\") { nodes { facility { code } cells { section state } } }";
        var data = await fixture.Host.QueryAsync(
            "office",
            $$"""
            { total: period(code: "2023-08") { ePrescriptions { yearTotal { periods { code } owed complete
                missing(first: 500) { totalCount nodes { facility { code } periods { code } } } } } }
              h1: period(code: "2023-H1") { {{fields}} }
              july: period(code: "2023-07") { {{fields}} }
              august: period(code: "2023-08") { {{fields}} } }
            """
        );
        var owing = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, period) in new[] { ("h1", "2023-H1"), ("july", "2023-07"), ("august", "2023-08") })
        {
            foreach (var row in data[name]!["board"]!["nodes"]!.AsArray())
            {
                var missing = owing.TryGetValue(row!["facility"]!["code"]!.ToString(), out var known)
                    ? known
                    : owing[row["facility"]!["code"]!.ToString()] = [];
                var cell = row["cells"]!.AsArray().Single(c => c!["section"]!.ToString() == "e-prescriptions");
                if (!IsFiled(cell))
                {
                    missing.Add(period);
                }
            }
        }

        var total = data["total"]!["ePrescriptions"]!["yearTotal"]!;
        Assert.Equal(["2023-H1", "2023-07", "2023-08"], Codes(total["periods"]));
        Assert.Equal(owing.Count, total["owed"]!.GetValue<int>());
        Assert.Equal(owing.Count(unit => unit.Value.Count == 0), total["complete"]!.GetValue<int>());
        var lacking = owing.Where(unit => unit.Value.Count > 0).ToArray();
        Assert.Contains(lacking, unit => unit.Value.Count > 1);
        Assert.Equal(lacking.Length, total["missing"]!["totalCount"]!.GetValue<int>());
        Assert.Equal(
            lacking.Select(unit => $"{unit.Key}: {string.Join(' ', unit.Value)}"),
            total["missing"]!["nodes"]!
                .AsArray()
                .Select(n => $"{n!["facility"]!["code"]}: {string.Join(' ', Codes(n["periods"]))}")
        );
    }

    [Fact]
    public async Task Pages_of_those_who_lack_something_join_without_gap_or_overlap()
    {
        var seen = new List<string>();
        var after = "";
        var total = 0;
        do
        {
            var page = (
                await PeriodAsync(
                    "2023-08",
                    $$"""digitalSignatures { yearTotal { owed complete missing(first: 9{{after}}) { totalCount nodes { facility { code } } pageInfo { hasNextPage endCursor } } } }"""
                )
            )["digitalSignatures"]!["yearTotal"]!;
            var missing = page["missing"]!;
            seen.AddRange(missing["nodes"]!.AsArray().Select(n => n!["facility"]!["code"]!.ToString()));
            total = missing["totalCount"]!.GetValue<int>();
            Assert.Equal(page["owed"]!.GetValue<int>() - page["complete"]!.GetValue<int>(), total);
            after = missing["pageInfo"]!["hasNextPage"]!.GetValue<bool>()
                ? $", after: \"{missing["pageInfo"]!["endCursor"]}\""
                : "";
        } while (after.Length > 0);

        Assert.True(total > 18);
        Assert.Equal(total, seen.Count);
        Assert.Equal(seen.Distinct().Order(StringComparer.Ordinal), seen);

        var refused = await fixture.Host.AskAsync(
            "office",
            """{ period(code: "2023-08") { digitalSignatures { yearTotal { missing(after: "zzz") { totalCount } } } } }"""
        );
        Assert.Equal("BAD_CURSOR", refused.Body["errors"]![0]!["extensions"]!["code"]!.ToString());
    }

    /// <summary>Units of every habit: some have filed all, some lack a period.</summary>
    [Theory]
    [InlineData("citizenIdVisits", "visits", "qrReaders")]
    [InlineData("digitalSignatures", null, "signed")]
    [InlineData("residenceDeclarations", "declarations", null)]
    public async Task Of_one_unit_flows_add_up_over_its_filings_and_stocks_are_those_of_the_latest(
        string area,
        string? flow,
        string? stock
    )
    {
        var values = $"{flow} {stock}";
        string[] units = ["BV-3801", "BV-3805", "BVDK-384", "TTYT-380", "TTYT-381", "TTYT-385", "TTYT-392"];
        var filings = string.Join(
            ' ',
            units.Select((unit, i) => $"f{i}: filing(facility: \"{unit}\") {{ state total {{ {values} }} }}")
        );
        var totals = string.Join(
            ' ',
            units.Select(
                (unit, i) => $"t{i}: yearTotal(facility: \"{unit}\") {{ figures {{ {values} }} owed complete }}"
            )
        );
        var data = await fixture.Host.QueryAsync(
            "office",
            $$"""
            { h1: period(code: "2023-H1") { {{area}} { {{filings}} } }
              july: period(code: "2023-07") { {{area}} { {{filings}} } }
              august: period(code: "2023-08") { {{area}} { {{filings}} {{totals}} } } }
            """
        );
        for (var i = 0; i < units.Length; i++)
        {
            JsonNode[] filed =
            [
                .. new[] { "h1", "july", "august" }
                    .Select(period => data[period]![area]![$"f{i}"])
                    .Where(IsFiled)
                    .Select(filing => filing!["total"]!),
            ];
            var total = data["august"]![area]![$"t{i}"]!;
            Assert.NotEmpty(filed);
            Assert.Equal(flow is null ? null : Sum(filed, flow), Value(total["figures"], flow));
            Assert.Equal(Value(filed[^1], stock), Value(total["figures"], stock));
            Assert.Equal(
                (1, filed.Length == 3 ? 1 : 0),
                (total["owed"]!.GetValue<int>(), total["complete"]!.GetValue<int>())
            );
        }
    }

    [Fact]
    public async Task The_provinces_stocks_are_every_units_latest()
    {
        var area = (
            await PeriodAsync(
                "2023-08",
                "citizenIdVisits { yearTotal { figures { visits qrReaders } } trend(periods: 1) { cumulative { visits qrReaders } } }"
            )
        )["citizenIdVisits"]!;

        Assert.Equal(area["trend"]![0]!["cumulative"]!.ToJsonString(), area["yearTotal"]!["figures"]!.ToJsonString());
    }

    [Fact]
    public async Task A_reporter_asks_for_its_own_facility_alone()
    {
        const string query =
            """{ period(code: "2023-08") { ePrescriptions { yearTotal(facility: "BV-3801") { figures { issued } missing { nodes { facility { code } } } } } } }""";
        var own = await fixture.Host.QueryAsync("bv-3801", query);
        Assert.NotNull(own["period"]!["ePrescriptions"]!["yearTotal"]!["figures"]!["issued"]);

        foreach (
            var (user, asked) in new[] { ("bv-3802", query), ("bv-3801", query.Replace("(facility: \"BV-3801\")", "")) }
        )
        {
            var refused = await fixture.Host.AskAsync(user, asked);
            Assert.Equal("FORBIDDEN", refused.Body["errors"]![0]!["extensions"]!["code"]!.ToString());
        }
    }

    [Theory]
    [InlineData("X-0000")]
    [InlineData("TYT-14755")]
    [InlineData("\\u0000")]
    public async Task Of_a_unit_that_owes_nothing_there_is_nothing(string facility)
    {
        var total = (
            await PeriodAsync(
                "2023-08",
                $$"""ePrescriptions { yearTotal(facility: "{{facility}}") { figures { issued } owed complete missing { totalCount nodes { facility { code } } } } }"""
            )
        )["ePrescriptions"]!["yearTotal"]!;

        Assert.Equal(
            """{"figures":{"issued":null},"owed":0,"complete":0,"missing":{"totalCount":0,"nodes":[]}}""",
            total.ToJsonString()
        );
    }

    private static long? Value(JsonNode? figures, string? name) =>
        name is null ? null : figures?[name]?.GetValue<long>();

    private static long Sum(IEnumerable<JsonNode> figures, string name) => figures.Sum(one => Value(one, name) ?? 0);
}
