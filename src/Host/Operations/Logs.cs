using DeAn06.Host.Startup;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace DeAn06.Host.Operations;

/// <summary>Structured logs: JSON by the line in the data folder, bounded, each fault said once and then counted.</summary>
internal static class Logs
{
    public static void AddLogs(this IServiceCollection services, LaunchOptions options) =>
        services.AddSerilog(logs =>
        {
            logs.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                // At a first start the framework asks for tables that are not there yet, and calls that an error.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
                // A race lost is an error to these; it is answered 409 or 412. What nobody foresaw is logged where it is caught.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal)
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Query", LogEventLevel.Fatal)
                // So is a database that is away, for each request once more.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Connection", LogEventLevel.Fatal)
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Transaction", LogEventLevel.Fatal)
                .Enrich.FromLogContext()
                .Enrich.With<WithoutAddresses>()
                .WriteTo.Sink(
                    new RepeatedFaults(
                        LoggerSinkConfiguration.CreateSink(to =>
                        {
                            to.Sink(new LogFile(Path.Combine(options.DataFolder, "logs"), Console.Error));
                            if (options.LogToConsole)
                            {
                                to.Console(new CompactJsonFormatter());
                            }
                        })
                    )
                );
        });

    /// <summary>The framework puts the address into every line of a request; it may hold an account's name. The route says enough.</summary>
    private sealed class WithoutAddresses : ILogEventEnricher
    {
        public void Enrich(LogEvent line, ILogEventPropertyFactory properties) =>
            line.RemovePropertyIfPresent("RequestPath");
    }
}
