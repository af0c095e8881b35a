using System.Globalization;
using DeAn06.Host.Tests;
using DeAn06.TestHost;
using Npgsql;

namespace DeAn06.Outages.Tests;

/// <summary>Two hosts over one database: whichever takes a change, and whatever line is cut, the board hears of each, in order.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private const string Unit = "BV-3801";
    private const string Filing = $"/api/e-prescriptions/2023-07/{Unit}";

    private const string Listening = "datname = current_database() and query = 'listen dean06_outbox'";

    private readonly List<DemoHost> hosts = [];
    private TestDatabase database = null!;
    private int version;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        for (var i = 0; i < 2; i++)
        {
            hosts.Add(
                await DemoHost.StartAsync(
                    "2023-07-10T08:00:00+07:00",
                    environment: name => name == "ConnectionStrings__Default" ? database.ConnectionString : null
                )
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        await database.DropAsync();
    }

    [Fact]
    public async Task What_either_host_takes_reaches_the_board_in_order_though_listeners_are_cut()
    {
        for (var i = 0; i < 20; i++)
        {
            await SaveAsync(hosts[i % 2]);
        }

        await OnTheBoardAsync();

        await Eventually.IsAsync("both listen", async () => await ListenersAsync() == 2);
        await AskAsync("select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity where " + Listening);
        await SaveAsync(hosts[0]);
        await OnTheBoardAsync();

        await Eventually.IsAsync("both listen again", async () => await ListenersAsync() == 2);
        await hosts[0].DisposeAsync();
        hosts.RemoveAt(0);
        await SaveAsync(hosts[0]);
        await OnTheBoardAsync();
        // Marked once every consumer has it, which is after the board has.
        await Eventually.IsAsync(
            "every event is delivered",
            async () =>
                version == await AskAsync("select count(*) from e_prescriptions.outbox where delivered_at is not null")
        );
    }

    private async Task SaveAsync(DemoHost host)
    {
        var body = $$$"""{"figures":{"issued":{{{100 + version}}},"transmitted":90}}""";
        Assert.Equal(200, (await host.PutAsync("bv-3801", Filing, body, version)).Status);
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
}
