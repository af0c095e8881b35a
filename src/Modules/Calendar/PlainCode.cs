using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Calendar;

/// <summary>A code out of an address or a body that is fit to be looked up; anything else is simply unknown.</summary>
internal static class PlainCode
{
    private const int Longest = 64;

    public static bool Is(string? code) =>
        !string.IsNullOrEmpty(code) && code.Length <= Longest && TypedText.IsOneLine(code);
}
