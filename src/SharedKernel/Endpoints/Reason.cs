using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.SharedKernel.Endpoints;

/// <summary>A reason typed by a person: required, not endless, in NFC.</summary>
internal static class Reason
{
    private const int Longest = 2_000;

    public static string Read(string? text, List<LineError> errors)
    {
        var reason = Clean(text ?? "");
        if (reason.Length == 0)
        {
            errors.Add(new("reason", "blank", "Lý do còn để trống. Ghi rõ lý do để đơn vị biết cần sửa gì."));
        }
        else if (reason.Length > Longest)
        {
            errors.Add(new("reason", "tooLong", $"Lý do dài {reason.Length} ký tự; tối đa {Longest}. Hãy rút gọn."));
        }

        return reason;
    }

    /// <summary>PostgreSQL's text cannot hold NUL.</summary>
    public static string Clean(string text) => VietnameseText.Compose(text.Replace("\0", "").Trim());
}
