using System.Security.Cryptography;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>What a password is made of.</summary>
internal static class Passwords
{
    public const int MinimumLength = 12;

    /// <summary>Of PBKDF2-HMAC-SHA512, as OWASP advises today; a hash of fewer is made anew at the next sign-in.</summary>
    public const int Rounds = 210_000;

    /// <summary>A password that somebody else gave ends: a note with it may lie about for ever.</summary>
    public static readonly TimeSpan OneTimeLifetime = TimeSpan.FromHours(72);

    /// <summary>Longer ones are refused unread, so that no one makes the server hash megabytes.</summary>
    public const int MaximumLength = 256;

    private const int OneTimeLength = 14;

    // Read out over the telephone: without the characters that look or sound alike.
    private const string OneTimeCharacters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>NFC: the same Vietnamese letters typed on two devices are the same password.</summary>
    public static string Canonical(string? typed) => VietnameseText.Compose(typed ?? "");

    /// <summary>What Identity does not look at, or says badly.</summary>
    public static LineError? Refused(string password, string member) =>
        password.Length switch
        {
            0 => new(member, "blank", "Chưa nhập mật khẩu."),
            > MaximumLength => new(
                member,
                "passwordTooLong",
                $"Mật khẩu dài quá {MaximumLength} ký tự. Nhập mật khẩu ngắn hơn."
            ),
            _ => null,
        };

    /// <summary>About 80 bits. One that came out like a word or a run, as chance has it, is drawn again.</summary>
    public static string OneTime()
    {
        while (true)
        {
            var drawn = RandomNumberGenerator.GetString(OneTimeCharacters, OneTimeLength);
            if (GuessedParts.Of(drawn, []) > OneTimeLength - 5)
            {
                return drawn;
            }
        }
    }
}
