using System.Text.RegularExpressions;

namespace DeAn06.Reporting.Forms;

/// <summary>A label that carries its own number, which is printed in the column STT: “2.1. Tuyên truyền …”, “VII. Phương hướng …”.</summary>
public static partial class LineNumber
{
    /// <summary>The number, empty where it has none, and the words behind it.</summary>
    public static (string No, string Text) Split(string label)
    {
        var parts = Numbered().Match(label);
        return parts.Success ? (parts.Groups[1].Value, parts.Groups[2].Value) : ("", label);
    }

    [GeneratedRegex(@"^((?:[0-9]+(?:\.[0-9]+)*|[IVX]+)\.)\s+(.+)$", RegexOptions.Singleline)]
    private static partial Regex Numbered();
}
