using DeAn06.Modules.Access.Accounts;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Session;

/// <summary>
/// At every request: a session that was signed out of is refused. Once a minute a session is compared with its account: a changed password or a disabled account ends it, a changed role takes
/// effect. Identity's own validator does the same, but wants the schemes of two-factor sign-in to be there, and leaves sessions
/// unchecked while a clock that was set back (a demo's is, at each start) has not caught up.
/// </summary>
internal sealed class SessionEvents(
    SignInManager<Account> signIn,
    EndedSessions ended,
    Admission admission,
    TimeProvider clock
) : CookieAuthenticationEvents
{
    public static readonly TimeSpan Rechecked = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await ended.HasAsync(context.Principal, context.HttpContext.RequestAborted))
        {
            await RefuseAsync(context);
            return;
        }

        var now = clock.GetUtcNow();
        if (context.Properties.IssuedUtc is { } issued && issued <= now && now - issued <= Rechecked)
        {
            return;
        }

        if (
            await signIn.ValidateSecurityStampAsync(context.Principal) is { } account
            && admission.Refusal(account) is null
        )
        {
            var session = context.Principal!.FindFirst(SessionClaims.SessionId)!;
            var renewed = await signIn.CreateUserPrincipalAsync(account);
            renewed.Identities.First().AddClaim(session.Clone());
            context.ReplacePrincipal(renewed);
            context.ShouldRenew = true;
            return;
        }

        await RefuseAsync(context);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        new ProblemResult(Refused.NotSignedIn()).ExecuteAsync(context.HttpContext);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        new ProblemResult(Refused.NotAllowed("Tài khoản này không được làm việc đó.")).ExecuteAsync(
            context.HttpContext
        );

    private static Task RefuseAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
