using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using DeAn06.Host.Startup;
using DeAn06.Host.Tests;
using DeAn06.TestHost;
using Npgsql;

namespace DeAn06.Outages.Tests;

/// <summary>Two hosts over one database: whichever takes a change, and whatever line is cut, the board hears of each, in order.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private const string Unit = "BV-3801";
    private const string Filing = $"/api/e-prescriptions/2023-07/{Unit}";

    private readonly List<string> folders = [];
    private readonly List<HostApplication> hosts = [];
    private readonly List<HttpClient> reporters = [];
    private TestDatabase database = null!;
    private int version;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        for (var i = 0; i < 2; i++)
        {
            hosts.Add(await StartAsync());
            var client = new HttpClient(new SocketsHttpHandler { UseProxy = false })
            {
                BaseAddress = new Uri($"http://localhost:{hosts[i].Address.Port}"),
            };
            reporters.Add(client);
            var body = new { userName = "bv-3801", password = "Dean06@2023" };
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync("/api/session", body, Ct)).StatusCode);
        }
    }

    public async ValueTask DisposeAsync()
    {
        reporters.ForEach(client => client.Dispose());
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        await database.DropAsync();
        folders.ForEach(folder => Directory.Delete(folder, recursive: true));
    }

    [Fact]
    public async Task What_either_host_takes_reaches_the_board_in_order_though_listeners_are_cut()
    {
        for (var i = 0; i < 20; i++)
        {
            await SaveAsync(reporters[i % 2]);
        }

        await OnTheBoardAsync();

        Assert.Equal(2, await ListenersAsync());
        await AskAsync("select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity where " + Listening);
        await SaveAsync(reporters[0]);
        await OnTheBoardAsync();

        await Eventually.IsAsync("both listen again", async () => await ListenersAsync() == 2);
        await hosts[0].DisposeAsync();
        hosts.RemoveAt(0);
        await SaveAsync(reporters[1]);
        await OnTheBoardAsync();
        Assert.Equal(
            version,
            await AskAsync("select count(*) from e_prescriptions.outbox where delivered_at is not null")
        );
    }

    private const string Listening = "datname = current_database() and query = 'listen dean06_outbox'";

    private async Task SaveAsync(HttpClient reporter)
    {
        using var save = new HttpRequestMessage(HttpMethod.Put, Filing)
        {
            Content = JsonContent.Create(new { figures = new { issued = 100 + version, transmitted = 90 } }),
        };
        save.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        Assert.Equal(HttpStatusCode.OK, (await reporter.SendAsync(save, Ct)).StatusCode);
        version++;
    }

    private Task OnTheBoardAsync() =>
        Eventually.IsAsync(
            $"the board shows version {version}",
            async () =>
                version
                == await AskAsync(
                    $"select coalesce(max(version), 0) from calendar.board_cells where facility = '{Unit}' and section = 'e-prescriptions'"
                )
        );

    private Task<int> ListenersAsync() => AskAsync("select count(*) from pg_stat_activity where " + Listening);

    private async Task<int> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt32(await command.ExecuteScalarAsync(Ct), CultureInfo.InvariantCulture);
    }

    private async Task<HostApplication> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dean06-twin-").FullName;
        folders.Add(folder);
        var options = LaunchOptions.Read(
            ["--demo"],
            name =>
                name switch
                {
                    "PORT" => "0",
                    "DATA_DIR" => folder,
                    "ConnectionStrings__Default" => database.ConnectionString,
                    "DEMO_CLOCK" => "2023-07-10T08:00:00+07:00",
                    "DEMO_HISTORY" => "false",
                    _ => null,
                }
        );
        return await HostApplication.StartAsync(options, Host.Modules.All, Ct);
    }
}
