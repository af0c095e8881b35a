namespace DeAn06.Reporting.Checks;

/// <summary>Most characters of what people write about a filing beside its figures; what reads them and the API's document share them.</summary>
internal static class TextLengths
{
    public const int Reason = 2_000;
    public const int Station = 64;
    public const int Check = 200;
    public const int Explanation = 1_000;
    public const int Note = 1_000;

    /// <summary>Each soft check asks for one; a section has a few dozen at most.</summary>
    public const int Explanations = 200;
}
