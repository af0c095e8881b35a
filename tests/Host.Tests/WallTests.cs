using DeAn06.Host.Startup;
using DeAn06.SharedKernel.Modules;
using DeAn06.TestHost;
using Npgsql;

namespace DeAn06.Host.Tests;

/// <summary>A module's role in PostgreSQL is refused every other module's schema.</summary>
public sealed class WallTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_role_sees_its_own_schema_and_no_other()
    {
        var database = await TestDatabase.CreateAsync();
        IReadOnlyList<IModule> modules = Modules.All;
        Assert.True(modules.Count > 1);
        var connections = await Databases.PrepareAsync(
            database.ConnectionString,
            modules,
            new Dictionary<string, string>(),
            Ct
        );
        foreach (var module in modules)
        {
            await ExecuteAsync(connections[module.Name], $"create table {module.Schema}.wall (x int)");
        }

        foreach (var module in modules)
        {
            await ExecuteAsync(connections[module.Name], $"select * from {module.Schema}.wall");
            foreach (var other in modules.Where(other => other != module))
            {
                var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
                    ExecuteAsync(connections[module.Name], $"select * from {other.Schema}.wall")
                );
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
            }
        }

        await database.DropAsync();
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
