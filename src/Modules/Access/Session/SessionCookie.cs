using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Access.Session;

/// <summary>The cookie `dean06` and what it stands for.</summary>
internal static class SessionCookie
{
    public const string Name = "dean06";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>How long a session may outlive a change of password or the disabling of its account.</summary>
    public static readonly TimeSpan Rechecked = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddSessionCookie(this IServiceCollection services)
    {
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Configure);
        services
            .AddOptions<SecurityStampValidatorOptions>()
            .Configure<TimeProvider>(
                (options, clock) =>
                {
                    options.ValidationInterval = Rechecked;
                    options.TimeProvider = clock;
                }
            );
        services.AddScoped<ISecurityStampValidator, SessionRecheck>();
        return services;
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        // No Expires or Max-Age is ever sent (IsPersistent stays false): the time limit is sealed in the ticket and read by the
        // server's TimeProvider, so a browser whose clock is years away from a demo's keeps the cookie all the same.
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync,
            OnRedirectToLogin = context => new ProblemResult(Refused.NotSignedIn()).ExecuteAsync(context.HttpContext),
            OnRedirectToAccessDenied = context =>
                new ProblemResult(
                    Refused.NotAllowed(
                        "Tài khoản này không được giao việc đó. Liên hệ Văn phòng Sở nếu cần được phân quyền."
                    )
                ).ExecuteAsync(context.HttpContext),
        };
    }
}
