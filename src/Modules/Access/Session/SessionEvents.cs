using System.Security.Claims;
using DeAn06.Modules.Access.Accounts;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Session;

/// <summary>
/// At every request, by one command: the session is still open, and its account as it stands now says who asks. So signing out, ending
/// a session, disabling, a new password, another role take effect with the next request. Identity's own validator compares once in a
/// while, wants the schemes of two-factor sign-in to be there, and leaves sessions unchecked while a clock that was set back (a
/// demo's is, at each start) has not caught up.
/// </summary>
internal sealed class SessionEvents(
    SignInManager<Account> signIn,
    OpenSessions sessions,
    Admission admission,
    TimeProvider clock
) : CookieAuthenticationEvents
{
    /// <summary>That a session is used is written down, and its cookie renewed, no more often.</summary>
    public static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var ct = context.HttpContext.RequestAborted;
        if (
            await sessions.FindAsync(context.Principal, ct) is not (var session, var account)
            || admission.Refusal(account) is not null
            || !await signIn.ValidateSecurityStampAsync(account, StampOf(context.Principal!))
        )
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        var current = await signIn.CreateUserPrincipalAsync(account);
        current.Identities.First().AddClaim(new(SessionClaims.SessionId, session.Id.ToString()));
        context.ReplacePrincipal(current);
        var unnoted = clock.GetUtcNow() - session.SeenAt;
        if (unnoted > Noted || unnoted < TimeSpan.Zero)
        {
            await sessions.SeenAsync(session, ct);
            context.ShouldRenew = true;
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        new ProblemResult(Refused.NotSignedIn()).ExecuteAsync(context.HttpContext);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        new ProblemResult(Refused.NotAllowed("Tài khoản này không được làm việc đó.")).ExecuteAsync(
            context.HttpContext
        );

    private string? StampOf(ClaimsPrincipal user) =>
        user.FindFirstValue(signIn.Options.ClaimsIdentity.SecurityStampClaimType);
}
