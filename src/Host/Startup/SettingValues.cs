using System.Globalization;
using System.Net;
using DeAn06.SharedKernel.Text;
using Npgsql;

namespace DeAn06.Host.Startup;

/// <summary>Reads the values of settings; what makes no sense is refused by the setting's name. Secrets are not repeated.</summary>
internal static class SettingValues
{
    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
    ];

    public static int Port(Setting setting, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw Wrong(setting, text, "phải là số từ 0 đến 65535");

    public static TimeSpan Seconds(Setting setting, string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= most
            ? TimeSpan.FromSeconds(seconds)
            : throw Wrong(setting, text, $"phải là số giây từ 0 đến {most}");

    public static DateTimeOffset Time(Setting setting, string text) =>
        DateTimeOffset.TryParseExact(
            text,
            Times,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        ) && time.Year is >= 2000 and < 2100
            ? time
            : throw Wrong(
                setting,
                text,
                "phải là thời điểm của thế kỷ này kèm múi giờ, ví dụ 2023-08-14T09:00:00+07:00"
            );

    public static bool Switch(Setting setting, string? text) =>
        OneOf(setting, text?.ToLowerInvariant(), "true", "false") == "true";

    /// <summary>Null where nothing is given.</summary>
    public static string? OneOf(Setting setting, string? text, params string[] values) =>
        text is null || values.Contains(text)
            ? text
            : throw Wrong(setting, text, $"nhận {string.Join(" hoặc ", values)}");

    public static string Folder(Setting setting, string text) =>
        text.Any(char.IsControl)
            ? throw Wrong(setting, text, "phải là đường dẫn của một thư mục")
            : Path.GetFullPath(text);

    public static string WebFolder(Setting setting, string text) =>
        Folder(setting, text) is var folder && File.Exists(Path.Combine(folder, "dist", "index.html"))
            ? folder
            : throw Wrong(
                setting,
                text,
                "thư mục này không có bản dựng giao diện (dist/index.html); dựng giao diện, sửa đường dẫn, hoặc bỏ biến này"
            );

    public static IReadOnlySet<string> Modules(Setting setting, string? text)
    {
        string[] known = [.. Host.Modules.All.Select(module => module.Name)];
        return Words(text)
            .Select(word =>
                known.FirstOrDefault(name => name.Equals(word, StringComparison.OrdinalIgnoreCase))
                ?? throw Wrong(
                    setting,
                    word,
                    $"nhận tên các phân hệ, cách nhau bằng dấu phẩy: {string.Join(", ", known)}"
                )
            )
            .ToHashSet();
    }

    public static IReadOnlyList<string> Hosts(Setting setting, string? text) =>
        [
            .. Words(text)
                .Select(word =>
                    Uri.CheckHostName(word.StartsWith("*.", StringComparison.Ordinal) ? word[2..] : word)
                    is UriHostNameType.Unknown
                        ? throw Wrong(
                            setting,
                            word,
                            "nhận các tên máy chủ, cách nhau bằng dấu phẩy, không kèm http:// và số cổng, ví dụ baocao.syt.gov.vn"
                        )
                        : word
                ),
        ];

    public static IReadOnlyList<string> Addresses(Setting setting, string text) =>
        Words(text) is { Length: > 0 } listed && listed.All(IsAddress)
            ? listed
            : throw Wrong(
                setting,
                text,
                "phải là * (mọi địa chỉ), localhost (chỉ máy này) hoặc các địa chỉ IP của máy này, cách nhau bằng dấu phẩy"
            );

    private static bool IsAddress(string at) =>
        at is LaunchOptions.Everywhere or LaunchOptions.ThisMachine || IPAddress.TryParse(at, out _);

    public static string Connection(Setting setting, string text)
    {
        const string example = "Host=db;Database=dean06;Username=dean06;Password=…";
        if (text.Contains("://", StringComparison.Ordinal))
        {
            throw new LaunchException($"{setting.Name} không nhận dạng địa chỉ postgres://. Viết theo mẫu {example}.");
        }

        NpgsqlConnectionStringBuilder connection;
        try
        {
            connection = new NpgsqlConnectionStringBuilder(text);
        }
        // The reader's own words name the keyword or the value, but not in Vietnamese.
        catch (Exception e)
            when (e is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            throw new LaunchException($"{setting.Name} viết sai: {WrongPart(text)}. Viết theo mẫu {example}.");
        }

        return string.IsNullOrWhiteSpace(connection.Host) ? throw Lacks("Host")
            : string.IsNullOrWhiteSpace(connection.Database) ? throw Lacks("Database")
            : text;

        LaunchException Lacks(string part) => new($"{setting.Name} thiếu {part}=…. Viết theo mẫu {example}.");
    }

    /// <summary>The first part that cannot be read, without its value: that may be the password.</summary>
    private static string WrongPart(string text)
    {
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            try
            {
                _ = new NpgsqlConnectionStringBuilder(part);
            }
            catch (Exception e)
                when (e is ArgumentException or FormatException or OverflowException or InvalidCastException)
            {
                var cut = part.IndexOf('=', StringComparison.Ordinal);
                return cut < 0
                    ? "có phần không theo dạng tên=giá trị"
                    : $"không hiểu phần “{Excerpt.Of(part[..cut])}”, hoặc giá trị của phần đó";
            }
        }

        return "không đọc được";
    }

    private static string[] Words(string? text) =>
        (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static LaunchException Wrong(Setting setting, string value, string right) =>
        new($"{setting.Name} có giá trị “{Excerpt.Of(value)}”; {right}.");
}
