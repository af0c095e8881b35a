using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DeAn06.Host.Demonstration;

/// <summary>What a demonstration adds to the product; nothing of the product asks for it.</summary>
internal static class DemonstrationServices
{
    /// <param name="clock">The host's own.</param>
    public static void AddDemonstration(this WebApplicationBuilder builder, TimeProvider clock)
    {
        var services = builder.Services;
        services.AddSingleton(new ActClock(clock));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(sp => sp.GetRequiredService<ActClock>()));
        services.AddSingleton<DemoHistory>();

        var web = services.Last(service => service.ServiceType == typeof(IServer));
        services.Replace(
            ServiceDescriptor.Singleton<IServer>(sp => new InProcessServer(
                (IServer)ActivatorUtilities.CreateInstance(sp, web.ImplementationType!),
                (server, ct) => sp.GetRequiredService<DemoHistory>().FileAsync(server, ct)
            ))
        );
    }
}
