using DeAn06.Host.Postgres;
using DeAn06.Modules.EPrescriptions;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Modules;
using DeAn06.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DeAn06.Architecture.Tests.Database;

/// <summary>The kernel's tables are made once, however many hosts start and however often.</summary>
public sealed class StorageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hosts_that_start_together_and_again_make_each_table_once()
    {
        var module = new EPrescriptionsModule();
        var database = await TestDatabase.CreateAsync();
        await ModuleRole.CloseDatabaseAsync(database.ConnectionString, Ct);
        var signIn = await ModuleRole.EnsureAsync(database.ConnectionString, module.Schema, Ct);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MigrateAsync(module, signIn)));
        await MigrateAsync(module, signIn);

        await using (var connection = new NpgsqlConnection(signIn))
        {
            await connection.OpenAsync(Ct);
            await using var question = new NpgsqlCommand(
                """
                select string_agg(tables || '/' || script, ' ' order by tables, number),
                       (select bool_and(tableowner = current_user) from pg_tables where schemaname = 'e_prescriptions')
                from e_prescriptions.__kernel_scripts
                """,
                connection
            );
            await using var row = await question.ExecuteReaderAsync(Ct);
            Assert.True(await row.ReadAsync(Ct));
            Assert.Equal(
                "filings/0001-filings.sql outbox/0001-outbox.sql outbox/0002-outbox-wakes.sql",
                row.GetString(0)
            );
            Assert.True(row.GetBoolean(1));
        }

        NpgsqlConnection.ClearAllPools();
        await database.DropAsync();
    }

    private static async Task MigrateAsync(EPrescriptionsModule module, string signIn)
    {
        var services = new ServiceCollection();
        module.AddServices(
            services,
            new ModuleContext(signIn, TestProfile.Default, new ConfigurationBuilder().Build())
        );
        await using var host = services.BuildServiceProvider();
        foreach (var migration in host.GetServices<IModuleMigration>())
        {
            await migration.MigrateAsync(Ct);
        }
    }
}
