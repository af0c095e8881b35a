using System.Text.Json.Nodes;

namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>Values that programs stumble over.</summary>
internal static class Hostile
{
    public static readonly string[] Texts =
    [
        "",
        " ",
        "\0",
        "a\0b",
        "\ud800",
        "\udfff\ud800",
        "\uffff",
        "\u202e\u200b\ufeff",
        "e\u0301\u0323",
        "😀",
        "ﷺ",
        "\r\nX-Injected: 1",
        "\u2028\u2029",
        "\u001b[31m",
        "' or '1'='1",
        "'; drop table x; --",
        "\\",
        "\"",
        "%",
        "_",
        "%s%n%x",
        "{0}{1}",
        "${7*7}",
        "{{7*7}}",
        "../../../../etc/passwd",
        "..%2f..%2f",
        "C:\\con\\nul",
        "<script>alert(1)</script>",
        "]]><!--",
        "&lt;&#0;",
        "=cmd|'/c calc'!A1",
        "null",
        "undefined",
        "NaN",
        "true",
        "-1",
        "0",
        "00",
        "1e309",
        "2147483648",
        "9223372036854775808",
        "99999999999999999999",
        "0x10",
        "１２",
        "2023-02-30",
        "9999-99-99",
        "0000-00-00",
        "2023-13",
        "-2023-07",
        "BV-3801 ",
        "bv-3801",
        "BV-3801/../TTYT-380",
        "ß",
        "İ",
        "ı",
    ];

    private static readonly string[] Numbers =
    [
        "-1",
        "-0",
        "0.1",
        "1e2",
        "1e308",
        "1e400",
        "2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "999999999999999999999999999999999999",
        "0.00000000000000000000000000000001",
    ];

    public static string Text(Chance chance) =>
        chance.OneIn(12) ? Long(chance)
        : chance.OneIn(6) ? chance.Of(Texts) + chance.Of(Texts)
        : chance.Of(Texts);

    /// <summary>A value of JSON, as it is written.</summary>
    public static string Json(Chance chance) =>
        chance.Below(9) switch
        {
            0 => "null",
            1 => chance.OneIn(2) ? "true" : "false",
            2 or 3 => chance.Of(Numbers),
            4 => "{}",
            5 => "[]",
            6 => Nested(chance),
            7 => "[" + string.Join(',', Enumerable.Repeat("0", 1 + chance.Below(2000))) + "]",
            _ => JsonValue.Create(Text(chance))!.ToJsonString(),
        };

    private static string Long(Chance chance) =>
        new(chance.Of(['a', ' ', '9', 'ế', '"', '\u0301']), 1 << chance.Below(chance.OneIn(8) ? 18 : 13));

    private static string Nested(Chance chance)
    {
        var depth = 1 << chance.Below(chance.OneIn(8) ? 17 : 10);
        var (open, close) = chance.OneIn(2) ? ("[", "]") : ("{\"a\":", "}");
        return string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
    }
}
