using System.Text.Json.Nodes;

namespace DeAn06.Host.Tests.Journey;

/// <summary>A month of Appendix 1 as its users live it: filed, refused, returned, corrected, accepted, summed.</summary>
public sealed class MonthlyReportTests
{
    private const string InTime = "2023-07-14T09:00:00+07:00";
    private const string TooLate = "2023-07-16T00:00:00+07:00";

    /// <summary>Sections of Appendix 1 in the form's order, with complete figures.</summary>
    private static readonly (string Section, string Figures)[] Hospital =
    [
        ("insurance-data", """{"records":1000,"onTimeRecords":985}"""),
        ("e-prescriptions", """{"issued":120,"transmitted":118}"""),
        ("driver-health-certificates", """{"issued":40,"transmitted":40}"""),
        ("birth-death-certificates", """{"births":30,"birthsSynced":29,"deaths":3,"deathsSynced":3}"""),
        (
            "cashless-payments",
            """{"payments":900,"bankTransfer":100,"pos":50,"staticQr":60,"dynamicQr":70,"eWallet":5,"otherCashless":0}"""
        ),
        ("citizen-id-visits", """{"visits":1000,"citizenIdVisits":800,"insuranceReturned":700,"qrReaders":12}"""),
        ("digital-signatures", """{"signed":200,"needed":50}"""),
        ("residence-declarations", """{"declarations":77}"""),
    ];

