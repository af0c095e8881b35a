using System.Net;
using System.Net.Sockets;

namespace DeAn06.Host.Startup;

/// <summary>What the environment and the command line ask for.</summary>
/// <param name="Port">0 takes a free one.</param>
/// <param name="Listen">Where to listen: `*` for every address, `localhost` for this machine alone, or addresses of this machine.</param>
/// <param name="DataFolder">Private database and logs.</param>
/// <param name="Profile">Code of a province's profile beside the program, or absolute path of a folder with one; null for the default.</param>
/// <param name="Database">Connection string of the owner of an existing database; null runs a private PostgreSQL.</param>
/// <param name="ModuleDatabases">By name of the module, the connection strings of those that live elsewhere.</param>
/// <param name="AcceptedPlaces">Modules whose new place is right even though their data lie elsewhere.</param>
/// <param name="AdminPassword">Of the first administrator.</param>
/// <param name="AllowedHosts">Names under which the host answers; empty for any.</param>
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
    string? Profile,
    string? Database,
    IReadOnlyDictionary<string, string> ModuleDatabases,
    IReadOnlySet<string> AcceptedPlaces,
    string? AdminPassword,
    IReadOnlyList<string> AllowedHosts,
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

        // The framework reads these itself, and says nothing of what it does not understand.
        SettingValues.Switch(Settings.ForwardedHeaders, Given(Settings.ForwardedHeaders));
        TelemetryValues.Check(Given);
        return new LaunchOptions(
            SettingValues.Port(Settings.Port, Given(Settings.Port) ?? "8080"),
            // Whoever can reach a demonstration can sign in to it, so it is not open to the network unless told to be.
            SettingValues.Addresses(Settings.Listen, Given(Settings.Listen) ?? (demo ? ThisMachine : Everywhere)),
            SettingValues.Folder(Settings.DataDir, Given(Settings.DataDir) ?? "data"),
            Given(Settings.Profile),
            Given(Settings.Database) is { } database ? SettingValues.Connection(Settings.Database, database) : null,
            ModuleDatabasesOf(Given),
            SettingValues.Modules(Settings.AcceptPlace, Given(Settings.AcceptPlace)),
            Given(Settings.AdminPassword),
            SettingValues.Hosts(Settings.AllowedHosts, Given(Settings.AllowedHosts)),
            Given(Settings.DemoClock) is { } time ? SettingValues.Time(Settings.DemoClock, time) : null,
            demo,
            demo && SettingValues.Switch(Settings.DemoHistory, Given(Settings.DemoHistory) ?? "true"),
            SettingValues.OneOf(Settings.LogTo, Given(Settings.LogTo), "console") is not null,
            SettingValues.Seconds(Settings.DrainSeconds, Given(Settings.DrainSeconds) ?? "5", most: 300),
            Given(Settings.WebDir) is { } web
                ? SettingValues.WebFolder(Settings.WebDir, web)
                : Path.Combine(AppContext.BaseDirectory, "web"),
            SettingValues.Switch(Settings.GraphQLOpen, Given(Settings.GraphQLOpen))
        );

        string? Given(Setting setting) =>
            environment(setting.Name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    private string HostOf(string at) =>
        // The web server takes a free port on one address, and `localhost` is two.
        at == ThisMachine
        && Port == 0
            ? "127.0.0.1"
        : IPAddress.TryParse(at, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{at}]"
        : at;

    private static Dictionary<string, string> ModuleDatabasesOf(Func<Setting, string?> given) =>
        Modules
            .All.Select(module => (module.Name, Setting: Settings.DatabaseOf(module.Name)))
            .Select(module => (module.Name, module.Setting, Value: given(module.Setting)))
            .Where(module => module.Value is not null)
            .ToDictionary(module => module.Name, module => SettingValues.Connection(module.Setting, module.Value!));
}
