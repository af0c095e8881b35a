using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>
/// A cell's text as a spreadsheet file holds it: `_x000D_` stands for the character of that number there, and what reads so itself has
/// its first `_` written as `_x005F_` (ECMA-376 part 1, §22.9.2.19).
/// </summary>
internal static partial class EscapedText
{
    public static string Of(string text) => Escaping().Replace(text, "_x005F_");

    /// <summary>Numbers of no character that XML takes stay as they are written.</summary>
    public static string Read(string written) =>
        Escaped()
            .Replace(
                written,
                found =>
                {
                    var character = (char)
                        int.Parse(
                            found.Groups[1].ValueSpan,
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture
                        );
                    return XmlConvert.IsXmlChar(character) ? character.ToString() : found.Value;
                }
            );

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escaping();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
