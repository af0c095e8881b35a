using System.Text;

namespace DeAn06.SharedKernel.Text;

/// <summary>A value as it may stand in a message: a stranger's ten thousand characters are not echoed.</summary>
public static class Excerpt
{
    private const int Longest = 60;

    /// <summary>At most 60 characters, on one line, whatever cannot be shown marked as such.</summary>
    public static string Of(string? value)
    {
        var shown = new StringBuilder();
        foreach (var rune in (value ?? "").EnumerateRunes())
        {
            if (shown.Length + rune.Utf16SequenceLength > Longest)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(Rune.IsControl(rune) ? Unshown(rune) : rune);
        }

        return shown.ToString();
    }

    private static Rune Unshown(Rune control) => Rune.IsWhiteSpace(control) ? new Rune(' ') : Rune.ReplacementChar;
}
