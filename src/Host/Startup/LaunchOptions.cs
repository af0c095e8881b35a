using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DeAn06.Host.Startup;

/// <summary>What the environment and the command line ask for.</summary>
/// <param name="Port">0 takes a free one.</param>
/// <param name="Listen">Where to listen: `*` for every address, `localhost` for this machine alone, or addresses of this machine.</param>
/// <param name="DataFolder">Private database and logs.</param>
/// <param name="Database">Connection string of the owner of an existing database; null runs a private PostgreSQL.</param>
/// <param name="DemoClock">Where the clock starts, to run on from there; null for the present.</param>
/// <param name="Demo">Demo accounts with a published password, where there is no account yet; only then does that password open anything.</param>
/// <param name="DemoHistory">In a demonstration: file a synthetic history at the first start.</param>
/// <param name="LogToConsole">Logs go to the console too.</param>
/// <param name="Drain">How long requests are still taken after SIGTERM, while `/health/ready` sends new ones elsewhere.</param>
/// <param name="WebFolder">What the build of the web UI left; without it the host serves the API alone.</param>
/// <param name="GraphQLOpen">Queries written by oneself, and introspection, are for those too who have not signed in.</param>
internal sealed record LaunchOptions(
    int Port,
    IReadOnlyList<string> Listen,
    string DataFolder,
    string Profile,
    string? Database,
    DateTimeOffset? DemoClock,
    bool Demo,
    bool DemoHistory,
    bool LogToConsole,
    TimeSpan Drain,
    string WebFolder,
    bool GraphQLOpen
)
{
    public const string Everywhere = "*";
    public const string ThisMachine = "localhost";

    /// <summary>Nobody but this machine can connect.</summary>
    public bool IsLocal =>
        Listen.All(at =>
            at == ThisMachine || (IPAddress.TryParse(at, out var address) && IPAddress.IsLoopback(address))
        );

    /// <summary>What the web server listens to.</summary>
    public IEnumerable<string> Addresses => Listen.Select(at => $"http://{HostOf(at)}:{Port}");

    public static LaunchOptions Read(IReadOnlyCollection<string> args, Func<string, string?> environment)
    {
        if (args.FirstOrDefault(arg => arg != "--demo") is { } unknown)
        {
            throw new LaunchException($"Không hiểu tham số “{unknown}”. Chỉ có tham số --demo.");
        }

        var demo = args.Contains("--demo");
        return new LaunchOptions(
            PortOf(Given("PORT") ?? "8080"),
            // Whoever can reach a demonstration can sign in to it, so it is not open to the network unless told to be.
            ListenOf(Given("LISTEN") ?? (demo ? ThisMachine : Everywhere)),
            Path.GetFullPath(Given("DATA_DIR") ?? "data"),
            Given("PROFILE") ?? "thanh-hoa-2023",
            Given("ConnectionStrings__Default"),
            Given("DEMO_CLOCK") is { } time ? TimeOf(time) : null,
            demo,
            demo && YesOrNo("DEMO_HISTORY", Given("DEMO_HISTORY") ?? "true"),
            Given("LOG_TO") == "console",
            DrainOf(Given("DRAIN_SECONDS") ?? "5"),
            Path.GetFullPath(Given("WEB_DIR") ?? Path.Combine(AppContext.BaseDirectory, "web")),
            Given("GRAPHQL_OPEN") is { } open && YesOrNo("GRAPHQL_OPEN", open)
        );

        string? Given(string name) =>
            environment(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    private static int PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new LaunchException($"PORT có giá trị “{text}”; phải là số từ 0 đến 65535.");

    private static string[] ListenOf(string text)
    {
        var listed = text.Split(
            [',', ';', ' '],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return listed.Length > 0 && Array.TrueForAll(listed, IsAddress)
            ? listed
            : throw new LaunchException(
                $"LISTEN có giá trị “{text}”; phải là * (mọi địa chỉ), localhost (chỉ máy này) hoặc các địa chỉ IP của máy này, cách nhau bằng dấu phẩy."
            );

        static bool IsAddress(string at) => at is Everywhere or ThisMachine || IPAddress.TryParse(at, out _);
    }

    private string HostOf(string at) =>
        // The web server takes a free port on one address, and `localhost` is two.
        at == ThisMachine
        && Port == 0
            ? "127.0.0.1"
        : IPAddress.TryParse(at, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{at}]"
        : at;

    private static bool YesOrNo(string name, string text) =>
        bool.TryParse(text, out var yes)
            ? yes
            : throw new LaunchException($"{name} có giá trị “{text}”; phải là true hoặc false.");

    private static TimeSpan DrainOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 300
            ? TimeSpan.FromSeconds(seconds)
            : throw new LaunchException($"DRAIN_SECONDS có giá trị “{text}”; phải là số giây từ 0 đến 300.");

    private static DateTimeOffset TimeOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new LaunchException(
                $"DEMO_CLOCK có giá trị “{text}”; phải là thời điểm kèm múi giờ, ví dụ 2023-08-14T09:00:00+07:00."
            );
}
