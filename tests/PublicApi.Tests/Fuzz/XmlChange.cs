using System.Text;
using System.Text.RegularExpressions;

namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>An XML text changed here and there, without a reader that would mend it.</summary>
internal static partial class XmlChange
{
    public static byte[] Of(string xml, Chance chance)
    {
        var n = 1 << chance.Below(chance.OneIn(4) ? 17 : 10);
        var tags = Tag().Matches(xml);
        var tag = tags.Count > 0 ? chance.Of(tags).Value : "<a>";
        var changed = chance.Below(16) switch
        {
            0 => Within(xml, Repeated("<a>", n) + Repeated("</a>", n), chance),
            1 => Within(xml, Repeated("<a/>", n), chance),
            2 => Within(xml, $"<a {string.Concat(Enumerable.Range(0, n).Select(i => $"b{i}=\"\" "))}/>", chance),
            3 => Within(xml, new string('x', n * 4), chance),
            4 => "<!DOCTYPE a [<!ENTITY b \"b\"><!ENTITY c \"&b;&b;\">]>" + Declaration().Replace(xml, ""),
            5 => "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">" + Declaration().Replace(xml, ""),
            6 or 7 => Number()
                .Replace(
                    xml,
                    chance.Of(["\"-1\"", "\"99999999999\"", "\"0\"", "\"1e9\"", "\"\"", "\"x\""]),
                    1 + chance.Below(3)
                ),
            8 => CellName()
                .Replace(xml, chance.Of(["r=\"A0\"", "r=\"ZZZZ1\"", "r=\"1A\"", "r=\"A99999999999\"", "r=\"\""]), 2),
            9 => xml.Replace(tag, "", StringComparison.Ordinal),
            10 => xml.Replace(tag, tag + tag, StringComparison.Ordinal),
            11 => Text().Replace(xml, ">&#0;" + "<", 1),
            12 => Text().Replace(xml, $">{Escaped(Hostile.Text(chance))}<", 3),
            13 => xml.Replace("http://", chance.Of(["urn:x", "https://"]), StringComparison.Ordinal),
            14 => Declaration().Replace(xml, "<?xml version=\"1.0\" encoding=\"utf-16\"?>"),
            _ => xml,
        };
        var bytes = Encoding.UTF8.GetBytes(changed);
        return chance.OneIn(8) ? JsonChange.Broken(bytes, chance) : bytes;
    }

    private static string Within(string xml, string addition, Chance chance)
    {
        var ends = EndTag().Matches(xml);
        return ends.Count == 0 ? xml + addition : xml.Insert(chance.Of(ends).Index, addition);
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    [GeneratedRegex("<[a-zA-Z:]+[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("</[a-zA-Z:]+>")]
    private static partial Regex EndTag();

    [GeneratedRegex("<\\?xml[^>]*\\?>")]
    private static partial Regex Declaration();

    [GeneratedRegex("\"[0-9]+\"")]
    private static partial Regex Number();

    [GeneratedRegex("\\br=\"[A-Z]+[0-9]+\"")]
    private static partial Regex CellName();

    [GeneratedRegex(">[^<>]+<")]
    private static partial Regex Text();
}
