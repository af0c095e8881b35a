using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>An account as an administrator sees it.</summary>
/// <param name="UserName">Lower case; never changes.</param>
/// <param name="Version">Also the ETag: send it back in If-Match with a change. A new password does not raise it.</param>
/// <param name="Department">Of reviewers and the office.</param>
/// <param name="Facility">Code of a reporter's facility.</param>
/// <param name="MustChangePassword">The password was given by someone else and not yet changed.</param>
/// <param name="OneTimePasswordUntil">When such a password ends, 72 hours after it was given; past that a new one must be given.</param>
internal sealed record AccountView(
    string UserName,
    int Version,
    string DisplayName,
    Role Role,
    string? Department,
    string? Facility,
    bool Disabled,
    bool MustChangePassword,
    DateTimeOffset? OneTimePasswordUntil
)
{
    public static AccountView Of(Account account) =>
        new(
            account.UserName!,
            account.Version,
            account.DisplayName,
            account.Role,
            account.Department,
            account.FacilityCode,
            account.Disabled,
            account.MustChangePassword,
            account.OneTimePasswordUntil is { } until ? VietnamTime.Local(until) : null
        );
}
