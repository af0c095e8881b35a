using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Calendar;

/// <summary>Why the office decided so; kept on record.</summary>
internal static class DecisionReason
{
    public const int Longest = 1_000;

    public static readonly TypedText Text = new("Lý do", Longest)
    {
        Required = true,
        Paragraph = true,
        Advice = "Ghi rõ lý do rồi gửi lại.",
    };
}
