using DeAn06.Host.Startup;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace DeAn06.Host.Operations;

/// <summary>Structured logs: JSON by the line in the data folder, one file a day, a month of them.</summary>
internal static class Logs
{
    public static void AddLogs(this IServiceCollection services, LaunchOptions options) =>
        services.AddSerilog(logs =>
        {
            logs.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                .Enrich.FromLogContext()
                .WriteTo.File(
                    new CompactJsonFormatter(),
                    Path.Combine(options.DataFolder, "logs", "host-.json"),
                    rollingInterval: RollingInterval.Day,
                    retainedFileCountLimit: 31
                );
            if (options.LogToConsole)
            {
                logs.WriteTo.Console(new CompactJsonFormatter());
            }
        });
}
