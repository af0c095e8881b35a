using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DeAn06.Modules.Access.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Access.Session;

/// <summary>A browser in which this account signed in before.</summary>
/// <param name="Id">Names the browser, or its open session; says nothing of the account.</param>
/// <param name="Stamp">Of the account as it was then; null of an open session, which is compared with its account elsewhere.</param>
internal sealed record KnownDevice(string Id, byte[]? Stamp)
{
    /// <summary>A new password, or disabling, makes every browser a stranger again.</summary>
    public bool IsKnownTo(Account? account) =>
        account is { Disabled: false }
        && (Stamp is null || CryptographicOperations.FixedTimeEquals(Stamp, StampOf(account)));

    public static byte[] StampOf(Account account) => SHA256.HashData(Encoding.UTF8.GetBytes(account.SecurityStamp!));
}

/// <summary>
/// The cookie `dean06-device`: remembers that accounts signed in from this browser, so that wrong passwords typed elsewhere do not
/// hold up who works here. It opens nothing; whoever copies it may guess as often as this browser may. Sealed, so that no name can
/// be read; sent to the session's addresses alone.
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string CookieName = "dean06-device";

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <summary>Who share a computer; of more, those who signed in last.</summary>
    private const int Accounts = 8;

    private readonly IDataProtector protector = protection.CreateProtector("DeAn06.Access.KnownDevices.v1");

    /// <summary>What this browser is to the account of this name; null for a stranger.</summary>
    public KnownDevice? Of(HttpContext http, string name)
    {
        if (
            Read(http) is { } content
            && content.Accounts.Find(a => a.Name == name && a.Until > clock.GetUtcNow()) is { } found
        )
        {
            return new($"device {content.Id}", found.Stamp);
        }

        return http.User.Identity?.Name == name && http.User.FindFirstValue(SessionClaims.SessionId) is { } session
            ? new($"session {session}", null)
            : null;
    }

    /// <summary>Keeps in the browser that this account has just signed in.</summary>
    public void Remember(HttpContext http, Account account)
    {
        var content = Read(http) ?? new(Guid.NewGuid(), []);
        var entry = new Entry(account.UserName!, KnownDevice.StampOf(account), clock.GetUtcNow() + Lifetime);
        List<Entry> accounts = [entry, .. content.Accounts.Where(a => a.Name != entry.Name).Take(Accounts - 1)];
        http.Response.Cookies.Append(
            CookieName,
            protector.Protect(JsonSerializer.Serialize(content with { Accounts = accounts })),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = http.Request.IsHttps,
                Path = "/api/session",
                // Not a date: a browser whose clock is years away from a demo's keeps the cookie all the same.
                MaxAge = Lifetime,
            }
        );
    }

    private Content? Read(HttpContext http)
    {
        if (http.Request.Cookies[CookieName] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Content>(protector.Unprotect(cookie));
        }
        catch (CryptographicException)
        {
            // Altered, or sealed with keys that are gone.
            return null;
        }
    }

    private sealed record Content(Guid Id, List<Entry> Accounts);

    private sealed record Entry(string Name, byte[] Stamp, DateTimeOffset Until);
}
