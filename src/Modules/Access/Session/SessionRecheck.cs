using DeAn06.Modules.Access.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DeAn06.Modules.Access.Session;

/// <summary>Once a minute a session is compared with its account: changed password or disabled ends it, a changed role takes effect.</summary>
internal sealed class SessionRecheck(
    IOptions<SecurityStampValidatorOptions> options,
    SignInManager<Account> signIn,
    ILoggerFactory loggers,
    TimeProvider clock
) : SecurityStampValidator<Account>(options, signIn, loggers)
{
    public override Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // Issued "later than now": the clock was set back, as a demo's is at each start. Without this the session would go
        // unchecked until the clock had caught up.
        if (context.Properties.IssuedUtc > clock.GetUtcNow())
        {
            context.Properties.IssuedUtc = null;
        }

        return base.ValidateAsync(context);
    }

    protected override async Task<Account?> VerifySecurityStamp(System.Security.Claims.ClaimsPrincipal? principal) =>
        await base.VerifySecurityStamp(principal) is { Disabled: false } account ? account : null;
}
