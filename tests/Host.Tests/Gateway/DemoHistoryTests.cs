using System.Text.Json.Nodes;

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

    private static Func<string, int> Of(JsonNode? period) => name => period!["completeness"]![name]!.GetValue<int>();
}
