using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

public sealed class SeedTests
{
    private const string Count = "select count(*) from access.accounts";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_facility_that_reports_itself_has_a_reporter_beside_the_departments_five()
    {
        var directory = new StubDirectory();
        var day = new DateOnly(2023, 12, 14);
        var hospital = (await directory.FindAsync(["BV-3801"], day, Ct))["BV-3801"];
        for (var code = 3803; (await directory.ReportersAsync(day, Ct)).Count < 66; code++)
        {
            directory.Put(hospital with { Code = $"BV-{code}", Name = $"Bệnh viện {code}" });
        }

        await using var host = await ModuleHost.StartAsync(
            new AccessModule(),
            services =>
            {
                CheapHashes(services);
                services.AddSingleton(directory);
            },
            settings: Demo
        );

        Assert.Equal(71, await NumberAsync(host, Count));
        Assert.Equal(
            66,
            await NumberAsync(host, Count + " where role = 'Reporter' and lower(facility_code) = user_name")
        );
        Assert.Equal(71, await NumberAsync(host, "select count(distinct security_stamp) from access.accounts"));
        Assert.Equal(0, await NumberAsync(host, Count + " where facility_code like 'TYT-%'"));
    }

    [Fact]
    public async Task A_second_start_adds_and_changes_nothing()
    {
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: Demo);
        const string all = "select md5(string_agg(a::text, '' order by id)) from access.accounts a";
        var before = await ScalarAsync(host, all);
        await host.RestartAsync();

        Assert.Equal(before, await ScalarAsync(host, all));
    }

    [Fact]
    public async Task Without_a_setting_there_is_no_account()
    {
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes);

        Assert.Equal(0, await NumberAsync(host, Count));
    }

    [Fact]
    public async Task An_installation_begins_with_an_administrator_who_must_change_the_password()
    {
        var settings = new Dictionary<string, string?> { ["ADMIN_PASSWORD"] = "mật khẩu ban đầu" };
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: settings);
        var credentials = new { userName = "admin", password = "mật khẩu ban đầu" };
        var viewer = await BodyAsync(await host.Anonymous.PostAsync("/api/session", Json(credentials), Ct));

        Assert.Equal("administrator", viewer.GetProperty("role").GetString());
        Assert.True(viewer.GetProperty("mustChangePassword").GetBoolean());
        Assert.Equal(1, await NumberAsync(host, Count));
    }

    [Fact]
    public async Task A_first_password_that_breaks_the_rule_stops_the_start()
    {
        var settings = new Dictionary<string, string?> { ["ADMIN_PASSWORD"] = "ngắn" };

        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: settings)
        );
        Assert.Contains("ADMIN_PASSWORD", stopped.Message);
    }

    private static async Task<long> NumberAsync(ModuleHost host, string sql) => (long)(await ScalarAsync(host, sql))!;

    private static async Task<object?> ScalarAsync(ModuleHost host, string sql)
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct);
    }
}
