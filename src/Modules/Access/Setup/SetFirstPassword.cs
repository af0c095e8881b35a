using System.ComponentModel.DataAnnotations;
using DeAn06.Modules.Access.Accounts;
using DeAn06.Modules.Access.Session;
using DeAn06.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Access.Setup;

/// <param name="Secret">What the printed link has after `#ma=`.</param>
/// <param name="Password">Of the administrator, by the rule for all passwords.</param>
internal sealed record FirstPassword(
    [property: MaxLength(SetFirstPassword.LongestSecret)] string? Secret,
    [property: MaxLength(Passwords.MaximumLength)] string? Password
);

/// <summary>
/// Uses up the link that the start printed: sets the password of `admin` and opens a session. 403 `setupLinkEnded` where the link is
/// wrong, used or ended, counted by address as a wrong password is (429 `tooManyAttempts`); 422 `invalidAccount` where the password
/// breaks the rule, 429 `signInBusy` as at sign-in, and the link can be used again.
/// </summary>
internal sealed class SetFirstPassword(SetupLinks links, SignInFailures failures, OpenSessions sessions)
    : ModuleEndpoint<FirstPassword, Viewer>
{
    /// <summary>A secret is 32 characters; what is far longer is wrong unread.</summary>
    public const int LongestSecret = 100;

    public override void Configure()
    {
        Post("/api/setup");
        Summary(s => s.Summary = "Đặt mật khẩu quản trị lần đầu");
        AllowAnonymous();
        Description(api => api.ProducesProblem(429).WithMetadata(new OpenBeforeOwnPassword()));
    }

    public override async Task HandleAsync(FirstPassword given, CancellationToken ct)
    {
        HttpContext.Response.Headers.CacheControl = "no-store";
        SignInBucket[] buckets = HttpContext.Connection.RemoteIpAddress is { } address
            ? [SignInBucket.OfAddress(address)]
            : [];
        var counted = await failures.CountAsync(buckets, ct);
        if (!counted.Ok(out var attempt))
        {
            await RefuseAsync(counted.Problem!);
            return;
        }

        var secret = (given.Secret ?? "").Trim();
        var outcome = await links.UseAsync(
            secret.Length <= LongestSecret ? secret : "",
            Passwords.Canonical(given.Password),
            ct
        );
        if (outcome.Problem?.Code != SetupLinks.EndedCode)
        {
            await failures.TakeBackAsync(attempt);
        }

        if (!outcome.Ok(out var account))
        {
            await RefuseAsync(outcome.Problem!);
            return;
        }

        await sessions.BeginAsync(HttpContext, account, ct);
        await Send.OkAsync(Viewer.Of(account), ct);
    }
}
