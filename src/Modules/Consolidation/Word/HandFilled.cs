using System.Text.RegularExpressions;

namespace DeAn06.Modules.Consolidation.Word;

/// <summary>Places that are filled in by hand.</summary>
internal static partial class HandFilled
{
    /// <summary>Room for a number before its slash: `số /SYT-VP ngày /6/2023` is printed with blanks that take one.</summary>
    public static string Widen(string text) => OpenNumber().Replace(text, "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/");

    [GeneratedRegex(" /")]
    private static partial Regex OpenNumber();
}
