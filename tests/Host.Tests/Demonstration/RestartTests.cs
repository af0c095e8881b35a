using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DeAn06.Host.Demonstration;
using DeAn06.Host.Startup;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Periods;
using DeAn06.TestHost;

namespace DeAn06.Host.Tests.Demonstration;

/// <summary>What later starts over the same data do, and whose figures are called synthetic.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private const string Section = "e-prescriptions";
    private const string Own = "cây đa đầu làng 1987";
    private const string Figures = """{"figures":{"issued":7,"transmitted":5},"stations":[],"explanations":[]}""";

    private static readonly MadeUpPeriod HalfYear = new(
        "2023-H1",
        new(2023, 1, 1),
        new(2023, 6, 14),
        VietnamTime.EndOf(new(2023, 6, 27))
    );

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dean06-restart-");
    private TestDatabase database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DropAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_later_start_leaves_alone_what_is_begun_and_files_the_rest()
    {
        var (early, later) = (At("2023-06-25T23:00:00+07:00"), At("2023-06-26T08:00:00+07:00"));
        Dictionary<string, JsonNode> first;
        string mine;
        await using (var host = await StartAsync(early, "--demo"))
        {
            using var office = await SignedInAsync(host, "office", PublishedPassword.Value);
            first = await FilingsAsync(office);
            Assert.NotEmpty(first);

            // Somebody files what the history would have filed later.
            mine = await UnitPlannedBetweenAsync(office, early, later);
            using var reporter = await SignedInAsync(host, mine.ToLowerInvariant(), PublishedPassword.Value);
            await SaveAsync(reporter, mine, version: 0);
        }

        await using (var host = await StartAsync(later, "--demo"))
        {
            using var office = await SignedInAsync(host, "office", PublishedPassword.Value);
            var second = await FilingsAsync(office);
            Assert.True(second.Count > first.Count + 1);
            Assert.All(first, one => Assert.Equal(one.Value.ToJsonString(), second[one.Key].ToJsonString()));
            Assert.Equal((1, "DRAFT"), (second[mine]["version"]!.GetValue<int>(), second[mine]["state"]!.ToString()));
        }
    }

    [Fact]
    public async Task Synthetic_is_what_a_sample_account_saved_last()
    {
        await using (var demo = await StartAsync(At("2023-06-20T08:00:00+07:00"), "--demo"))
        {
            using var sample = await SignedInAsync(demo, "bv-3801", PublishedPassword.Value);
            Assert.True((await SaveAsync(sample, "BV-3801", version: 0))["synthetic"]!.GetValue<bool>());
        }

        await using var real = await StartAsync(At("2023-06-21T08:00:00+07:00"));
        var secret = real.Welcome().Split("#ma=")[1];
        using var administrator = Client(real);
        await OkAsync(await administrator.PostAsJsonAsync("/api/setup", new { secret, password = Own }, Ct));

        // The demonstration's account is given a password of its own; another account never was a demonstration's.
        var given = await OkAsync(await administrator.PostAsJsonAsync("/api/accounts/bv-3801/password", new { }, Ct));
        using var taken = await OwnPasswordAsync(real, "bv-3801", given["oneTimePassword"]!.ToString());
        Assert.False((await SaveAsync(taken, "BV-3801", version: 1))["synthetic"]!.GetValue<bool>());

        var opened = await administrator.PostAsJsonAsync(
            "/api/accounts",
            new
            {
                userName = "dau-moi",
                displayName = "Cán bộ đầu mối",
                role = "reporter",
                facility = "BV-3802",
            },
            Ct
        );
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        var password = (await opened.Content.ReadFromJsonAsync<JsonNode>(Ct))!["oneTimePassword"]!.ToString();
        using var reporter = await OwnPasswordAsync(real, "dau-moi", password);
        Assert.False((await SaveAsync(reporter, "BV-3802", version: 0))["synthetic"]!.GetValue<bool>());
        var submitted = await reporter.PostAsync($"/api/{Section}/2023-H1/BV-3802/submit", null, Ct);
        Assert.False((await OkAsync(submitted))["synthetic"]!.GetValue<bool>());
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time);

    private Task<HostApplication> StartAsync(DateTimeOffset clock, params string[] args) =>
        HostApplication.StartAsync(
            LaunchOptions.Read(
                args,
                name =>
                    name switch
                    {
                        "PORT" => "0",
                        "DATA_DIR" => folder.FullName,
                        "DEMO_CLOCK" => $"{clock:yyyy-MM-ddTHH:mm:sszzz}",
                        "ConnectionStrings__Default" => database.ConnectionString,
                        _ => null,
                    }
            ),
            Modules.All,
            Ct
        );

    /// <summary>A unit of which the plan has this section at the later time only.</summary>
    private static async Task<string> UnitPlannedBetweenAsync(
        HttpClient office,
        DateTimeOffset early,
        DateTimeOffset later
    )
    {
        var data = await QueryAsync(
            office,
            """{ period(code: "2023-H1") { board(first: 500) { nodes { facility { code } cells { section } } } } }"""
        );
        return data["period"]!["board"]!["nodes"]!
            .AsArray()
            .Select(node =>
                (
                    Code: node!["facility"]!["code"]!.ToString(),
                    Place: node["cells"]!.AsArray().ToList().FindIndex(cell => $"{cell!["section"]}" == Section)
                )
            )
            .First(unit => unit.Place >= 0 && !IsPlanned(unit, early) && IsPlanned(unit, later))
            .Code;

        static bool IsPlanned((string Code, int Place) unit, DateTimeOffset now) =>
            DemoPlan.Of(HalfYear, settled: true, unit.Code, Section, unit.Place, now) is not null;
    }

    private static async Task<Dictionary<string, JsonNode>> FilingsAsync(HttpClient office)
    {
        var data = await QueryAsync(
            office,
            $$"""
            { period(code: "2023-H1") { section(name: "{{Section}}") { filings(first: 500) {
                nodes { facility { code } version state savedAt figures } } } } }
            """
        );
        return data["period"]!["section"]!["filings"]!["nodes"]!
            .AsArray()
            .ToDictionary(node => node!["facility"]!["code"]!.ToString(), node => node!);
    }

    private static async Task<JsonNode> QueryAsync(HttpClient client, string query)
    {
        var answer = await OkAsync(await client.PostAsJsonAsync("/graphql", new { query }, Ct));
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        return answer["data"]!;
    }

    private static async Task<JsonNode> SaveAsync(HttpClient reporter, string unit, int version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/{Section}/2023-H1/{unit}");
        request.Content = JsonContent.Create(JsonNode.Parse(Figures));
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await OkAsync(await reporter.SendAsync(request, Ct));
    }

    private static async Task<HttpClient> OwnPasswordAsync(HostApplication host, string userName, string oneTime)
    {
        var client = await SignedInAsync(host, userName, oneTime);
        var changed = await client.PutAsJsonAsync("/api/session/password", new { current = oneTime, @new = Own }, Ct);
        Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync(Ct));
        return client;
    }

    private static async Task<HttpClient> SignedInAsync(HostApplication host, string userName, string password)
    {
        var client = Client(host);
        await OkAsync(await client.PostAsJsonAsync("/api/session", new { userName, password }, Ct));
        return client;
    }

    private static async Task<JsonNode> OkAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    private static HttpClient Client(HostApplication host) =>
        new(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri($"http://localhost:{host.Address.Port}"),
        };
}
