using System.Reflection;
using FastEndpoints;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DeAn06.Platform.Web;

/// <summary>How every host serves modules over HTTP: the same JSON, the same problems, the same order of the pipeline.</summary>
public static class KernelWeb
{
    /// <summary>What the server itself refuses to read; see <see cref="BodyLimit"/> for what an endpoint takes.</summary>
    public const int LargestBodyRead = 64_000_000;

    // FastEndpoints keeps its settings in statics; hosts of one process (tests) must not set them at the same time.
    private static readonly Lock SettingUp = new();

    /// <summary>Endpoints of these assemblies and all that they need.</summary>
    /// <param name="reached">Which types of endpoints are there at all; the addresses of the others are unknown.</param>
    public static IServiceCollection AddKernelWeb(
        this IServiceCollection services,
        IEnumerable<Assembly> endpointAssemblies,
        Func<Type, bool> reached
    )
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.TryAddSingleton<Arrival>();
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationProblems>();
        services.TryAddSingleton(new WorkLimits());
        services.AddSingleton<WorkTurns>();
        services.AddSingleton<RequestTurns>();

        // FastEndpoints refuses to start on assemblies without endpoints.
        Assembly[] assemblies = [.. endpointAssemblies.Distinct().Where(assembly => HasEndpoints(assembly, reached))];
        services.AddSingleton(new EndpointAssemblies(assemblies));
        if (assemblies.Length > 0)
        {
            lock (SettingUp)
            {
                services.AddFastEndpoints(o =>
                {
                    o.Assemblies = assemblies;
                    o.DisableAutoDiscovery = true;
                    o.Filter = reached;
                });
            }
        }

        return services;
    }

    /// <summary>Problems for whatever goes wrong, then signing in, rights and the endpoints. The host adds authentication itself.</summary>
    public static WebApplication UseKernelWeb(this WebApplication app)
    {
        app.UseMiddleware<NotesArrival>();
        app.UseMiddleware<ExceptionProblems>();
        app.UseStatusCodePages(context => StatusProblems.WriteAsync(context.HttpContext));
        app.UseRouting();
        app.UseMiddleware<BodyLimit>();
        app.UseMiddleware<RequestsInTurn>();
        app.UseAuthentication();
        app.UseMiddleware<OwnPasswordFirst>();
        app.UseAuthorization();
        app.UseMiddleware<AcceptedTypes>();
        app.UseMiddleware<HeavyWorkInTurn>();
        if (app.Services.GetRequiredService<EndpointAssemblies>().Found.Length > 0)
        {
            lock (SettingUp)
            {
                app.UseFastEndpoints(BindingProblems.Configure);
            }
        }

        return app;
    }

    private static bool HasEndpoints(Assembly assembly, Func<Type, bool> reached) =>
        assembly
            .GetTypes()
            .Any(type =>
                !type.IsAbstract && !type.IsGenericType && type.IsAssignableTo(typeof(IEndpoint)) && reached(type)
            );

    private sealed record EndpointAssemblies(Assembly[] Found);
}
