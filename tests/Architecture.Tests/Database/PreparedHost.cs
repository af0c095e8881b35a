using DeAn06.Host.Startup;
using DeAn06.SharedKernel.Modules;
using DeAn06.TestHost;
using Npgsql;

namespace DeAn06.Architecture.Tests.Database;

/// <summary>The whole Host, started once on a database of its own by the code that starts the product.</summary>
public sealed class PreparedHost : IAsyncLifetime
{
    private TestDatabase? database;
    private DirectoryInfo? folder;
    private HostApplication? host;
    private IReadOnlyDictionary<string, string> connections = new Dictionary<string, string>();

    internal IServiceProvider Services => host!.Services;

    internal IReadOnlyList<IModule> Modules { get; } = DeAn06.Host.Modules.All;

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        database = await TestDatabase.CreateAsync();
        folder = Directory.CreateTempSubdirectory("dean06-walls-");
        var options = LaunchOptions.Read(
            [],
            name =>
                name switch
                {
                    "PORT" => "0",
                    "DATA_DIR" => folder.FullName,
                    "ConnectionStrings__Default" => database.ConnectionString,
                    _ => null,
                }
        );
        host = await HostApplication.StartAsync(options, Modules, ct);
        connections = await Databases.PrepareAsync(
            database.ConnectionString,
            Modules,
            new Dictionary<string, string>(),
            ct
        );
    }

    /// <summary>Signed in as the module's own role.</summary>
    internal Task<NpgsqlConnection> AsAsync(IModule module) => OpenAsync(connections[module.Name]);

    internal Task<NpgsqlConnection> AsOwnerAsync() => OpenAsync(database!.ConnectionString);

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        NpgsqlConnection.ClearAllPools();
        if (database is not null)
        {
            await database.DropAsync();
        }

        folder?.Delete(recursive: true);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
