using System.Text;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Directory;

/// <summary>Text as people and spreadsheets send it, made fit to keep, or refused by line.</summary>
internal static class EnteredText
{
    /// <summary>Can PostgreSQL hold it at all: no control character, no half of a surrogate pair?</summary>
    public static bool IsStorable(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for half a pair; a real U+FFFD says that text was already lost.
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Would a spreadsheet run it as a formula?</summary>
    public static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    /// <summary>Trimmed and composed (NFC); null when blank or refused. A refusal is added to <paramref name="errors"/>.</summary>
    /// <param name="line">JSON name of the member.</param>
    /// <param name="label">Vietnamese name of the member, as the message's subject.</param>
    /// <param name="most">Most characters allowed.</param>
    public static string? Read(
        string? raw,
        string line,
        string label,
        int most,
        List<LineError> errors,
        bool required = false
    )
    {
        var text = VietnameseText.Compose(raw?.Trim() ?? "");
        if (text.Length == 0)
        {
            if (required)
            {
                errors.Add(new(line, "blank", $"{label} đang để trống. Hãy nhập {Lower(label)}."));
            }

            return null;
        }

        if (text.Length > most)
        {
            var message = $"{label} dài {text.Length} ký tự, tối đa {most} ký tự. Hãy rút gọn.";
            errors.Add(new(line, "tooLong", message));
            return null;
        }

        if (!IsStorable(text))
        {
            var message = $"{label} có ký tự điều khiển hoặc ký tự hỏng. Hãy xóa rồi nhập lại.";
            errors.Add(new(line, "controlCharacter", message));
            return null;
        }

        if (LooksLikeFormula(text))
        {
            var message = $"{label} bắt đầu bằng “{text[0]}” nên bảng tính có thể hiểu là công thức. Hãy bỏ ký tự đầu.";
            errors.Add(new(line, "formula", message));
            return null;
        }

        return text;
    }

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}
