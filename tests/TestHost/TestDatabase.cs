using DeAn06.Host.Postgres;
using Npgsql;

namespace DeAn06.TestHost;

/// <summary>
/// A fresh database on the tests' server: the one that `TEST_POSTGRES` names (a superuser's connection string), else a
/// private one that starts with the first test of this process and goes with the process.
/// </summary>
public sealed class TestDatabase
{
    private static readonly Lazy<Task<string>> Server = new(StartServerAsync);

    private TestDatabase(string name, string connectionString)
    {
        Name = name;
        ConnectionString = connectionString;
    }

    public string Name { get; }

    /// <summary>Signs in as superuser.</summary>
    public string ConnectionString { get; }

    /// <param name="like">What it begins as, with nobody signed in there; empty where null.</param>
    public static async Task<TestDatabase> CreateAsync(TestDatabase? like = null)
    {
        var name = $"test_{Guid.CreateVersion7():n}";
        // Copied as files: read through the server and logged, it takes twice as long.
        await ExecuteAsync($"create database {name} template {like?.Name ?? "template0"} strategy file_copy");
        var connection = new NpgsqlConnectionStringBuilder(await Server.Value)
        {
            Database = name,
            MaxPoolSize = 20,
            IncludeErrorDetail = true,
        };
        return new TestDatabase(name, connection.ConnectionString);
    }

    public async Task DropAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await ExecuteAsync($"drop database if exists {Name} with (force)");
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await Server.Value);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> StartServerAsync()
    {
        if (Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } given)
        {
            return given;
        }

        var folder = Directory.CreateTempSubdirectory("dean06-test-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        var server = await PrivatePostgres.StartAsync(folder, Durability.None, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(20));
            Directory.Delete(folder, recursive: true);
        };
        return server.ConnectionString;
    }
}
