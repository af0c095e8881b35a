namespace DeAn06.Modules.Access.Accounts;

/// <summary>
/// How a division's code is stored: with a capital, as it has been since the first version, so that accounts and open sessions of a running
/// installation go on.
/// </summary>
internal static class DivisionCode
{
    public static string Stored(string code) => char.ToUpperInvariant(code[0]) + code[1..];

    public static string OfStored(string stored) => char.ToLowerInvariant(stored[0]) + stored[1..];
}
