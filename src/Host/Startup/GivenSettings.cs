namespace DeAn06.Host.Startup;

/// <summary>What the environment says, by our names. A setting that nobody reads is an error: it was meant to do something.</summary>
internal sealed class GivenSettings
{
    // What the framework would put before a name, or read from another one, without the docs saying so.
    private static readonly string[] FrameworkPrefixes = ["ASPNETCORE_", "DOTNET_"];
    private static readonly string[] FrameworkConnections =
    [
        "CUSTOMCONNSTR_",
        "POSTGRESQLCONNSTR_",
        "SQLCONNSTR_",
        "SQLAZURECONNSTR_",
        "MYSQLCONNSTR_",
    ];

    // HTTP_PORTS is left in peace: the framework's container images set it, and PORT goes before it.
    private static readonly string[] FrameworkAddresses =
    [
        "ASPNETCORE_URLS",
        "DOTNET_URLS",
        "ASPNETCORE_HTTPS_PORTS",
        "DOTNET_HTTPS_PORTS",
    ];

    private static readonly string[] Databases = ["Default", .. Modules.All.Select(module => module.Name)];
    private static readonly string[] Plain =
    [
        .. Settings
            .All.Where(setting => !setting.Name.StartsWith(Settings.ConnectionPrefix, StringComparison.Ordinal))
            .Select(setting => setting.Name),
    ];

    private readonly Dictionary<string, string> values = [];

    private GivenSettings() { }

    public static GivenSettings Of(IEnumerable<KeyValuePair<string, string>> environment)
    {
        var given = new GivenSettings();
        foreach (var (name, value) in environment.Where(variable => !string.IsNullOrWhiteSpace(variable.Value)))
        {
            given.Take(name, value);
        }

        return given;
    }

    public string? Value(string name) => values.GetValueOrDefault(name);

    private void Take(string name, string value)
    {
        if (Plain.Contains(name, StringComparer.Ordinal))
        {
            values[name] = value;
            return;
        }

        var key = WithoutFrameworkPrefix(name).Replace(":", "__", StringComparison.Ordinal);
        if (key.StartsWith("Kestrel__", StringComparison.OrdinalIgnoreCase) || FrameworkAddresses.Contains(name))
        {
            throw new LaunchException(
                $"{name} không có tác dụng ở đây: cổng do {Settings.Port.Name} quyết định. Bỏ biến {name}, đặt {Settings.Port.Name} thay vào."
            );
        }

        if (key.StartsWith(Settings.ConnectionPrefix, StringComparison.OrdinalIgnoreCase))
        {
            var database = key[Settings.ConnectionPrefix.Length..];
            if (WithoutFrameworkPrefix(name) != name)
            {
                throw Unknown(name, Settings.ConnectionPrefix + database);
            }

            TakeConnection(name, database, value);
        }
        else if (
            FrameworkConnections.FirstOrDefault(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase)) is
            { } prefix
        )
        {
            throw Unknown(name, Settings.ConnectionPrefix + name[prefix.Length..]);
        }
        else if (MisspeltConnection(key) is { } database)
        {
            throw Unknown(name, Settings.ConnectionPrefix + database);
        }
        else if (NearNames.Meant(name, Plain) is { } meant)
        {
            throw Unknown(name, meant);
        }
    }

    private void TakeConnection(string name, string database, string value)
    {
        var known = Databases.FirstOrDefault(d => d.Equals(database, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            var near = NearNames.Nearest(database, Databases).Select(d => Settings.ConnectionPrefix + d).ToArray();
            throw new LaunchException(
                $"Không có phân hệ nào tên “{database}” nên biến {name} không dùng được. "
                    + (near.Length > 0 ? $"Có phải {string.Join(" hoặc ", near)}? " : "")
                    + $"Sau {Settings.ConnectionPrefix} là Default hoặc tên một phân hệ: {string.Join(", ", Databases.Skip(1))}."
            );
        }

        if (
            !values.TryAdd(Settings.ConnectionPrefix + known, value)
            && values[Settings.ConnectionPrefix + known] != value
        )
        {
            throw new LaunchException(
                $"{Settings.ConnectionPrefix}{known} được khai báo hai lần với hai giá trị (một lần bằng tên {name}). Giữ lại một."
            );
        }
    }

    /// <summary>`ConnectionString__Default`, `CONNECTIONSTRINGS_DEFAULT`, `ConectionStrings__Calendar`: the database that was meant.</summary>
    private static string? MisspeltConnection(string key)
    {
        var cut = key.IndexOf('_', StringComparison.Ordinal);
        if (cut < 0)
        {
            return null;
        }

        var head = key[..cut];
        var meant =
            string.Equals(head, "ConnectionStrings", StringComparison.OrdinalIgnoreCase)
            || NearNames.Meant(head, ["ConnectionStrings"]) is not null;
        var database = key[cut..].Trim('_');
        return meant && database.Length > 0 ? NearNames.Nearest(database, Databases).FirstOrDefault(database) : null;
    }

    private static string WithoutFrameworkPrefix(string name) =>
        FrameworkPrefixes.FirstOrDefault(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase)) is { } prefix
            ? name[prefix.Length..]
            : name;

    private static LaunchException Unknown(string name, string meant) =>
        new($"Chương trình không đọc biến {name}. Có phải {meant}? Sửa lại tên, hoặc bỏ biến này.");
}
