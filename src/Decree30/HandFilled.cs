using System.Text.RegularExpressions;

namespace DeAn06.Decree30;

/// <summary>Places that are filled in by hand.</summary>
public static partial class HandFilled
{
    /// <summary>The number of a document not yet issued: `Số:          /SYT-VP`.</summary>
    /// <param name="symbol">Behind the slash.</param>
    public static string Number(string symbol) => $"Số:{new string('\u00A0', 8)}/{symbol}";

    /// <summary>Dots where a text leaves out a number or a day: `số /SYT-VP ngày /6/2023`.</summary>
    public static string Dotted(string text) => LeftOut().Replace(text, " ……/");

    [GeneratedRegex(" /")]
    private static partial Regex LeftOut();
}
