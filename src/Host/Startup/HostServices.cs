using DeAn06.Host.Demonstration;
using DeAn06.Host.Gateway;
using DeAn06.Host.OpenApi;
using DeAn06.Host.Operations;
using DeAn06.Host.Web;
using DeAn06.Host.Web.Refusals;
using DeAn06.Platform.Events;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Endpoints;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Profiles;

namespace DeAn06.Host.Startup;

/// <summary>Puts together what the host runs with: the modules first, then what surrounds them.</summary>
internal static class HostServices
{
    public static WebApplicationBuilder CreateBuilder(LaunchOptions options)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "DeAn06.Host" }
        );
        // What modules read is what the options say, however the framework would read the environment.
        builder.Configuration.AddInMemoryCollection([
            new KeyValuePair<string, string?>(Settings.AdminPassword.Name, options.AdminPassword),
        ]);
        builder.WebHost.UseUrls([.. options.Addresses]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = KernelWeb.LargestBodyRead;
            kestrel.SayServerRefusals();
        });
        AtTheDoor.Add(builder, options.AllowedHosts);
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(o =>
            o.ShutdownTimeout = TimeSpan.FromSeconds(15)
        );
        // Signals are the launcher's; the framework's own lifetime would stop at once.
        builder.Services.AddSingleton<IHostLifetime, LauncherLifetime>();
        return builder;
    }

    public static void Add(
        WebApplicationBuilder builder,
        LaunchOptions options,
        string owner,
        Profile profile,
        IReadOnlyList<IModule> modules,
        IReadOnlyDictionary<string, string> connections
    )
    {
        var services = builder.Services;
        TimeProvider clock = options.DemoClock is { } start ? new DemoClock(start) : TimeProvider.System;
        services.AddSingleton(clock);
        services.AddSingleton(options);
        services.AddSingleton(profile);
        services.AddSingleton(modules);
        services.ConfigureHttpJsonOptions(json => KernelJson.Configure(json.SerializerOptions));
        services.AddAuthentication();
        services.AddKernelWeb(modules.Select(module => module.GetType().Assembly), AskedEndpoints.Of(profile));
        foreach (var module in modules)
        {
            module.AddServices(services, new ModuleContext(connections[module.Name], profile, builder.Configuration));
        }

        services.AddEventDelivery();
        services.AddSingleton<QuietMemory>();
        services.AddSingleton(new WebFolder(options.WebFolder));
        services.AddAnswerCompression();
        services.AddGateway();
        services.AddHealth(owner, modules, connections);
        services.AddLogs(options);
        services.AddTelemetry();
        services.AddApiDocument();
        if (options.DemoHistory)
        {
            builder.AddDemonstration(clock);
        }
    }

    private sealed class LauncherLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
