using DeAn06.Host.Startup;
using DeAn06.Host.Tests;
using DeAn06.TestHost;

[assembly: AssemblyFixture(typeof(RunningHost))]

namespace DeAn06.Host.Tests;

/// <summary>The whole product as an operator starts it on a database of theirs, once for all tests of this assembly.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private readonly string dataFolder = Directory.CreateTempSubdirectory("dean06-host-").FullName;
    private HostApplication? application;
    private TestDatabase? database;

    internal IServiceProvider Services => application!.Services;

    /// <summary>Signs in as the database's owner.</summary>
    internal string Owner => database!.ConnectionString;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        application = await HostApplication.StartAsync(
            LaunchOptions.Read(
                [],
                name =>
                    name switch
                    {
                        "PORT" => "0",
                        "DATA_DIR" => dataFolder,
                        "ConnectionStrings__Default" => database.ConnectionString,
                        "DEMO_CLOCK" => "2023-07-10T08:00:00+07:00",
                        _ => null,
                    }
            ),
            Modules.All,
            TestContext.Current.CancellationToken
        );
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://localhost:{application.Address.Port}"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (application is not null)
        {
            await application.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DropAsync();
        }

        Directory.Delete(dataFolder, recursive: true);
    }
}
