using DeAn06.Host.Startup;
using DeAn06.Modules.EPrescriptions;
using DeAn06.SharedKernel.Modules;
using DeAn06.TestHost;
using Npgsql;

namespace DeAn06.Host.Tests.Startup;

/// <summary>A module whose data lie elsewhere than its connection leads says so, before anything is made at the wrong place.</summary>
public sealed class ModulePlaceTests : IAsyncLifetime
{
    private static readonly IModule Moved = new EPrescriptionsModule();
    private readonly string folder = Directory.CreateTempSubdirectory("dean06-places-").FullName;
    private TestDatabase common = null!;
    private TestDatabase apart = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        (common, apart) = (await TestDatabase.CreateAsync(), await TestDatabase.CreateAsync());

    public async ValueTask DisposeAsync()
    {
        await common.DropAsync();
        await apart.DropAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_module_is_followed_from_place_to_place()
    {
        await StartAsync(null as string);
        await StartAsync(null as string);

        // An empty place while the data are in the common database.
        var refusal = await RefusedAsync(apart);
        Assert.Contains($"cơ sở dữ liệu chung", refusal);
        Assert.Contains(apart.Name, refusal);
        Assert.Contains("ACCEPT_PLACE=EPrescriptions", refusal);
        Assert.False(await HasSchemaAsync(apart));

        // Copied, it is taken; the copy left behind is not the data any more.
        await CopyAsync(apart);
        await StartAsync(apart);
        await StartAsync(apart);
        Assert.Contains("bản cũ", await RefusedAsync(null));

        // Nor is nothing at all.
        await ExecuteAsync(common, "drop schema e_prescriptions cascade");
        Assert.Contains("chưa có dữ liệu", await RefusedAsync(null));
        Assert.False(await HasSchemaAsync(common));

        // Copied back, it is home again.
        await CopyAsync(common);
        await StartAsync(null as string);

        // The schema that was here is gone.
        await ExecuteAsync(common, "drop schema e_prescriptions cascade");
        Assert.Contains("nay không có lược đồ", await RefusedAsync(null));
        await StartAsync(null as string, accept: true);
        await StartAsync(null as string);
    }

    [Fact]
    public async Task A_new_module_may_begin_anywhere_and_an_empty_place_may_be_meant()
    {
        await StartAsync(apart);
        Assert.False(await HasSchemaAsync(common));

        var third = await TestDatabase.CreateAsync();
        Assert.Contains(apart.Name, await RefusedAsync(third));
        await StartAsync(third, accept: true);
        await StartAsync(third);
        await third.DropAsync();
    }

    [Fact]
    public async Task A_data_base_from_before_the_notes_is_known_by_its_schemas()
    {
        await CopyAsync(common);

        Assert.Contains("cơ sở dữ liệu chung", await RefusedAsync(apart));
        await StartAsync(null as string);
    }

    [Fact]
    public async Task The_common_database_by_another_name_is_the_same_place()
    {
        await StartAsync(null as string);
        var alias = new NpgsqlConnectionStringBuilder(common.ConnectionString) { ApplicationName = "other" };

        await StartAsync(alias.ConnectionString);
        await StartAsync(null as string);
    }

    private Task StartAsync(TestDatabase? place, bool accept = false) => StartAsync(place?.ConnectionString, accept);

    /// <summary>What a start does with places, with a schema as the module's migrations would leave it.</summary>
    private async Task StartAsync(string? place, bool accept = false)
    {
        var options = LaunchOptions.Read(
            [],
            name =>
                name switch
                {
                    "PORT" => "0",
                    "DATA_DIR" => folder,
                    "ConnectionStrings__Default" => common.ConnectionString,
                    "ConnectionStrings__EPrescriptions" => place,
                    "ACCEPT_PLACE" => accept ? "EPrescriptions" : null,
                    _ => null,
                }
        );
        var places = await Databases.CheckAsync(common.ConnectionString, [Moved], options, Ct);
        await ExecuteAsync(
            place ?? common.ConnectionString,
            "create schema if not exists e_prescriptions; create table if not exists e_prescriptions.__ef_migrations ()"
        );
        await places.RememberAsync(Ct);
    }

    private async Task<string> RefusedAsync(TestDatabase? place)
    {
        var refusal = await Assert.ThrowsAsync<LaunchException>(() => StartAsync(place));
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }

    /// <summary>As a restored dump of the living schema: without the mark that a move leaves on the old one.</summary>
    private static Task CopyAsync(TestDatabase to) =>
        ExecuteAsync(to, "create schema e_prescriptions; create table e_prescriptions.__ef_migrations ()");

    private static Task ExecuteAsync(TestDatabase at, string sql) => ExecuteAsync(at.ConnectionString, sql);

    private static async Task ExecuteAsync(string at, string sql)
    {
        await using var connection = new NpgsqlConnection(at);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<bool> HasSchemaAsync(TestDatabase at)
    {
        await using var connection = new NpgsqlConnection(at.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var question = new NpgsqlCommand(
            "select exists (select from pg_namespace where nspname = 'e_prescriptions')",
            connection
        );
        return (bool)(await question.ExecuteScalarAsync(Ct))!;
    }
}
