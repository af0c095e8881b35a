using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using FastEndpoints;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>The account as it shall be: what is left out of the optional members is taken away.</summary>
/// <param name="UserName">From the address.</param>
/// <param name="Disabled">Required, so that leaving it out never opens a closed account.</param>
internal sealed record AccountChange(
    [property: RouteParam] string UserName,
    string? DisplayName,
    Role? Role,
    Department? Department,
    string? Facility,
    bool? Disabled
);

/// <summary>
/// Changes what an account is; a new role takes effect in open sessions within a minute, disabling ends them within a minute.
/// Administrator. 200; 404 `unknownAccount`; 409 `lastAdministrator`, `accountChanged`; 422 `invalidAccount`.
/// </summary>
internal sealed class ChangeAccount(UserManager<Account> accounts, AccountRules rules, AccountWrites writes)
    : ModuleEndpoint<AccountChange, AccountView>
{
    public override void Configure()
    {
        Put("/api/accounts/{userName}");
        Summary(s => s.Summary = "Sửa tài khoản");
        AllowRoles(Role.Administrator);
    }

    public override async Task HandleAsync(AccountChange change, CancellationToken ct)
    {
        var userName = UserNames.Canonical(change.UserName);
        if (!UserNames.Possible(userName) || await accounts.FindByNameAsync(userName) is not { } account)
        {
            await RefuseAsync(AccountProblems.Unknown(userName));
            return;
        }

        var (facts, errors) = await rules.CheckAsync(
            change.DisplayName,
            change.Role,
            change.Department,
            change.Facility,
            held: account.FacilityCode,
            ct
        );
        if (change.Disabled is null)
        {
            errors.Add(
                new("disabled", "blank", "Chưa cho biết tài khoản còn sử dụng (false) hay ngừng sử dụng (true).")
            );
        }

        if (errors.Count > 0 || facts is null)
        {
            await RefuseAsync(AccountProblems.Invalid(errors));
            return;
        }

        var refused = await writes.ChangeAsync(account, facts, change.Disabled!.Value, ct);
        await AnswerAsync(refused is null ? AccountView.Of(account) : refused, ct);
    }
}
