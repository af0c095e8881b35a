using DeAn06.Modules.Access.Accounts;
using DeAn06.SharedKernel.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DeAn06.Modules.Access.Seed;

/// <summary>
/// The one hash of the published password. Rounds and a salt for each account would hide what README.md prints, and cost a demonstration
/// half its start: its history is filed in near two hundred sessions. Passwords that people choose are hashed each for itself, in full.
/// </summary>
internal static class PublishedHash
{
    private const int Rounds = 1_000;

    public static string Value { get; } =
        new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Rounds })).HashPassword(
            null!,
            PublishedPassword.Value
        );
}
