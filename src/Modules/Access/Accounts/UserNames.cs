using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>The one form of a user name: trimmed, NFC, lower case, plain characters (`bv-3801`, `office`).</summary>
internal static class UserNames
{
    public const string Characters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";

    public const int MaximumLength = TextShape.LongestUserName;

    /// <summary>What was typed, in the one form; it may still not be a possible name.</summary>
    public static string Canonical(string? typed) => VietnameseText.Compose(typed ?? "").Trim().ToLowerInvariant();

    /// <summary>Only such a name is ever asked of the database.</summary>
    public static bool Possible(string canonical) =>
        canonical.Length is > 0 and <= MaximumLength && canonical.All(Characters.Contains);
}