    [Fact]
    public async Task A_hospital_and_a_district_centre_file_the_Sở_reviews_and_the_sums_are_right()
    {
        await using var host = await DemoHost.StartAsync(InTime);

        // The hospital types eight sections; one is wrong and holds the whole report back, by line.
        foreach (var (section, figures) in Hospital)
        {
            await SaveAsync(host, "bv-3801", section, "BV-3801", figures);
        }

        await SaveAsync(host, "bv-3801", "e-prescriptions", "BV-3801", """{"issued":900,"transmitted":950}""", 1);
        var refused = await host.PostAsync("bv-3801", "/api/reports/2023-07/BV-3801/submit");
        Assert.Equal(422, refused.Status);
        Assert.Contains("partOverWhole", refused.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("draft", (await host.GetAsync("bv-3801", Path("insurance-data", "BV-3801"))).Text("state"));

        await SaveAsync(host, "bv-3801", "e-prescriptions", "BV-3801", Hospital[1].Figures, 2);
        var submitted = await host.PostAsync("bv-3801", "/api/reports/2023-07/BV-3801/submit");
        Assert.Equal(200, submitted.Status);
        Assert.Equal(8, submitted.Body["sections"]!.AsArray().Count);
        Assert.All(submitted.Body["sections"]!.AsArray(), s => Assert.Equal("false", s!["late"]!.ToString()));

        // The division that follows it returns one section; it comes back corrected and is accepted.
        var returned = await host.PostAsync(
            "medical",
            $"{Path("e-prescriptions", "BV-3801")}/return",
            """{"reason":"Số liên thông chưa khớp","lines":[{"line":"transmitted","note":"Xem lại"}]}"""
        );
        Assert.Equal("returned", returned.Text("state"));
        await SaveAsync(host, "bv-3801", "e-prescriptions", "BV-3801", """{"issued":120,"transmitted":110}""", 5);
        Assert.Equal(200, (await host.PostAsync("bv-3801", $"{Path("e-prescriptions", "BV-3801")}/submit")).Status);
        Assert.Equal(
            "accepted",
            (await host.PostAsync("medical", $"{Path("e-prescriptions", "BV-3801")}/accept")).Text("state")
        );

        // A district centre files for itself and, station by station, for its 7 stations.
        var stations = await FileCentreAsync(host);
        Assert.Equal(7, stations);
        Assert.Equal(
            200,
            (await host.PostAsync("ttyt-381", $"{Path("citizen-id-visits", "TTYT-381")}/submit")).Status
        );

        await AssertSumsAsync(host);
        await AssertBoardAsync(host);
    }

    [Fact]
    public async Task One_second_past_the_deadline_is_late()
    {
        await using var host = await DemoHost.StartAsync(TooLate);
        await SaveAsync(host, "bv-3801", "e-prescriptions", "BV-3801", Hospital[1].Figures);
        var late = await host.PostAsync("bv-3801", $"{Path("e-prescriptions", "BV-3801")}/submit");
        Assert.Equal(("submitted", "true"), (late.Text("state"), late.Text("late")));

        // The next period is open, and in time.
        Assert.Equal(200, (await host.PutAsync("bv-3801", "/api/e-prescriptions/2023-08/BV-3801", """{"figures":{"issued":120,"transmitted":118}}""")).Status);
        var inTime = await host.PostAsync("bv-3801", "/api/e-prescriptions/2023-08/BV-3801/submit");
        Assert.Equal("false", inTime.Text("late"));
    }

    private static string Path(string section, string facility) => $"/api/{section}/2023-07/{facility}";

    private static async Task SaveAsync(
        DemoHost host,
        string user,
        string section,
        string facility,
        string figures,
        int version = 0
    )
    {
        var saved = await host.PutAsync(user, Path(section, facility), $$"""{"figures":{{figures}}}""", version);
        Assert.True(saved.Status == 200, $"{section}: {saved.Body.ToJsonString()}");
    }

    private static async Task<int> FileCentreAsync(DemoHost host)
    {
        var blank = await host.GetAsync("ttyt-381", Path("citizen-id-visits", "TTYT-381"));
        var stations = blank.Body["stations"]!.AsArray();
        foreach (var station in stations)
        {
            station!["figures"] = JsonNode.Parse("""{"visits":10,"citizenIdVisits":5,"insuranceReturned":4,"qrReaders":1}""");
            station.AsObject().Remove("name");
        }

        var body = new JsonObject
        {
            ["figures"] = JsonNode.Parse("""{"visits":100,"citizenIdVisits":50,"insuranceReturned":40,"qrReaders":2}"""),
            ["stations"] = stations.DeepClone(),
        };
        var saved = await host.PutAsync("ttyt-381", Path("citizen-id-visits", "TTYT-381"), body.ToJsonString());
        Assert.True(saved.Status == 200, saved.Body.ToJsonString());
        return stations.Count;
    }

    private static async Task AssertSumsAsync(DemoHost host)
    {
        const string figures = "units stations figures { visits citizenIdVisits insuranceReturned qrReaders citizenIdRate }";
        var data = await host.QueryAsync(
            "leader",
            $$"""
            { period(code: "2023-07") {
                ePrescriptions { province { units figures { issued transmitted transmissionRate } } }
                insuranceData { province { figures { onTimeRate } } }
                cashlessPayments { province { figures { cashless cash cashlessRate } } }
                citizenIdVisits {
                  province { {{figures}} }
                  byDistrict { district { code } {{figures}} }
                  byTier { tier {{figures}} } } } }
            """
        );
        var period = data["period"]!;
        Assert.Equal(
            """{"units":1,"figures":{"issued":120,"transmitted":110,"transmissionRate":91.6667}}""",
            period["ePrescriptions"]!["province"]!.ToJsonString()
        );
        Assert.Equal("98.5000", period["insuranceData"]!["province"]!["figures"]!["onTimeRate"]!.ToString());
        Assert.Equal(
            """{"cashless":285,"cash":615,"cashlessRate":31.6667}""",
            period["cashlessPayments"]!["province"]!["figures"]!.ToJsonString()
        );

        // 1,000 of the hospital, 100 of the centre, 7 × 10 of its stations: each counted once.
        var visits = period["citizenIdVisits"]!;
        Assert.Equal(
            """{"units":2,"stations":7,"figures":{"visits":1170,"citizenIdVisits":885,"insuranceReturned":768,"qrReaders":21,"citizenIdRate":75.6410}}""",
            visits["province"]!.ToJsonString()
        );
        Assert.Equal("170", Of(visits["byDistrict"], d => d["district"]?["code"]?.ToString() == "381", "visits"));
        Assert.Equal("1000", Of(visits["byDistrict"], d => d["district"]?["code"]?.ToString() == "380", "visits"));
        Assert.Equal(27, visits["byDistrict"]!.AsArray().Count);
        Assert.Equal("1000", Of(visits["byTier"], t => t["tier"]!.ToString() == "PROVINCE", "visits"));
        Assert.Equal("100", Of(visits["byTier"], t => t["tier"]!.ToString() == "DISTRICT", "visits"));
        Assert.Equal("70", Of(visits["byTier"], t => t["tier"]!.ToString() == "COMMUNE", "visits"));
    }

    private static string Of(JsonNode? rows, Func<JsonNode, bool> which, string line) =>
        rows!.AsArray().Single(row => which(row!))!["figures"]![line]!.ToString();

    private static async Task AssertBoardAsync(DemoHost host)
    {
        await Eventually.IsAsync(
            "9 of 2 facilities filed, one accepted",
            async () =>
            {
                var data = await host.QueryAsync(
                    "office",
                    """{ period(code: "2023-07") { completeness { filed onTime late returned accepted reportsComplete } } }"""
                );
                return data["period"]!["completeness"]!.ToJsonString()
                    == """{"filed":9,"onTime":9,"late":0,"returned":0,"accepted":1,"reportsComplete":1}""";
            }
        );
    }
}
