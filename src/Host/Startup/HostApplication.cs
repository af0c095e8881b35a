using DeAn06.Host.Operations;
using DeAn06.Host.Postgres;
using DeAn06.SharedKernel.Modules;

namespace DeAn06.Host.Startup;

/// <summary>The whole product, running: its database, its modules, its web server. Disposing of it stops them in turn.</summary>
internal sealed class HostApplication : IAsyncDisposable
{
    private readonly LaunchOptions options;
    private FileStream? dataLock;
    private PrivatePostgres? postgres;
    private WebApplication? app;
    private FirstEntry? entry;

    private HostApplication(LaunchOptions options) => this.options = options;

    public IServiceProvider Services => app!.Services;

    /// <summary>As this machine reaches it.</summary>
    public Uri Address
    {
        get
        {
            var bound = new Uri(app!.Urls.First());
            return bound.Host is "[::]" or "0.0.0.0"
                ? new UriBuilder(bound) { Host = LaunchOptions.ThisMachine }.Uri
                : bound;
        }
    }

    public static async Task<HostApplication> StartAsync(
        LaunchOptions options,
        IReadOnlyList<IModule> modules,
        CancellationToken ct
    )
    {
        var application = new HostApplication(options);
        try
        {
            await application.StartAsync(modules, ct);
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where it runs and who gets in: one line, and a second with the link while no administrator can sign in.</summary>
    public string Welcome() => Greeting.Of(options, Address, entry!);

    /// <summary>Why it stopped of itself; null where it was told to.</summary>
    public string? Failure => app?.Services.GetService<PostgresWatch>()?.GaveUp;

    /// <summary>
    /// From now on `/health/ready` says that requests should go elsewhere. Answers how long they are still taken here; nothing where that
    /// was said before.
    /// </summary>
    public TimeSpan Leave() => app!.Services.GetRequiredService<Readiness>().Leave() ? options.Drain : TimeSpan.Zero;

    public Task WaitForShutdownAsync(CancellationToken ct) => app!.WaitForShutdownAsync(ct);

    public async ValueTask DisposeAsync()
    {
        // Whatever fails on the way down, the database server must not be left running.
        try
        {
            if (app is not null)
            {
                await app.StopAsync(CancellationToken.None);
                await app.DisposeAsync();
            }
        }
        finally
        {
            if (postgres is not null)
            {
                await postgres.DisposeAsync();
            }

            if (dataLock is not null)
            {
                await dataLock.DisposeAsync();
            }
        }
    }

    private async Task StartAsync(IReadOnlyList<IModule> modules, CancellationToken ct)
    {
        // Whatever can be wrong with what was asked for is found before anything is made.
        var profile = ProfileFolder.Load(options.Profile, modules);
        var builder = HostServices.CreateBuilder(options);
        ModuleSettings.Check(modules, builder.Configuration, profile);
        ListeningPort.Check(options);
        DataFolder.Prepare(
            options.DataFolder,
            passable: options.Database is null && ServerAccount.OfThisProcess().IsAnother
        );
        // Those that moved have a server of their own.
        var here = modules.Count(module => !options.ModuleDatabases.ContainsKey(module.Name));
        var owner = options.Database is { } given
            ? await Databases.OnSharedServerAsync(given, here, ct)
            : await StartPrivateAsync(here, ct);
        var places = await Databases.CheckAsync(owner, modules, options, ct);
        builder.Configuration.AddInMemoryCollection([
            new KeyValuePair<string, string?>("Access:DemoAccounts", options.Demo.ToString()),
        ]);
        var connections = await Databases.PrepareAsync(owner, modules, options.ModuleDatabases, ct);
        HostServices.Add(builder, options, owner, profile, modules, connections);
        if (postgres is not null)
        {
            builder.Services.AddPostgresWatch(postgres);
        }

        app = builder.Build();
        HostPipeline.Use(app);

        await Databases.MigrateAsync(app.Services, ct);
        await places.RememberAsync(ct);
        await Databases.SeedAsync(app.Services, ct);
        app.Services.GetRequiredService<Readiness>().DataIsReady();
        entry = await FirstEntry.OpenAsync(app.Services, ct);
        await app.StartAsync(ct);
    }

    private async Task<string> StartPrivateAsync(int modules, CancellationToken ct)
    {
        try
        {
            dataLock = new FileStream(
                Path.Combine(options.DataFolder, "in-use"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException)
        {
            throw new LaunchException(
                $"Thư mục dữ liệu {options.DataFolder} đang được một bản khác của chương trình dùng. Dừng bản đó, hoặc đặt DATA_DIR sang thư mục khác."
            );
        }

        var durability = options.Demo ? Durability.ButTheLastMoment : Durability.Full;
        postgres = await PrivatePostgres.StartAsync(options.DataFolder, durability, ct);
        return await Databases.OnPrivateServerAsync(postgres.ConnectionString, modules, ct);
    }
}
