using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using FastEndpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Accounts;

/// <param name="UserName">From the address.</param>
internal sealed record AccountAsked([property: RouteParam] string UserName);

/// <summary>One account and its version (ETag). Administrator. 404 `unknownAccount`.</summary>
internal sealed class GetAccount(UserManager<Account> accounts) : ModuleEndpoint<AccountAsked, AccountView>
{
    public override void Configure()
    {
        Get("/api/accounts/{userName}");
        Summary(s => s.Summary = "Xem một tài khoản");
        Description(api => api.ClearDefaultAccepts());
        AllowRoles(Role.Administrator);
    }

    public override async Task HandleAsync(AccountAsked asked, CancellationToken ct)
    {
        var userName = UserNames.Canonical(asked.UserName);
        if (!UserNames.Possible(userName) || await accounts.FindByNameAsync(userName) is not { } account)
        {
            await RefuseAsync(AccountProblems.Unknown(userName));
            return;
        }

        HttpContext.Announce(account.Version);
        await Send.OkAsync(account.View(), ct);
    }
}
