namespace DeAn06.Modules.Access.Session;

/// <summary>A browser in words that its owner knows it by. What it calls itself is not kept.</summary>
internal static class DeviceWords
{
    // The first that is named: Edge calls itself Chrome too, and all of them Safari.
    private static readonly (string Sign, string Words)[] Browsers =
    [
        ("Edg", "Edge"),
        ("coc_coc", "Cốc Cốc"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Words)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent)
    {
        var (browser, system) = (Named(Browsers, userAgent), Named(Systems, userAgent));
        return (browser, system) switch
        {
            (null, null) => "Chương trình khác",
            (null, _) => $"Chương trình khác trên {system}",
            (_, null) => browser,
            _ => $"{browser} trên {system}",
        };
    }

    private static string? Named((string Sign, string Words)[] known, string? userAgent) =>
        Array.Find(known, one => userAgent?.Contains(one.Sign, StringComparison.Ordinal) == true).Words;
}
