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

    public static IServiceCollection AddSessionCookie(this IServiceCollection services)
    {
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Configure);
        services.AddScoped<SessionEvents>();
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
        options.EventsType = typeof(SessionEvents);
    }
}
