using DeAn06.SharedKernel.Access;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>An account as an administrator sees it.</summary>
/// <param name="UserName">Lower case; never changes.</param>
/// <param name="Version">Also the ETag: send it back in If-Match with a change. A new password does not raise it.</param>
/// <param name="Department">Of reviewers and the office.</param>
/// <param name="Facility">Code of a reporter's facility.</param>
/// <param name="MustChangePassword">The password was given by someone else and not yet changed.</param>
internal sealed record AccountView(
    string UserName,
    int Version,
    string DisplayName,
    Role Role,
    Department? Department,
    string? Facility,
    bool Disabled,
    bool MustChangePassword
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
            account.MustChangePassword
        );
}
