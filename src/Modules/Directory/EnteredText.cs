using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Directory;

/// <summary>One line of text that also goes out in spreadsheets: none of it may be a formula there.</summary>
internal static class EnteredText
{
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
        var text = new TypedText(label, most) { Required = required }.Read(raw, line, errors);
        if (text is null || !LooksLikeFormula(text))
        {
            return text;
        }

        var message = $"{label} bắt đầu bằng “{text[0]}” nên bảng tính có thể hiểu là công thức. Hãy bỏ ký tự đầu.";
        errors.Add(new(line, "formula", message));
        return null;
    }
}
