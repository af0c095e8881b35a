using System.Text.Json.Nodes;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>The synthetic history: plausible, in different stages, and called synthetic wherever it shows.</summary>
public sealed class DemoHistoryTests(GatewayFixture fixture)
{
    [Fact]
    public async Task Every_stage_is_there_and_all_of_it_is_called_synthetic()
    {
        var data = await fixture.Host.QueryAsync(
            "office",
            """
            { h1: period(code: "2023-H1") { completeness { owed filed onTime late returned accepted synthetic } }
              july: period(code: "2023-07") { completeness { owed filed onTime late returned accepted synthetic }
                board(first: 500) { nodes { cells { state synthetic } } }
                citizenIdVisits { province { units stations syntheticUnits } filings(first: 100) { nodes { synthetic } } } }
              august: period(code: "2023-08") { completeness { filed late returned } } }
            """
        );
        var (h1, july, august) = (Of(data["h1"]), Of(data["july"]), Of(data["august"]));
        Assert.True(h1("accepted") > 450 && h1("late") > 0);
        Assert.True(july("accepted") > 0 && july("returned") > 0 && july("late") > 0 && july("filed") < july("owed"));
        Assert.True(august("filed") > 0 && august("late") > 0);
        Assert.Equal(july("filed"), july("synthetic"));

        var section = data["july"]!["citizenIdVisits"]!;
        Assert.Equal(section["province"]!["units"]!.ToString(), section["province"]!["syntheticUnits"]!.ToString());
        Assert.True(section["province"]!["stations"]!.GetValue<int>() > 300);
        Assert.All(section["filings"]!["nodes"]!.AsArray(), f => Assert.True(f!["synthetic"]!.GetValue<bool>()));
        var states = data["july"]!["board"]!["nodes"]!
            .AsArray()
            .SelectMany(n => n!["cells"]!.AsArray())
            .Select(c => c!["state"]!.ToString())
            .Distinct()
            .Order();
        Assert.Equal(["ACCEPTED", "DRAFT", "NOT_STARTED", "RETURNED", "SUBMITTED"], states);
    }

    [Fact]
    public async Task Trends_add_flows_and_keep_every_units_latest_stock()
    {
        var data = await fixture.Host.QueryAsync(
            "leader",
            """{ period(code: "2023-08") { citizenIdVisits { trend(periods: 3) { period { code } figures { visits qrReaders } cumulative { visits qrReaders } } } } }"""
        );
        var points = data["period"]!["citizenIdVisits"]!["trend"]!.AsArray();
        Assert.Equal(["2023-H1", "2023-07", "2023-08"], points.Select(p => p!["period"]!["code"]!.ToString()));
        var visits = points.Select(p => p!["figures"]!["visits"]!.GetValue<long>()).ToArray();
        Assert.Equal(
            [visits[0], visits[0] + visits[1], visits.Sum()],
            points.Select(p => p!["cumulative"]!["visits"]!.GetValue<long>())
        );

        // Some units have not filed July or August: their readers of H1 still stand.
        var readers = points.Select(p => p!["figures"]!["qrReaders"]!.GetValue<long>()).ToArray();
        var standing = points.Select(p => p!["cumulative"]!["qrReaders"]!.GetValue<long>()).ToArray();
        Assert.Equal(readers[0], standing[0]);
        Assert.True(standing[1] > readers[1] && standing[2] > readers[2]);
    }

