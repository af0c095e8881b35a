using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Calendar;

/// <summary>A text that somebody must give: composed (NFC), trimmed, of bounded length, without control characters.</summary>
internal static class OfficialText
{
    public const int Longest = 1000;

    /// <summary>The text as it is kept; where it cannot be, an error is added and the text is empty.</summary>
    public static string Required(string? text, string line, string label, List<LineError> errors)
    {
        var tidy = VietnameseText.Compose(text ?? "").Trim();
        if (tidy.Length == 0)
        {
            errors.Add(new(line, "blank", $"{label} để trống. Ghi rõ {label.ToLowerInvariant()} rồi gửi lại."));
        }
        else if (tidy.Length > Longest)
        {
            errors.Add(
                new(line, "tooLong", $"{label} dài {tidy.Length} ký tự. Rút gọn còn nhiều nhất {Longest} ký tự.")
            );
        }
        else if (tidy.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        {
            errors.Add(new(line, "text", $"{label} có ký tự điều khiển không đọc được. Gõ lại rồi gửi."));
        }
        else
        {
            return tidy;
        }

        return "";
    }
}
