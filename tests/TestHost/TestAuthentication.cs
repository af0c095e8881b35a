using System.Security.Claims;
using System.Text.Encodings.Web;
using DeAn06.SharedKernel.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DeAn06.TestHost;

/// <summary>Signs in whom the request's header names; used where the module under test does not sign in people itself.</summary>
internal sealed class TestAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Test-User";
    public const string SchemeName = "Test";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TestCurrentUser.Of(Context) is not { } user)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, user.UserName), new Claim(ClaimTypes.Role, user.Role.ToString())],
            SchemeName
        );
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName);
        return Task.FromResult(AuthenticateResult.Success(ticket));
    }
}

internal sealed class TestCurrentUser(IHttpContextAccessor http) : ICurrentUser
{
    private TestUser? User => http.HttpContext is { } context ? Of(context) : null;

    public bool IsSignedIn => User is not null;

    public string? UserName => User?.UserName;

    public string? DisplayName => User?.UserName;

    public Role? Role => User?.Role;

    public string? Department => User?.Department;

    public string? Facility => User?.Facility;

    public static TestUser? Of(HttpContext http) =>
        http.Request.Headers.TryGetValue(TestAuthentication.Header, out var header)
            ? TestUser.OfHeader(header.ToString())
            : null;
}

internal static class TestAuthenticationSetup
{
    public static void AddTestAuthentication(this IServiceCollection services)
    {
        services
            .AddAuthentication(TestAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, TestAuthentication>(TestAuthentication.SchemeName, null);
        services.AddScoped<ICurrentUser, TestCurrentUser>();
    }
}
