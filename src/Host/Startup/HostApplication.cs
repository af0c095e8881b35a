using DeAn06.Host.Demonstration;
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

    private HostApplication(LaunchOptions options) => this.options = options;

    public IServiceProvider Services => app!.Services;

    public Uri Address => new(app!.Urls.First().Replace("[::]", "localhost", StringComparison.Ordinal));

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

    /// <summary>The one line that says where it runs and, where they exist, with which demo accounts.</summary>
    public string Welcome()
    {
        var where = $"Báo cáo Đề án 06 đang chạy tại http://localhost:{Address.Port}";
        return postgres is null
            ? where
            : $"{where} · tài khoản dùng thử: office, medical, finance, leader, admin và mã đơn vị viết thường (bv-3801, ttyt-380 …) · mật khẩu: Dean06@2023";
    }

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
        var profile = ProfileFolder.Load(options.Profile);
        Directory.CreateDirectory(options.DataFolder);
        var owner = options.Database ?? await StartPrivateAsync(ct);
        var builder = HostServices.CreateBuilder(options);
        builder.Configuration.AddInMemoryCollection([
            new KeyValuePair<string, string?>("Access:DemoAccounts", (postgres is not null).ToString()),
        ]);
        var connections = await Databases.PrepareAsync(owner, modules, builder.Configuration, ct);
        HostServices.Add(builder, options, owner, profile, modules, connections);
        app = builder.Build();
        HostPipeline.Use(app);

        await Databases.MigrateAsync(app.Services, ct);
        await Databases.SeedAsync(app.Services, ct);
        app.Services.GetRequiredService<Readiness>().DataIsReady();
        if (options.Demo)
        {
            await app.Services.GetRequiredService<DemoHistory>().FileAsync(ct);
        }

        await app.StartAsync(ct);
    }

    private async Task<string> StartPrivateAsync(CancellationToken ct)
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

        postgres = await PrivatePostgres.StartAsync(options.DataFolder, Durability.Full, ct);
        return await Databases.OnPrivateServerAsync(postgres.ConnectionString, ct);
    }
}
