using System.Security.Cryptography;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>What a password is made of.</summary>
internal static class Passwords
{
    public const int MinimumLength = 10;

    /// <summary>Longer ones are refused unread, so that no one makes the server hash megabytes.</summary>
    public const int MaximumLength = 256;

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

    /// <summary>About 80 bits.</summary>
    public static string OneTime() => RandomNumberGenerator.GetString(OneTimeCharacters, 14);
}
