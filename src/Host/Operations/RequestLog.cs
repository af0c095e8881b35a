using Serilog.AspNetCore;
using Serilog.Events;

namespace DeAn06.Host.Operations;

/// <summary>A line for each request, by its route: addresses may hold an account's name, queries and bodies anything.</summary>
internal static class RequestLog
{
    public static void Configure(RequestLoggingOptions options)
    {
        options.MessageTemplate = "HTTP {RequestMethod} {Route} responded {StatusCode} in {Elapsed:0.0} ms";
        options.GetMessageTemplateProperties = (http, _, elapsed, status) =>
            [
                new LogEventProperty("RequestMethod", new ScalarValue(http.Request.Method)),
                new LogEventProperty("Route", new ScalarValue(RouteOf(http))),
                new LogEventProperty("StatusCode", new ScalarValue(status)),
                new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
                .. IsUnavailable(http, status)
                    ? [new LogEventProperty(RepeatedFaults.Unavailable, new ScalarValue(true))]
                    : Array.Empty<LogEventProperty>(),
            ];
        options.GetLevel = (http, _, failure) =>
            failure is not null || http.Response.StatusCode >= 500 || IsUnavailable(http, 200) ? LogEventLevel.Error
            : http.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Verbose
            : LogEventLevel.Information;
    }

    /// <summary>An answer that is 200 and yet not whole, a database being away.</summary>
    public static void MarkUnavailable(HttpContext http) => http.Items[RepeatedFaults.Unavailable] = true;

    private static bool IsUnavailable(HttpContext http, int status) =>
        status == StatusCodes.Status503ServiceUnavailable || http.Items.ContainsKey(RepeatedFaults.Unavailable);

    private static string RouteOf(HttpContext http) =>
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
}
