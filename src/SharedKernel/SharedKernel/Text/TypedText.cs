using System.Text;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.SharedKernel.Text;

/// <summary>A text that people type, and what it must be to be kept: trimmed, NFC, not endless, readable.</summary>
/// <param name="Label">Its Vietnamese name, as the subject of a message.</param>
/// <param name="Longest">Most characters (UTF-16) it may have.</param>
public sealed record TypedText(string Label, int Longest)
{
    public bool Required { get; init; }

    /// <summary>May have more than one line.</summary>
    public bool Paragraph { get; init; }

    /// <summary>What to do where it is blank; a general advice where not given.</summary>
    public string? Advice { get; init; }

    /// <summary>The text as it is kept; null where blank or refused.</summary>
    /// <param name="line">JSON name of the member.</param>
    /// <param name="errors">Takes a refusal: `blank`, `tooLong` or `unreadable`.</param>
    /// <param name="station">Station code where the text is in the annex.</param>
    public string? Read(string? typed, string line, List<LineError> errors, string? station = null)
    {
        var text = VietnameseText.Compose(typed?.Trim() ?? "");
        var refusal = text.Length switch
        {
            0 => Required ? Blank(line) : null,
            var length when length > Longest => TooLong(line, length),
            _ => IsReadable(text, Paragraph) ? null : Unreadable(line),
        };
        if (refusal is not null)
        {
            errors.Add(refusal with { Station = station });
        }

        return refusal is null && text.Length > 0 ? text : null;
    }

    /// <summary>
    /// Can it be shown on one line, stored and compared? Not with a control character, half a surrogate pair, what Unicode
    /// says is no character, the mark of a character lost before, or marks piled on a letter without end.
    /// </summary>
    public static bool IsOneLine(string text) => IsReadable(text, paragraph: false);

    private static bool IsReadable(string text, bool paragraph)
    {
        if (VietnameseText.PilesMarks(text))
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for half a pair too.
            if (
                rune == Rune.ReplacementChar
                || (rune.Value & 0xFFFE) == 0xFFFE
                || rune.Value is >= 0xFDD0 and <= 0xFDEF
            )
            {
                return false;
            }

            if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029 ? !paragraph : Rune.IsControl(rune))
            {
                return false;
            }
        }

        return true;
    }

    private LineError Blank(string line) =>
        new(line, "blank", $"{Label} còn để trống. {Advice ?? $"Hãy nhập {InSentence}."}");

    private LineError TooLong(string line, int length) =>
        new(line, "tooLong", $"{Label} dài {length} ký tự, tối đa {Longest} ký tự. Hãy rút gọn.");

    private LineError Unreadable(string line) =>
        new(
            line,
            "unreadable",
            $"{Label} có ký tự điều khiển hoặc ký tự hỏng. Hãy gõ lại {InSentence}{(Paragraph ? "" : " trên một dòng")}."
        );

    private string InSentence => char.ToLowerInvariant(Label[0]) + Label[1..];
}
