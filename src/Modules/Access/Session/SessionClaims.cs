using System.Security.Claims;
using DeAn06.Modules.Access.Accounts;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Session;

/// <summary>What a session knows of its account without asking the database.</summary>
internal sealed class SessionClaims : IUserClaimsPrincipalFactory<Account>
{
    /// <summary>Names the session itself, from signing in to signing out; it stays through renewals of the cookie.</summary>
    public const string SessionId = "session_id";
    public const string Department = "department";
    public const string Facility = "facility";
    public const string DisplayName = "display_name";
    public const string MustChangePassword = "must_change_password";

    /// <summary>An account with the published password: a demonstration's.</summary>
    public const string Sample = "sample";

    private static readonly ClaimsIdentityOptions Identity = new();

    public Task<ClaimsPrincipal> CreateAsync(Account account)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(Identity.UserIdClaimType, account.Id.ToString()));
        identity.AddClaim(new(Identity.UserNameClaimType, account.UserName!));
        identity.AddClaim(new(Identity.SecurityStampClaimType, account.SecurityStamp!));
        identity.AddClaim(new(DisplayName, account.DisplayName));
        if (account.MustChangePassword)
        {
            // No role either: what asks for one refuses, whoever asks it.
            identity.AddClaim(new(MustChangePassword, "true"));
            return Task.FromResult(new ClaimsPrincipal(identity));
        }

        identity.AddClaim(new(ClaimTypes.Role, account.Role.ToString()));
        if (account.Department is { } department)
        {
            identity.AddClaim(new(Department, department));
        }

        if (account.FacilityCode is { } facility)
        {
            identity.AddClaim(new(Facility, facility));
        }

        if (account.HasPublishedPassword)
        {
            identity.AddClaim(new(Sample, "true"));
        }

        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
