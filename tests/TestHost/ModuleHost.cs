using System.Net;
using System.Net.Sockets;
using DeAn06.Platform.Persistence;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Endpoints;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Profiles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace DeAn06.TestHost;

/// <summary>
/// One module alone in a real web host, with a fresh database, its own role, migrated and seeded. Ports that the module asks
/// of others are stubbed: first what the test gives, then <see cref="StubDirectory"/> and <see cref="StubCalendar"/>.
/// </summary>
public sealed class ModuleHost : IAsyncDisposable
{
    private readonly Func<WebApplication> build;
    private readonly TestDatabase database;
    private readonly List<HttpClient> clients = [];
    private WebApplication app;

    private ModuleHost(
        Func<WebApplication> build,
        WebApplication app,
        TestDatabase database,
        string connectionString,
        FakeTimeProvider clock
    )
    {
        this.build = build;
        this.app = app;
        this.database = database;
        ConnectionString = connectionString;
        Clock = clock;
        Address = new Uri(app.Urls.First());
        Anonymous = NewClient();
    }

    /// <summary>Starts at 2023-07-10 08:00 (+07:00), inside the window of period 2023-07.</summary>
    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address { get; private set; }

    /// <summary>Signs in as the module's own role.</summary>
    public string ConnectionString { get; }

    /// <summary>Signs in as superuser, to the same database.</summary>
    public string AdminConnectionString => database.ConnectionString;

    /// <summary>Nobody is signed in. Keeps cookies.</summary>
    public HttpClient Anonymous { get; private set; }

    /// <summary>The stub of the calendar, to close a period or extend a filing.</summary>
    public StubCalendar Calendar => Services.GetRequiredService<StubCalendar>();

    public StubDirectory Directory => Services.GetRequiredService<StubDirectory>();

    /// <param name="module">The module under test.</param>
    /// <param name="stubs">Ports of other modules and whatever else the test replaces; runs after the module's own services.</param>
    /// <param name="profile">Default: the product's own default, with its files.</param>
    /// <param name="settings">Configuration that the module reads.</param>
    public static async Task<ModuleHost> StartAsync(
        IModule module,
        Action<IServiceCollection>? stubs = null,
        Profile? profile = null,
        IReadOnlyDictionary<string, string?>? settings = null
    )
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2023, 7, 10, 8, 0, 0, TimeSpan.FromHours(7)));
        var database = await MigratedDatabase.LikeAsync(
            module.GetType(),
            module.Schema,
            connection => MigrateAsync(BuildOver(connection))
        );
        var connectionString = await database.OpenToAsync(module.Schema);
        return new ModuleHost(
            () => BuildOver(connectionString),
            await RunAsync(BuildOver(connectionString)),
            database,
            connectionString,
            clock
        );

        WebApplication BuildOver(string connection) =>
            Build(module, stubs, profile ?? TestProfile.Default, settings ?? Nothing, connection, clock);
    }

    /// <summary>Stops the host and starts another over the same database and clock. Clients made before reach it no more.</summary>
    public async Task RestartAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        app = await RunAsync(build());
        Address = new Uri(app.Urls.First());
        Anonymous = NewClient();
    }

    /// <summary>A client signed in as this user.</summary>
    public HttpClient As(TestUser user)
    {
        var client = NewClient();
        client.DefaultRequestHeaders.Add(TestAuthentication.Header, user.ToHeader());
        return client;
    }

    /// <summary>A client of its own, with its own cookies, nobody signed in.</summary>
    /// <param name="from">Where it calls from: any address of 127.0.0.0/8.</param>
    public HttpClient NewClient(IPAddress? from = null)
    {
        var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        if (from is not null)
        {
            handler.ConnectCallback = (context, ct) => ConnectAsync(from, context.DnsEndPoint, ct);
        }

        // Many sign in at once in some tests, and one hash after another may take longer than a client's usual patience.
        var client = new HttpClient(handler) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(10) };
        clients.Add(client);
        return client;
    }

    /// <summary>Counts the SQL commands sent to this host's database from now on.</summary>
    public SqlCounter CountSql() => new(database.Name);

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await app.StopAsync();
        await app.DisposeAsync();
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await database.DropAsync();
    }

    private static async ValueTask<Stream> ConnectAsync(IPAddress from, DnsEndPoint to, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(to, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static IReadOnlyDictionary<string, string?> Nothing { get; } = new Dictionary<string, string?>();

    private static async Task MigrateAsync(WebApplication app)
    {
        await using var _ = app;
        await RunMigrationsAsync(app);
    }

    private static async Task RunMigrationsAsync(WebApplication app)
    {
        foreach (var migration in app.Services.GetServices<IModuleMigration>())
        {
            await migration.MigrateAsync(CancellationToken.None);
        }
    }

    private static async Task<WebApplication> RunAsync(WebApplication app)
    {
        await RunMigrationsAsync(app);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            foreach (var seed in scope.ServiceProvider.GetServices<IModuleSeed>())
            {
                await seed.SeedAsync(CancellationToken.None);
            }
        }

        await app.StartAsync();
        return app;
    }

    private static WebApplication Build(
        IModule module,
        Action<IServiceCollection>? stubs,
        Profile profile,
        IReadOnlyDictionary<string, string?> settings,
        string connectionString,
        FakeTimeProvider clock
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = KernelWeb.LargestBodyRead);
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(profile);
        builder.Services.AddKernelWeb([module.GetType().Assembly], AskedEndpoints.Of(profile));
        module.AddServices(builder.Services, new ModuleContext(connectionString, profile, builder.Configuration));
        stubs?.Invoke(builder.Services);
        builder.Services.AddStubPorts();
        if (builder.Services.All(service => service.ServiceType != typeof(ICurrentUser)))
        {
            builder.Services.AddTestAuthentication();
        }

        var app = builder.Build();
        app.UseKernelWeb();
        return app;
    }
}
