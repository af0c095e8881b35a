namespace DeAn06.Modules.Calendar;

/// <summary>A value as it may stand in a message: a stranger's ten thousand characters are not echoed.</summary>
internal static class Excerpt
{
    private const int Longest = 40;

    public static string Of(string? value) =>
        value is null ? ""
        : value.Length <= Longest ? value
        : string.Concat(value.AsSpan(0, Longest), "…");
}
