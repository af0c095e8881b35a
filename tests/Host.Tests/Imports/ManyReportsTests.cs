using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DeAn06.Host.Tests.Gateway;

namespace DeAn06.Host.Tests.Imports;

/// <summary>A system that knows many units brings their reports in one request, all or none, as if each were brought by itself.</summary>
public sealed class ManyReportsTests(GatewayFixture fixture)
{
    private const string Period = "2023-09";

    private DemoHost Host => fixture.Host;

    private static string Report(string facility, int issued) =>
        """{"facility":"CODE","sections":{"e-prescriptions":{"figures":{"issued":COUNT,"transmitted":7}},"residence-declarations":{"figures":{"declarations":3}}}}"""
            .Replace("CODE", facility, StringComparison.Ordinal)
            .Replace("COUNT", $"{issued}", StringComparison.Ordinal);

    private static string Reports(params string[] reports) => $$"""{"reports":[{{string.Join(",", reports)}}]}""";

    private async Task<(Answer Answer, bool Replayed)> ImportAsync(
        string user,
        string body,
        string? key,
        string query = "",
        string period = Period
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/reports/{period}/import{query}");
        request.Content = JsonContent.Create(JsonNode.Parse(body));
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        var ct = TestContext.Current.CancellationToken;
        using var response = await (await Host.ClientAsync(user)).SendAsync(request, ct);
        return (
            new Answer((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(ct))!),
            response.Headers.Contains("Idempotency-Replayed")
        );
    }

    private async Task<(string? State, string? Version, string? Issued)> StandsAsync(string facility)
    {
        var filing = await Host.GetAsync("office", $"/api/e-prescriptions/{Period}/{facility}");
        return (filing.Text("state"), filing.Text("version"), filing.Body["figures"]!["issued"]?.ToString());
    }

    [Fact]
    public async Task Each_unit_has_its_own_version_and_the_board_follows()
    {
        var (first, _) = await ImportAsync("office", Reports(Report("BVDK-380", 21), Report("BVDK-381", 22)), "many-1");
        Assert.Equal(200, first.Status);
        Assert.Equal(
            ["BVDK-380", "BVDK-381"],
            first.Body["reports"]!.AsArray().Select(report => report!["facility"]!.ToString())
        );
        Assert.Equal(("draft", "1", "21"), await StandsAsync("BVDK-380"));
        Assert.Equal(("draft", "1", "22"), await StandsAsync("BVDK-381"));

        // One is as it is stored and stays; the other changes.
        var (second, _) = await ImportAsync(
            "office",
            Reports(Report("BVDK-380", 21), Report("BVDK-381", 23)),
            "many-2"
        );
        Assert.Equal(200, second.Status);
        Assert.Equal(
            ["false", "true"],
            second.Body["reports"]!.AsArray().Select(report => report!["sections"]![0]!["changed"]!.ToString())
        );
        Assert.Equal(("draft", "1", "21"), await StandsAsync("BVDK-380"));
        Assert.Equal(("draft", "2", "23"), await StandsAsync("BVDK-381"));

        // Its reporter goes on from there, as after any save.
        var saved = await Host.PutAsync(
            "bvdk-381",
            $"/api/e-prescriptions/{Period}/BVDK-381",
            """{"figures":{"issued":24,"transmitted":24}}""",
            2
        );
        Assert.Equal(("3", "bvdk-381"), (saved.Text("version"), saved.Text("savedBy")));

        var (again, replayed) = await ImportAsync(
            "office",
            Reports(Report("BVDK-380", 21), Report("BVDK-381", 23)),
            "many-2"
        );
        Assert.Equal((200, true), (again.Status, replayed));
        Assert.Equal(("draft", "3", "24"), await StandsAsync("BVDK-381"));
    }

    [Fact]
    public async Task Stations_come_and_go_with_their_centre()
    {
        const string Section = "citizen-id-visits";
        var before = await Host.GetAsync("office", $"/api/{Section}/{Period}/TTYT-397");
        string[] stations = [.. before.Body["stations"]!.AsArray().Select(s => s!["station"]!.ToString()).Take(3)];
        string Body(int visits, IEnumerable<string> given) =>
            new JsonObject
            {
                ["reports"] = new JsonArray(
                    new JsonObject
                    {
                        ["facility"] = "TTYT-397",
                        ["sections"] = new JsonObject
                        {
                            [Section] = new JsonObject
                            {
                                ["figures"] = new JsonObject { ["visits"] = 1 },
                                ["stations"] = new JsonArray([
                                    .. given.Select(station => new JsonObject
                                    {
                                        ["station"] = station,
                                        ["figures"] = new JsonObject { ["visits"] = visits },
                                    }),
                                ]),
                            },
                        },
                    }
                ),
            }.ToJsonString();
        async Task<string[]> VisitsAsync() =>
            [
                .. (await Host.GetAsync("office", $"/api/{Section}/{Period}/TTYT-397")).Body["stations"]!
                    .AsArray()
                    .Where(station => stations.Contains(station!["station"]!.ToString()))
                    .Select(station => station!["figures"]!["visits"]?.ToString() ?? ""),
            ];

        Assert.Equal(200, (await ImportAsync("office", Body(5, stations), "stations-1")).Answer.Status);
        Assert.Equal(["5", "5", "5"], await VisitsAsync());
        Assert.Equal(200, (await ImportAsync("office", Body(6, stations.Take(2)), "stations-2")).Answer.Status);
        Assert.Equal(["6", "6", ""], await VisitsAsync());
    }

