using System.Globalization;

namespace DeAn06.Host.Startup;

/// <summary>What the environment and the command line ask for.</summary>
/// <param name="Port">0 takes a free one.</param>
/// <param name="DataFolder">Private database and logs.</param>
/// <param name="Database">Connection string of the owner of an existing database; null runs a private PostgreSQL.</param>
/// <param name="DemoClock">Where the clock starts, to run on from there; null for the present.</param>
/// <param name="Demo">File a synthetic history at the first start.</param>
/// <param name="LogToConsole">Logs go to the console too.</param>
/// <param name="WebFolder">What the build of the web UI left; without it the host serves the API alone.</param>
internal sealed record LaunchOptions(
    int Port,
    string DataFolder,
    string Profile,
    string? Database,
    DateTimeOffset? DemoClock,
    bool Demo,
    bool LogToConsole,
    string WebFolder
)
{
    public static LaunchOptions Read(IReadOnlyCollection<string> args, Func<string, string?> environment)
    {
        if (args.FirstOrDefault(arg => arg != "--demo") is { } unknown)
        {
            throw new LaunchException($"Không hiểu tham số “{unknown}”. Chỉ có tham số --demo.");
        }

        return new LaunchOptions(
            PortOf(Given("PORT") ?? "8080"),
            Path.GetFullPath(Given("DATA_DIR") ?? "data"),
            Given("PROFILE") ?? "thanh-hoa-2023",
            Given("ConnectionStrings__Default"),
            Given("DEMO_CLOCK") is { } time ? TimeOf(time) : null,
            args.Contains("--demo"),
            Given("LOG_TO") == "console",
            Path.GetFullPath(Given("WEB_DIR") ?? Path.Combine(AppContext.BaseDirectory, "web"))
        );

        string? Given(string name) =>
            environment(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    private static int PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new LaunchException($"PORT có giá trị “{text}”; phải là số từ 0 đến 65535.");

    private static DateTimeOffset TimeOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new LaunchException(
                $"DEMO_CLOCK có giá trị “{text}”; phải là thời điểm kèm múi giờ, ví dụ 2023-08-14T09:00:00+07:00."
            );
}
