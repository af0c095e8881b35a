namespace DeAn06.Host.Tests.Gateway;

/// <summary>What a filing is compared with, and the order in which filings are reviewed, over the synthetic history.</summary>
public sealed class ComparisonTests(GatewayFixture fixture)
{
    [Fact]
    public async Task A_filing_not_begun_knows_what_its_unit_filed_before()
    {
        // September is upcoming, so nobody can have begun it.
        const string fields =
            "state days previous { period name days total { issued } } history(periods: 3) { period total { issued } }";
        var data = await fixture.Host.QueryAsync(
            "office",
            $$"""
            {
              before: period(code: "2023-07") { name ePrescriptions { filing(facility: "BV-3801") { state total { issued } } } }
              september: period(code: "2023-09") { ePrescriptions { filing(facility: "BV-3801") { {{fields}} } } }
              august: period(code: "2023-08") { ePrescriptions { filing(facility: "BV-3801") { {{fields}} } } }
            }
            """
        );
        var july = data["before"]!["ePrescriptions"]!["filing"]!;
        Assert.Contains(july["state"]!.ToString(), new[] { "SUBMITTED", "ACCEPTED" });
        var august = data["august"]!["ePrescriptions"]!["filing"]!;
        Assert.Equal("2023-07", august["previous"]!["period"]!.ToString());
        Assert.Equal(data["before"]!["name"]!.ToString(), august["previous"]!["name"]!.ToString());
        Assert.Equal(july["total"]!.ToJsonString(), august["previous"]!["total"]!.ToJsonString());

        var september = data["september"]!["ePrescriptions"]!["filing"]!;
        Assert.Equal("NOT_STARTED", september["state"]!.ToString());
        var history = september["history"]!.AsArray().Select(e => e!["period"]!.ToString()).ToArray();
        Assert.Contains("2023-07", history);
        Assert.Contains("2023-H1", history);
        Assert.True(Array.IndexOf(history, "2023-H1") < Array.IndexOf(history, "2023-07"));
    }

    [Fact]
    public async Task The_tier_before_is_the_sum_that_the_period_before_shows()
    {
        var data = await fixture.Host.QueryAsync(
            "office",
            """
            {
              july: period(code: "2023-07") { name ePrescriptions { byTier { tier units figures { issued } } } }
              august: period(code: "2023-08") { ePrescriptions { filing(facility: "BV-3801") { facility { tier } tierBefore { units period figures { issued } } } } }
            }
            """
        );
        var filing = data["august"]!["ePrescriptions"]!["filing"]!;
        var tier = data["july"]!["ePrescriptions"]!["byTier"]!
            .AsArray()
            .Single(t => t!["tier"]!.ToString() == filing["facility"]!["tier"]!.ToString())!;
        var before = filing["tierBefore"]!;
        Assert.Equal(data["july"]!["name"]!.ToString(), before["period"]!.ToString());
        Assert.Equal(tier["units"]!.ToString(), before["units"]!.ToString());
        Assert.Equal(tier["figures"]!.ToJsonString(), before["figures"]!.ToJsonString());
    }

    [Theory]
    [InlineData("insuranceData", "DISTRICT", "onTimeRate records onTimeRecords")]
    [InlineData("cashlessPayments", "PROVINCE", "payments bankTransfer cashless cash cashlessRate")]
    [InlineData("citizenIdVisits", "DISTRICT", "visits qrReaders citizenIdRate insuranceReturnedRate")]
    public async Task Peers_have_the_median_of_each_value_of_the_other_units(string area, string tier, string values)
    {
        var answer = await fixture.Host.QueryAsync(
            "office",
            $$"""{ period(code: "2023-07") { {{area}} { filings(first: 500, tier: {{tier}}) { totalCount nodes { state total { {{values}} } peers { units figures { {{values}} } } } } } } }"""
        );
        var page = answer["period"]![area]!["filings"]!;
        var filings = page["nodes"]!.AsArray().Select(node => node!).ToArray();
        Assert.Equal(page["totalCount"]!.GetValue<int>(), filings.Length);
        var filed = filings.Where(f => f["state"]!.ToString() is "SUBMITTED" or "ACCEPTED").ToArray();
        Assert.True(filed.Length > 5);
        foreach (var asking in filings)
        {
            var others = filed.Where(f => f != asking).ToArray();
            Assert.Equal(others.Length, asking["peers"]!["units"]!.GetValue<int>());
            foreach (var name in values.Split(' '))
            {
                var given = others
                    .Select(f => f["total"]![name]?.GetValue<decimal>())
                    .OfType<decimal>()
                    .Order()
                    .ToArray();
                Assert.Equal(
                    given.Length < 5 ? (decimal?)null : given[(given.Length - 1) / 2],
                    asking["peers"]!["figures"]![name]?.GetValue<decimal>()
                );
            }
        }
    }

    [Fact]
    public async Task Pages_by_risk_hold_every_filing_once_the_worst_first()
    {
        var scores = new List<int>();
        var seen = new HashSet<string>();
        string? after = null;
        int total;
        do
        {
            var page = (
                await fixture.Host.QueryAsync(
                    "medical",
                    $$"""{ period(code: "2023-07") { ePrescriptions { filings(first: 25, order: RISK{{(
                        after is null ? "" : $", after: \"{after}\""
                    )}}) { totalCount nodes { riskScore facility { code } } pageInfo { hasNextPage endCursor } } } } }"""
                )
            )["period"]!["ePrescriptions"]!["filings"]!;
            total = page["totalCount"]!.GetValue<int>();
            foreach (var node in page["nodes"]!.AsArray())
            {
                scores.Add(node!["riskScore"]!.GetValue<int>());
                Assert.True(seen.Add(node["facility"]!["code"]!.ToString()));
            }

            after = page["pageInfo"]!["hasNextPage"]!.GetValue<bool>()
                ? page["pageInfo"]!["endCursor"]!.ToString()
                : null;
        } while (after is not null);

        Assert.Equal(total, seen.Count);
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.True(scores[0] > scores[^1]);
    }

    [Fact]
    public async Task A_cursor_of_one_order_is_refused_in_the_other()
    {
        var byFacility = (
            await fixture.Host.QueryAsync(
                "office",
                """{ period(code: "2023-07") { ePrescriptions { filings(first: 1) { pageInfo { endCursor } } } } }"""
            )
        )["period"]!["ePrescriptions"]!["filings"]!["pageInfo"]!["endCursor"]!;
        var answer = await fixture.Host.AskAsync(
            "office",
            $$"""{ period(code: "2023-07") { ePrescriptions { filings(order: RISK, after: "{{byFacility}}") { totalCount } } } }"""
        );
        Assert.Equal("BAD_CURSOR", answer.Body["errors"]![0]!["extensions"]!["code"]!.ToString());
    }
}
