using DeAn06.Host.Startup;
using DeAn06.TestHost;
using Npgsql;

namespace DeAn06.Host.Tests.Startup;

/// <summary>Data that another version made are not taken for one's own: one line says what to do, and nothing is changed.</summary>
public sealed class OtherVersionTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("dean06-other-version-").FullName;
    private TestDatabase database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        // As a version before the kernel's own tables left it.
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(
            """
            create schema e_prescriptions;
            create table e_prescriptions.__ef_migrations (migration_id varchar(150) primary key, product_version varchar(32) not null);
            create table e_prescriptions.filings (id uuid primary key, figures_issued bigint);
            insert into e_prescriptions.__ef_migrations values ('20261123220443_Initial', '10.0.15');
            """,
            connection
        );
        await command.ExecuteNonQueryAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DropAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_start_on_its_database_ends_with_code_1_and_one_line()
    {
        using var errors = new StringWriter();
        var code = await Launcher.RunAsync([], Environment(database.ConnectionString), errors);

        Assert.Equal(1, code);
        var line = Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("phiên bản khác", line);
        Assert.Contains("e_prescriptions", line);
        Assert.Contains("20261123220443_Initial", line);
        Assert.Contains("đặt ConnectionStrings__Default tới một cơ sở dữ liệu trống", line);
        Assert.DoesNotContain("   at ", line);
        Assert.EndsWith(".", line);
        Assert.Equal(["e_prescriptions"], await SchemasAsync());
    }

    [Fact]
    public async Task A_module_that_is_gone_is_another_version_too()
    {
        await using (var connection = new NpgsqlConnection(database.ConnectionString))
        {
            await connection.OpenAsync(Ct);
            await using var command = new NpgsqlCommand(
                """
                alter schema e_prescriptions rename to consolidation;
                update consolidation.__ef_migrations set migration_id = '20261130082218_Initial';
                """,
                connection
            );
            await command.ExecuteNonQueryAsync(Ct);
        }

        var options = LaunchOptions.Read([], name => Environment(null).GetValueOrDefault(name));

        var refusal = await Assert.ThrowsAsync<LaunchException>(() =>
            Databases.CheckAsync(database.ConnectionString, Modules.All, options, Ct)
        );

        Assert.Contains("lược đồ consolidation, bước 20261130082218_Initial", refusal.Message);
    }

    [Fact]
    public async Task Of_a_private_server_it_names_the_folder()
    {
        var options = LaunchOptions.Read([], name => Environment(null).GetValueOrDefault(name));

        var refusal = await Assert.ThrowsAsync<LaunchException>(() =>
            Databases.CheckAsync(database.ConnectionString, Modules.All, options, Ct)
        );

        Assert.Contains($"đổi tên thư mục {folder}, hoặc đặt DATA_DIR tới một thư mục trống", refusal.Message);
    }

    [Fact]
    public async Task Of_a_moved_module_it_names_the_modules_setting()
    {
        var common = await TestDatabase.CreateAsync();
        var environment = Environment(common.ConnectionString);
        environment["ConnectionStrings__EPrescriptions"] = database.ConnectionString;
        var options = LaunchOptions.Read([], name => environment.GetValueOrDefault(name));

        var refusal = await Assert.ThrowsAsync<LaunchException>(() =>
            Databases.CheckAsync(common.ConnectionString, Modules.All, options, Ct)
        );

        Assert.Contains("đặt ConnectionStrings__EPrescriptions tới một cơ sở dữ liệu trống", refusal.Message);
        await common.DropAsync();
    }

    private Dictionary<string, string> Environment(string? common)
    {
        var environment = new Dictionary<string, string> { ["PORT"] = "0", ["DATA_DIR"] = folder };
        if (common is not null)
        {
            environment["ConnectionStrings__Default"] = common;
        }

        return environment;
    }

    private async Task<List<string>> SchemasAsync()
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var question = new NpgsqlCommand(
            "select nspname::text from pg_namespace where nspname !~ '^(pg_|information_schema|public)'",
            connection
        );
        await using var rows = await question.ExecuteReaderAsync(Ct);
        var schemas = new List<string>();
        while (await rows.ReadAsync(Ct))
        {
            schemas.Add(rows.GetString(0));
        }

        return schemas;
    }
}
