using DeAn06.Modules.Access.Accounts;
using DeAn06.SharedKernel.Access;

namespace DeAn06.Modules.Access.Session;

/// <summary>The account that is signed in.</summary>
/// <param name="UserName">Lower case.</param>
/// <param name="Department">Of reviewers and the office.</param>
/// <param name="Facility">Code of a reporter's facility.</param>
/// <param name="MustChangePassword">Nothing but `PUT /api/session/password` is open until the password is changed.</param>
internal sealed record Viewer(
    string UserName,
    string DisplayName,
    Role Role,
    string? Department,
    string? Facility,
    bool MustChangePassword
)
{
    public static Viewer Of(Account account) =>
        new(
            account.UserName!,
            account.DisplayName,
            account.Role,
            account.Department,
            account.FacilityCode,
            account.MustChangePassword
        );
}
