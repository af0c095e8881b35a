using DeAn06.Modules.Access.Accounts;
using DeAn06.SharedKernel.Access;

namespace DeAn06.Modules.Access.Seed;

/// <summary>The account with which an installation begins.</summary>
internal sealed class FirstAdministrator(AccountWrites writes, TimeProvider clock)
{
    public const string UserName = "admin";

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
        var refused = Passwords.Refused(canonical, "ADMIN_PASSWORD") is { } unfit
            ? AccountProblems.Invalid([unfit])
            : await writes.CreateAsync(account, canonical, ct);
        if (refused is not null)
        {
            throw new InvalidOperationException($"ADMIN_PASSWORD: {refused.Detail}");
        }
    }
}
