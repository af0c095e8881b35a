using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DeAn06.Host.Startup;
using DeAn06.TestHost;
using Npgsql;

namespace DeAn06.Host.Tests.Startup;

/// <summary>A start that cannot be: one line in Vietnamese that names the setting, code 1, and nothing made anywhere.</summary>
public sealed class RefusedStartTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("dean06-refused-").FullName;
    private TestDatabase database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DropAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("PORT", "abc")]
    [InlineData("PROT", "8081")]
    [InlineData("PROFILE", "ha-noi-2023")]
    [InlineData("PROFILE", "../Profiles/thanh-hoa-2023")]
    [InlineData("PROFILE", "thanh-hoa-2023/")]
    [InlineData("PROFILE", "/khong/co")]
    [InlineData("DEMO_CLOCK", "nonsense")]
    [InlineData("ADMIN_PASSWORD", "short")]
    [InlineData("ADMIN_PASSWORD", "password1234")]
    [InlineData("LISTEN", "192.0.2.7")]
    [InlineData("DATA_DIR", "/proc/nix")]
    [InlineData("DATA_DIR", "/proc/self/status")]
    [InlineData("DATA_DIR", "/sys")]
    [InlineData("WEB_DIR", "/nix")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "nonsense")]
    [InlineData("ASPNETCORE_URLS", "http://*:5000")]
    [InlineData("ConnectionStrings__EPrescription", "Host=db2;Database=ep")]
    [InlineData("ConnectionStrings__Default", "postgres://db/dean06")]
    [InlineData("ConnectionStrings__Default", "Host=khong-co.invalid;Database=dean06;Username=dean06")]
    [InlineData("ConnectionStrings__Default", "Host=127.0.0.1;Port=1;Database=dean06;Username=dean06")]
    [InlineData("ConnectionStrings__Default", "Host=/khong/co;Database=dean06;Username=dean06")]
    [InlineData("ConnectionStrings__Calendar", "Host=127.0.0.1;Port=1;Database=calendar;Username=calendar")]
    public async Task A_wrong_setting_is_named(string name, string value) => await RefusedAsync(name, (name, value));

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Any, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        Assert.Contains($"{port}", await RefusedAsync("PORT", ("PORT", $"{port}")));
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named()
    {
        var absent = With(database.ConnectionString, c => c.Database = $"{database.Name}_absent");

        await RefusedAsync("ConnectionStrings__Default", ("ConnectionStrings__Default", absent));
        await RefusedAsync("ConnectionStrings__Access", ("ConnectionStrings__Access", absent));
    }

    [Fact]
    public async Task A_role_that_is_not_there_is_named()
    {
        var stranger = With(database.ConnectionString, c => c.Username = "khong_co");

        await RefusedAsync("ConnectionStrings__Default", ("ConnectionStrings__Default", stranger));
        await RefusedAsync("ConnectionStrings__Access", ("ConnectionStrings__Access", stranger));
    }

    [Fact]
    public async Task A_role_that_may_not_make_roles_or_does_not_own_the_database_is_told_so()
    {
        var role = $"{database.Name}_owner";
        await ExecuteAsync($"create role {role} login");
        var asRole = With(database.ConnectionString, c => c.Username = role);
        Assert.Contains(
            "chủ sở hữu",
            await RefusedAsync("ConnectionStrings__Default", ("ConnectionStrings__Default", asRole))
        );
        Assert.Contains(
            "access",
            await RefusedAsync("ConnectionStrings__Access", ("ConnectionStrings__Access", asRole))
        );

        await ExecuteAsync($"alter database {database.Name} owner to {role}");
        Assert.Contains(
            "createrole",
            await RefusedAsync("ConnectionStrings__Default", ("ConnectionStrings__Default", asRole))
        );

        await ExecuteAsync($"alter database {database.Name} owner to current_user; drop role {role}");
    }

    [Fact]
    public async Task A_database_that_cannot_hold_vietnamese_stays_empty()
    {
        var name = $"{database.Name}_latin1";
        await ExecuteAsync($"create database {name} encoding 'LATIN1' locale 'C' template template0");
        var latin = With(database.ConnectionString, c => (c.Database, c.Pooling) = (name, false));

        Assert.Contains(
            "UTF8",
            await RefusedAsync("ConnectionStrings__Default", ("ConnectionStrings__Default", latin))
        );
        Assert.Contains("UTF8", await RefusedAsync("ConnectionStrings__Access", ("ConnectionStrings__Access", latin)));
        Assert.Equal(0L, await SchemasAsync(latin));

        await ExecuteAsync($"drop database {name}");
    }

    [Fact]
    public async Task A_database_that_takes_no_writes_is_named()
    {
        await ExecuteAsync($"alter database {database.Name} set default_transaction_read_only = on");
        var reading = With(database.ConnectionString, c => c.Pooling = false);

        // Whether it meets a connection of before is chance: another test's server may have closed them all.
        var writing = With(database.ConnectionString, c => c.Options = "-c default_transaction_read_only=off");

        await RefusedAsync("ConnectionStrings__Default", ("ConnectionStrings__Default", reading));
        await RefusedAsync(
            "ConnectionStrings__Access",
            ("ConnectionStrings__Default", writing),
            ("ConnectionStrings__Access", reading)
        );
    }

    [Fact]
    public async Task A_server_older_than_15_is_named()
    {
        // No older server is at hand: this database's own answer about its version stands before the server's.
        await ExecuteAsync(
            $"""
            create function public.current_setting(name text) returns text language sql as
            $$ select case name when 'server_version_num' then '140012' else pg_catalog.current_setting(name) end $$;
            alter database {database.Name} set search_path = public, pg_catalog
            """
        );
        var old = With(database.ConnectionString, c => c.Pooling = false);

        Assert.Contains(
            "PostgreSQL 14",
            await RefusedAsync("ConnectionStrings__Default", ("ConnectionStrings__Default", old))
        );
        Assert.Contains(
            "PostgreSQL 14",
            await RefusedAsync("ConnectionStrings__Access", ("ConnectionStrings__Access", old))
        );
    }

    [Theory]
    [InlineData("ADMIN_PASSWORD", "short")]
    [InlineData("DATA_DIR", "/proc/nix")]
    [InlineData("PROT", "8081")]
    [InlineData("ConnectionStrings__Default", "Host=127.0.0.1;Port=1;Database=dean06;Username=dean06")]
    public async Task The_process_ends_with_code_1_and_one_line(string name, string value)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HostApplication).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (setting, given) in Environment((name, value)))
        {
            start.Environment[setting] = given;
        }

        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(Ct);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(Ct));
        await process.WaitForExitAsync(Ct);
        Assert.Equal(1, process.ExitCode);
        IsOneLine(said, name);
    }

    private async Task<string> RefusedAsync(string named, params (string Name, string Value)[] settings)
    {
        using var errors = new StringWriter();
        var code = await Launcher.RunAsync([], Environment(settings), errors);

        Assert.Equal(1, code);
        IsOneLine(errors.ToString(), named);
        Assert.Equal(0L, await SchemasAsync(database.ConnectionString));
        return errors.ToString();
    }

    private static void IsOneLine(string said, string named)
    {
        var line = Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(named, line);
        Assert.DoesNotContain("   at ", line);
        Assert.EndsWith(".", line);
    }

    private Dictionary<string, string> Environment(params (string Name, string Value)[] settings)
    {
        var environment = new Dictionary<string, string>
        {
            ["PORT"] = "0",
            ["DATA_DIR"] = folder,
            ["ConnectionStrings__Default"] = database.ConnectionString,
        };
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        return environment;
    }

    private static string With(string connection, Action<NpgsqlConnectionStringBuilder> change)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        change(builder);
        return builder.ConnectionString;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<long> SchemasAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Ct);
        await using var question = new NpgsqlCommand(
            "select count(*) from pg_namespace where nspname !~ '^(pg_|information_schema|public)'",
            connection
        );
        return (long)(await question.ExecuteScalarAsync(Ct))!;
    }
}