    [Theory]
    [InlineData("citizen-id-visits", "medical")]
    [InlineData("cashless-payments", "finance")]
    [InlineData("digital-signatures", "office")]
    public async Task Every_unit_files_by_its_own_account_and_its_division_decides_later(
        string section,
        string division
    )
    {
        var data = await fixture.Host.QueryAsync(
            "leader",
            $$"""
            { now period(code: "2023-07") { from to dueAt section(name: "{{section}}") {
                definition { lines { name count { of } } }
                filings(first: 200) { nodes { facility { code } state late synthetic savedAt savedBy submittedAt returned { reason lines { line } }
                  versions { submittedAt submittedBy late synthetic decisions { action by at reason } } } } } } }
            """
        );
        var (now, period) = (Time(data["now"]), data["period"]!);
        var asked = period["section"]!["definition"]!["lines"]!.AsArray();
        var filings = period["section"]!["filings"]!["nodes"]!.AsArray();
        Assert.True(filings.Count > 40);
        foreach (var filing in filings)
        {
            var reporter = filing!["facility"]!["code"]!.ToString().ToLowerInvariant();
            Assert.Equal(reporter, filing["savedBy"]!.ToString());
            Assert.True(filing["synthetic"]!.GetValue<bool>());
            Assert.InRange(Time(filing["savedAt"]), VietnamTime.StartOf(DateOnly.Parse($"{period["to"]}")), now);
            foreach (var version in filing["versions"]!.AsArray())
            {
                var submitted = Time(version!["submittedAt"]);
                Assert.Equal(
                    (reporter, true),
                    (version["submittedBy"]!.ToString(), version["synthetic"]!.GetValue<bool>())
                );
                Assert.InRange(submitted, Time(filing["savedAt"]), now);
                Assert.Equal(submitted > Time(period["dueAt"]), version["late"]!.GetValue<bool>());
                Assert.All(
                    version["decisions"]!.AsArray(),
                    decision =>
                    {
                        Assert.Equal(division, decision!["by"]!.ToString());
                        Assert.InRange(Time(decision["at"]), submitted.AddHours(1), now);
                    }
                );
            }

            Assert.All(
                filing["returned"]?["lines"]!.AsArray() ?? [],
                note => Assert.Null(asked.Single(line => $"{line!["name"]}" == $"{note!["line"]}")!["count"])
            );
        }

        string[] states = [.. filings.Select(filing => filing!["state"]!.ToString()).Distinct()];
        Assert.Superset(new HashSet<string> { "ACCEPTED", "SUBMITTED" }, states.ToHashSet());
    }

    [Fact]
    public async Task What_is_far_from_a_units_past_is_explained()
    {
        var data = await fixture.Host.QueryAsync(
            "leader",
            """
            { period(code: "2023-08") { sections { filings(first: 200) { nodes { state risk
                explanations { check text } checks { code explanation } } } } } }
            """
        );
        var explained = data["period"]!["sections"]!
            .AsArray()
            .SelectMany(section => section!["filings"]!["nodes"]!.AsArray())
            .Where(filing => filing!["explanations"]!.AsArray().Count > 0)
            .ToArray();
        Assert.Contains(explained, filing => filing!["risk"]!.ToString() == "HARD_CHANGE");
        Assert.All(
            explained.SelectMany(filing => filing!["explanations"]!.AsArray()),
            explanation =>
                Assert.EndsWith("(số liệu giả lập).", explanation!["text"]!.ToString(), StringComparison.Ordinal)
        );
    }

    /// <summary>Who filed is signed out again: nothing of it is left in an account's list of open sessions.</summary>
    [Fact]
    public async Task No_session_is_left_open()
    {
        var now = Time((await fixture.Host.QueryAsync("finance", "{ now }"))["now"]);
        var sessions = await fixture.Host.GetAsync("finance", "/api/sessions");
        Assert.NotEmpty(sessions.Body["sessions"]!.AsArray());
        Assert.All(
            sessions.Body["sessions"]!.AsArray(),
            session => Assert.InRange(Time(session!["startedAt"]), At("2023-08-18T09:00:00+07:00"), now)
        );
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time);

    private static DateTimeOffset Time(JsonNode? text) => DateTimeOffset.Parse(text!.ToString());

    private static Func<string, int> Of(JsonNode? period) => name => period!["completeness"]![name]!.GetValue<int>();
}
