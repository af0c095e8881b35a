namespace DeAn06.Host.Startup;

/// <summary>A variable of the environment that this program, or the framework under it, reads.</summary>
/// <param name="Default">What holds without it, as docs/operations.md writes it.</param>
internal sealed record Setting(string Name, string Default = "–");

/// <summary>Every setting there is. What each means stands in docs/operations.md, whose table is tested against this list.</summary>
internal static class Settings
{
    public const string ConnectionPrefix = "ConnectionStrings__";

    public static readonly Setting Port = new("PORT", "`8080`");
    public static readonly Setting Listen = new("LISTEN", "`*`; with `--demo` `localhost`");
    public static readonly Setting DataDir = new("DATA_DIR", "`data`");
    public static readonly Setting Profile = new("PROFILE", "the default one");
    public static readonly Setting Database = new(ConnectionPrefix + "Default");

    /// <summary>One for each module; the docs show it once, by this name.</summary>
    public static readonly Setting ModuleDatabase = new(ConnectionPrefix + "{Module}");
    public static readonly Setting AcceptPlace = new("ACCEPT_PLACE");
    public static readonly Setting AdminPassword = new("ADMIN_PASSWORD");
    public static readonly Setting AllowedHosts = new("ALLOWED_HOSTS", "any");
    public static readonly Setting LogTo = new("LOG_TO");
    public static readonly Setting WebDir = new("WEB_DIR", "`web` beside the program");
    public static readonly Setting DemoHistory = new("DEMO_HISTORY", "`true`");
    public static readonly Setting DrainSeconds = new("DRAIN_SECONDS", "`5`");
    public static readonly Setting GraphQLOpen = new("GRAPHQL_OPEN", "`false`");
    public static readonly Setting DemoClock = new("DEMO_CLOCK");

    /// <summary>Read by the framework; we see to it that their values make sense.</summary>
    public static readonly Setting ForwardedHeaders = new("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "`false`");
    public static readonly Setting OtlpEndpoint = new("OTEL_EXPORTER_OTLP_ENDPOINT");
    public static readonly Setting OtlpProtocol = new("OTEL_EXPORTER_OTLP_PROTOCOL", "`grpc`");
    public static readonly Setting OtlpHeaders = new("OTEL_EXPORTER_OTLP_HEADERS");
    public static readonly Setting OtelServiceName = new("OTEL_SERVICE_NAME", "`dean06`");
    public static readonly Setting OtelResourceAttributes = new("OTEL_RESOURCE_ATTRIBUTES");
    public static readonly Setting OtelMetricInterval = new("OTEL_METRIC_EXPORT_INTERVAL", "`60000`");

    public static IReadOnlyList<Setting> All { get; } =
    [
        Port,
        Listen,
        DataDir,
        Profile,
        Database,
        ModuleDatabase,
        AcceptPlace,
        AdminPassword,
        AllowedHosts,
        LogTo,
        WebDir,
        DemoHistory,
        DrainSeconds,
        GraphQLOpen,
        DemoClock,
        ForwardedHeaders,
        OtlpEndpoint,
        OtlpProtocol,
        OtlpHeaders,
        OtelServiceName,
        OtelResourceAttributes,
        OtelMetricInterval,
    ];

    public static Setting DatabaseOf(string module) => new(ConnectionPrefix + module);
}
