using DeAn06.Modules.Access.Accounts;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Profiles;

namespace DeAn06.Modules.Access.Seed;

/// <summary>The account with which an installation begins.</summary>
internal sealed class FirstAdministrator(AccountWrites writes, TimeProvider clock)
{
    public const string UserName = "admin";
    public const string Setting = "ADMIN_PASSWORD";

    /// <summary>What is wrong with the password that the setting gives; null where there is none or it will do.</summary>
    public static string? WrongPassword(string? given, Profile profile)
    {
        if (string.IsNullOrWhiteSpace(given))
        {
            return null;
        }

        var password = Passwords.Canonical(given);
        var wrong =
            password.Length < Passwords.MinimumLength
                ? $"mật khẩu phải có ít nhất {Passwords.MinimumLength} ký tự."
                : Passwords.Refused(password, Setting)?.Message
                    ?? new PasswordRule(profile).Weakness(New(), password)?.Description;
        return wrong is null
            ? null
            : $"{Setting}: {wrong} Đặt mật khẩu khác, hoặc bỏ biến này nếu đã có quản trị viên.";
    }

    public static Account New() =>
        new()
        {
            UserName = UserName,
            DisplayName = "Quản trị hệ thống",
            Role = Role.Administrator,
        };

    public async Task CreateAsync(string password, CancellationToken ct)
    {
        var account = New();
        account.HasGivenPassword(clock.GetUtcNow());
        var canonical = Passwords.Canonical(password);
        var refused = Passwords.Refused(canonical, Setting) is { } unfit
            ? AccountProblems.Invalid([unfit])
            : await writes.CreateAsync(account, canonical, ct);
        if (refused is not null)
        {
            throw new InvalidOperationException($"{Setting}: {refused.Detail}");
        }
    }
}