    [Fact]
    public async Task One_refused_line_and_no_unit_is_written()
    {
        var wrong = Reports(Report("BVDK-382", 1), Report("BVDK-385", -7));
        var (refused, _) = await ImportAsync("office", wrong, "many-wrong");
        Assert.Equal(422, refused.Status);
        var error = refused.Body["errors"]!.AsArray().Single()!;
        Assert.Equal(
            ("BVDK-385.e-prescriptions.issued", "negative"),
            (error["line"]!.ToString(), error["code"]!.ToString())
        );
        Assert.Contains("-7", error["message"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("notStarted", (await StandsAsync("BVDK-382")).State);

        var (mended, _) = await ImportAsync("office", wrong.Replace("-7", "9"), "many-wrong");
        Assert.Equal(200, mended.Status);
        Assert.Equal(("draft", "1", "9"), await StandsAsync("BVDK-385"));
    }

    [Fact]
    public async Task What_was_submitted_is_not_written_over_and_nothing_beside_it()
    {
        var (refused, _) = await ImportAsync(
            "office",
            Reports(Report("BVDK-387", 4), Report("BV-99999", 4)),
            "many-unknown"
        );
        Assert.Contains("unknownFacility", refused.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("notStarted", (await StandsAsync("BVDK-387")).State);

        const string Address = $"/api/e-prescriptions/{Period}/BVDK-387";
        const string Figures = """{"figures":{"issued":9,"transmitted":9}""";
        var draft = await Host.PutAsync("bvdk-387", Address, Figures + "}");
        var explained = new JsonArray([
            .. draft.Body["checks"]!
                .AsArray()
                .Select(check => new JsonObject { ["check"] = check!["id"]!.ToString(), ["text"] = "Máy chủ hỏng." }),
        ]);
        await Host.PutAsync("bvdk-387", Address, $"{Figures},\"explanations\":{explained.ToJsonString()}}}", 1);
        Assert.Equal(200, (await Host.PostAsync("bvdk-387", Address + "/submit")).Status);
        var stands = await StandsAsync("BVDK-387");
        var (late, _) = await ImportAsync("office", Reports(Report("BVDK-387", 4)), "many-late");
        Assert.Equal((409, "urn:dean06:wrongState"), (late.Status, late.Text("type")));
        Assert.Equal(stands, await StandsAsync("BVDK-387"));
    }

    [Fact]
    public async Task Many_at_once_of_the_same_units_leave_one_of_them_whole()
    {
        string[] units = ["TTYT-384", "TTYT-386", "TTYT-387"];
        var answers = await Task.WhenAll(
            Enumerable
                .Range(1, 6)
                .Select(i => ImportAsync("office", Reports([.. units.Select(unit => Report(unit, i))]), $"race-{i}"))
        );
        Assert.Contains(answers, a => a.Answer.Status == 200);
        Assert.All(answers, a => Assert.Contains(a.Answer.Status, new[] { 200, 409, 412, 422 }));
        var issued = new List<string?>();
        foreach (var unit in units)
        {
            issued.Add((await StandsAsync(unit)).Issued);
        }

        Assert.Single(issued.Distinct());
    }

    [Fact]
    public async Task A_dry_run_needs_no_key_and_writes_nothing()
    {
        var (tried, _) = await ImportAsync("office", Reports(Report("TTYT-388", 3)), null, "?dryRun=true");
        Assert.Equal((200, "true"), (tried.Status, tried.Text("dryRun")));
        Assert.Contains("partOverWhole", tried.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("notStarted", (await StandsAsync("TTYT-388")).State);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"reports":[]}""")]
    [InlineData("""{"reports":[7]}""")]
    [InlineData("""{"reports":[{"facility":"BVDK-389"}]}""")]
    [InlineData("""{"reports":[{"facility":"BVDK-389","sections":[]}]}""")]
    [InlineData("""{"reports":[{"facility":"BVDK-389","sections":{"no-such":{"figures":{}}}}]}""")]
    [InlineData(
        """{"reports":[{"facility":"BVDK-389","sections":{"e-prescriptions":{"figures":{}}}},{"facility":"BVDK-389","sections":{"e-prescriptions":{"figures":{}}}}]}"""
    )]
    public async Task A_body_that_is_none(string body)
    {
        var (answer, _) = await ImportAsync("office", body, "shape-of-many");
        Assert.Equal((400, "urn:dean06:malformed"), (answer.Status, answer.Text("type")));
    }

    [Theory]
    [InlineData("bvdk-388", Period, 403)]
    [InlineData("medical", Period, 403)]
    [InlineData("", Period, 401)]
    [InlineData("office", "2021-01", 404)]
    public async Task Nobody_brings_what_is_not_theirs(string user, string period, int status) =>
        Assert.Equal(
            status,
            (await ImportAsync(user, Reports(Report("BVDK-389", 8)), "others", period: period)).Answer.Status
        );

    [Fact]
    public async Task Without_a_key_it_is_not_taken() =>
        Assert.Equal(400, (await ImportAsync("office", Reports(Report("BVDK-389", 8)), null)).Answer.Status);
}
