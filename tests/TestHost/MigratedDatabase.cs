using System.Collections.Concurrent;
using DeAn06.Host.Postgres;
using Npgsql;

namespace DeAn06.TestHost;

/// <summary>A module's schema is migrated once in a process; each host's database begins as a copy of that one.</summary>
internal static class MigratedDatabase
{
    private static readonly ConcurrentDictionary<Type, Lazy<Task<TestDatabase>>> Migrated = [];

    static MigratedDatabase() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            Task.WhenAll(
                    Migrated
                        .Values.Where(made => made is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
                        .Select(made => made.Value.Result.DropAsync())
                )
                .Wait(TimeSpan.FromSeconds(20));

    /// <param name="migrate">Migrates what this connection string names, and leaves no connection.</param>
    public static async Task<TestDatabase> LikeAsync(Type module, string schema, Func<string, Task> migrate) =>
        await TestDatabase.CreateAsync(
            await Migrated.GetOrAdd(module, _ => new(() => MakeAsync(schema, migrate))).Value
        );

    /// <summary>Lets in the module's role, and nobody else; how it signs in.</summary>
    public static async Task<string> OpenToAsync(this TestDatabase database, string schema)
    {
        await ModuleRole.CloseDatabaseAsync(database.ConnectionString, CancellationToken.None);
        return await ModuleRole.EnsureAsync(database.ConnectionString, schema, CancellationToken.None);
    }

    private static async Task<TestDatabase> MakeAsync(string schema, Func<string, Task> migrate)
    {
        var database = await TestDatabase.CreateAsync();
        var connectionString = await database.OpenToAsync(schema);
        await migrate(connectionString);
        foreach (var used in new[] { connectionString, database.ConnectionString })
        {
            await using var connection = new NpgsqlConnection(used);
            NpgsqlConnection.ClearPool(connection);
        }

        return database;
    }
}
