using System.ComponentModel.DataAnnotations;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>The account as it shall be: what is left out of the optional members is taken away.</summary>
/// <param name="UserName">From the address.</param>
/// <param name="Disabled">Required, so that leaving it out never opens a closed account.</param>
internal sealed record AccountChange(
    [property: RouteParam] string UserName,
    [property: MaxLength(AccountRules.DisplayNameLength)] string? DisplayName,
    Role? Role,
    string? Department,
    string? Facility,
    bool? Disabled
);

/// <summary>
/// Changes what an account is; a new role takes effect in open sessions at once, disabling ends them at once.
/// Administrator. Needs If-Match with the account's version (428; 412 with what differs). 404 `unknownAccount`; 409 `lastAdministrator`,
/// `accountChanged` (a new password at the same moment); 422 `invalidAccount`.
/// </summary>
internal sealed class ChangeAccount(UserManager<Account> accounts, AccountRules rules, AccountWrites writes)
    : ModuleEndpoint<AccountChange, AccountView>
{
    public override void Configure()
    {
        Put("/api/accounts/{userName}");
        Summary(s => s.Summary = "Sửa tài khoản");
        AllowRoles(Role.Administrator);
        Description(d => d.WithMetadata(new TakesIfMatch(Required: true)));
    }

    public override async Task HandleAsync(AccountChange change, CancellationToken ct)
    {
        if (VersionTag.Read(HttpContext.Request, out var seen) is { } unreadable)
        {
            await RefuseAsync(unreadable);
            return;
        }

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

        var disabled = change.Disabled!.Value;
        var refused =
            AccountVersion.Check(seen, account, facts, disabled)
            ?? await writes.ChangeAsync(account, facts, disabled, ct);
        if (refused is null)
        {
            HttpContext.Announce(account.Version);
            await Send.OkAsync(account.View(), ct);
            return;
        }

        // Overtaken between the look and the write: told as to whoever comes later.
        await RefuseAsync(AccountVersion.Check(seen, account, facts, disabled) ?? refused);
    }
}
