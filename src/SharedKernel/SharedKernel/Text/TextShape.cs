namespace DeAn06.SharedKernel.Text;

/// <summary>
/// Patterns of codes, one for whoever refuses another and for the API's document; without anchors, since .NET and JSON Schema
/// end a text differently.
/// </summary>
public static class TextShape
{
    /// <summary>`2023-07`, `2023-H1`, `2023-Y`.</summary>
    public const string Period = "[0-9]{4}-(0[1-9]|1[0-2]|H[12]|Y)";
    public const int LongestPeriod = 7;

    /// <summary>`BV-3801`, `TTYT-380`, `TYT-14755`.</summary>
    public const string Facility = "[A-Z]{2,5}-[0-9]{2,6}";
    public const int LongestFacility = 12;

    /// <summary>`PL1`.</summary>
    public const string Form = "[A-Z0-9][A-Z0-9-]{0,39}";
    public const int LongestForm = 40;

    /// <summary>`bv-3801`, `office`.</summary>
    public const string UserName = "[a-z0-9._-]+";
    public const int LongestUserName = 64;

    /// <summary>What <see cref="TypedText"/> refuses at the least, told as a pattern: control characters but those of a paragraph.</summary>
    public const string Readable = @"[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]*";
}
