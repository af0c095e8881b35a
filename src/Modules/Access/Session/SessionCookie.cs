using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Access.Session;

/// <summary>The cookie `dean06` and what it stands for.</summary>
internal static class SessionCookie
{
    public const string Name = "dean06";

    /// <summary>Since its last use.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>However often it is used: a working week, so that nobody is signed out in the middle of a day's work by Monday's session.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(5);

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
