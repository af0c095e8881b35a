using System.Text.RegularExpressions;

namespace DeAn06.SharedKernel.Profiles;

/// <summary>A division of the Sở (phòng), which may follow sections: the profile's `profile.json` lists them.</summary>
/// <param name="Code">Camel case, as accounts and forms name it: `clinicalAffairs`.</param>
/// <param name="Name">As people read it: `Văn phòng Sở`.</param>
/// <param name="Account">User name of the account that acts for it; null takes its code.</param>
/// <param name="Office">The one that opens periods and chases (Văn phòng Sở); exactly one is.</param>
public sealed partial record Division(string Code, string Name, string? Account = null, bool Office = false)
{
    /// <summary>User name of the account that acts for it.</summary>
    public string AccountName => Account ?? Code.ToLowerInvariant();

    /// <summary>What a code may be.</summary>
    internal static bool IsCode(string text) => text.Length <= LongestCode && Shape().IsMatch(text);

    /// <summary>Accounts store it.</summary>
    public const int LongestCode = 32;

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$")]
    private static partial Regex Shape();
}
