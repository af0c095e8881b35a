using System.ComponentModel.DataAnnotations;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using FastEndpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Accounts;

/// <param name="UserName">From the address.</param>
/// <param name="Password">12 to 256 characters, not easily guessed; without one a one-time password is made.</param>
internal sealed record PasswordAsked(
    [property: RouteParam] string UserName,
    [property: MaxLength(Passwords.MaximumLength)] string? Password
);

/// <summary>
/// Gives an account a new password, which it must change at its next sign-in; its sessions end, a lock after wrong
/// passwords ends at once. Administrator. 200; 404 `unknownAccount`; 409 `accountChanged`; 422 `invalidAccount`; 429 `signInBusy` as at sign-in.
/// </summary>
internal sealed class ResetPassword(
    UserManager<Account> accounts,
    AccountWrites writes,
    Session.SignInFailures failures
) : ModuleEndpoint<PasswordAsked, CreatedAccount>
{
    public override void Configure()
    {
        Post("/api/accounts/{userName}/password");
        Summary(s => s.Summary = "Đặt lại mật khẩu của một tài khoản");
        AllowRoles(Role.Administrator);
        Description(api => api.ProducesProblem(429));
    }

    public override async Task HandleAsync(PasswordAsked asked, CancellationToken ct)
    {
        HttpContext.Response.Headers.CacheControl = "no-store";
        var userName = UserNames.Canonical(asked.UserName);
        if (!UserNames.Possible(userName) || await accounts.FindByNameAsync(userName) is not { } account)
        {
            await RefuseAsync(AccountProblems.Unknown(userName));
            return;
        }

        var oneTime = asked.Password is null ? Passwords.OneTime() : null;
        var password = oneTime ?? Passwords.Canonical(asked.Password);
        var refused = await writes.SetPasswordAsync(account, password, "password", AccountAction.PasswordReset, ct);
        if (refused is not null)
        {
            await RefuseAsync(refused);
            return;
        }

        await failures.ForgetAsync(userName, ct);
        await Send.OkAsync(new(account.View(), oneTime), ct);
    }
}
