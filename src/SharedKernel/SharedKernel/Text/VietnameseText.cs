using System.Globalization;
using System.Text;

namespace DeAn06.SharedKernel.Text;

/// <summary>Vietnamese text in the one form that is stored and compared: NFC.</summary>
public static class VietnameseText
{
    /// <summary>
    /// As many marks as any language puts on one letter (Unicode's "stream-safe" text, UAX #15). To bring more into their order takes
    /// the square of their number: 80,000 of them took 16 seconds.
    /// </summary>
    private const int MostMarks = 30;

    /// <summary>
    /// The same text with every letter and its marks as one character (needs ICU: see Directory.Build.props). Text that is no
    /// Unicode (U+FFFE, half a surrogate pair) or piles marks on a letter without end has no such form and stays as it is, for the
    /// caller's rules to refuse.
    /// </summary>
    public static string Compose(string text)
    {
        if (Ascii.IsValid(text) || PilesMarks(text))
        {
            return text;
        }

        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    /// <summary>More marks stand on one letter than any language has.</summary>
    internal static bool PilesMarks(string text)
    {
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MostMarks)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(Rune rune) =>
        !rune.IsAscii
        && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
}
