using System.Net;
using System.Text.Json.Nodes;
using DeAn06.Host.Postgres;
using DeAn06.Host.Tests;
using DeAn06.TestHost;
using Npgsql;

namespace DeAn06.Outages.Tests;

/// <summary>A module whose database is elsewhere and goes away: said where one looks, and nothing else goes with it.</summary>
public sealed class MovedModuleTests : IAsyncLifetime
{
    private const string Figures = "/api/e-prescriptions/2023-07/BV-3801";
    private const string Year = """
        { period(code: "2023-07") { name
            ePrescriptions { province { units } filings { totalCount } }
            cashlessPayments { province { units } }
            section(name: "e-prescriptions") { province { figures } }
            sections(names: ["e-prescriptions", "cashless-payments"]) { definition { name } province { figures } }
            partly: sections(names: ["e-prescriptions"]) { definition { name } filing(facility: "BV-3801") { figures } } } }
        """;

    private TestDatabase database = null!;
    private ChildHost host = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        var role = await ModuleRole.EnsureAsync(database.ConnectionString, "e_prescriptions", Ct);
        host = await ChildHost.StartAsync(("ConnectionStrings__EPrescriptions", role));
        await host.SignInAsync("office");
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DropAsync();
    }

    [Fact]
    public async Task Its_absence_is_told_and_the_rest_goes_on_and_it_comes_back_by_itself()
    {
        Assert.Null((await host.QueryAsync(Year)).Body["errors"]);
        Assert.True(await host.IsReadyAsync());

        await AdmitAsync(false);
        await EndSessionsAsync();
        await Eventually.IsAsync("it is not ready", async () => !await host.IsReadyAsync());
        var ready = await host.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        var problem = JsonNode.Parse(await ready.Content.ReadAsStringAsync(Ct))!;
        Assert.Contains("Đơn thuốc điện tử (EPrescriptions)", problem["detail"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("""["EPrescriptions"]""", problem["modules"]!.ToJsonString());

        var (answer, body) = await host.QueryAsync(Year);
        Assert.Equal("Tháng 7", body["data"]!["period"]!["name"]!.ToString());
        Assert.Null(body["data"]!["period"]!["ePrescriptions"]);
        Assert.NotNull(body["data"]!["period"]!["cashlessPayments"]!["province"]);
        Assert.Null(body["data"]!["period"]!["section"]);
        var sections = body["data"]!["period"]!["sections"]!.AsArray();
        Assert.Equal(2, sections.Count);
        Assert.Null(sections[0]);
        Assert.NotNull(sections[1]!["province"]!["figures"]);
        Assert.Equal(
            """[{"definition":{"name":"e-prescriptions"},"filing":null}]""",
            body["data"]!["period"]!["partly"]!.ToJsonString()
        );
        var errors = body["errors"]!.AsArray();
        Assert.Equal(5, errors.Count);
        Assert.All(
            errors,
            error =>
            {
                Assert.Equal("UNAVAILABLE", error!["extensions"]!["code"]!.ToString());
                Assert.Equal("10", error["extensions"]!["retryAfter"]!.ToString());
                Assert.Contains("Đơn thuốc điện tử", error["message"]!.ToString(), StringComparison.Ordinal);
            }
        );
        Assert.Equal("10", Assert.Single(answer.Headers.GetValues("Retry-After")));

        var away = await host.GetAsync(Figures);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.NotNull(away.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/api/cashless-payments/2023-07/BV-3801")).StatusCode);

        await AdmitAsync(true);
        await Eventually.IsAsync("it is ready", host.IsReadyAsync);
        Assert.Null((await host.QueryAsync(Year)).Body["errors"]);
    }

    [Fact]
    public async Task Reads_and_writes_over_connections_that_died_in_the_pool_are_whole_at_once()
    {
        // More than once: two requests that empty the pool at the same moment meet by chance.
        for (var round = 0; round < 10; round++)
        {
            await FillPoolAsync();
            await EndSessionsAsync();
        }

        await FillPoolAsync();

        await EndSessionsAsync();
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(Figures)).StatusCode);

        await FillPoolAsync();
        await EndSessionsAsync();
        await host.SignInAsync("bv-3801");
        var (saved, _) = await host.PutAsync(
            "/api/e-prescriptions/2023-H1/BV-3801",
            0,
            new { figures = new { issued = 5, transmitted = 4 } }
        );
        // The period is not of this section, or not open: refused for what it says, not for how it came.
        Assert.True((int)saved.StatusCode < 500, $"{(int)saved.StatusCode}");
    }

    /// <summary>As many reads at once as take several connections.</summary>
    private async Task FillPoolAsync()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.QueryAsync(Year)));
        Assert.All(
            answers,
            answer => Assert.True(answer.Body["errors"] is null, answer.Body["errors"]?.ToJsonString())
        );
    }

    private Task AdmitAsync(bool admitted) =>
        ExecuteAsync($"alter database {database.Name} with allow_connections {(admitted ? "true" : "false")}");

    private Task EndSessionsAsync() =>
        ExecuteAsync($"select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '{database.Name}'");

    private async Task ExecuteAsync(string sql)
    {
        var elsewhere = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            Database = "postgres",
            Pooling = false,
        };
        await using var connection = new NpgsqlConnection(elsewhere.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
