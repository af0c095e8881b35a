using DeAn06.Host.Gateway;
using DeAn06.Host.OpenApi;
using DeAn06.Host.Operations;
using DeAn06.Host.Web;
using DeAn06.Host.Web.Refusals;
using DeAn06.Platform.Web;
using Serilog;

namespace DeAn06.Host.Startup;

/// <summary>The order in which a request passes.</summary>
internal static class HostPipeline
{
    public static void Use(WebApplication app)
    {
        var memory = app.Services.GetRequiredService<QuietMemory>();
        // A start is a busy time too.
        memory.Stir();
        app.Use(
            (http, next) =>
            {
                memory.Stir();
                return next(http);
            }
        );
        app.SayServerRefusals();
        // Heeded behind https alone; a proxy says so by X-Forwarded-Proto.
        app.UseHsts();
        app.UseSerilogRequestLogging(RequestLog.Configure);
        app.UseResponseCompression();
        app.UseMiddleware<CrossSiteGuard>();
        app.UseMiddleware<WebPages>();
        app.UseKernelWeb();
        app.MapGateway();
        app.MapHealth();
        app.MapApiDocument();
    }
}
