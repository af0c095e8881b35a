using System.Security.Claims;
using DeAn06.Modules.Access.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Session;

/// <summary>Begins and ends sessions. A cookie names its session and no more, so that what is ended here is ended everywhere, at once.</summary>
internal sealed class OpenSessions(AccessDbContext db, SignInManager<Account> signIn, TimeProvider clock)
{
    /// <summary>Asked with every request: compiled once.</summary>
    private static readonly Func<AccessDbContext, Guid, CancellationToken, Task<Opened?>> WithAccount =
        EF.CompileAsyncQuery(
            (AccessDbContext db, Guid id, CancellationToken ct) =>
                db
                    .Sessions.AsNoTracking()
                    .Where(s => s.Id == id)
                    .Join(db.Users.AsNoTracking(), s => s.AccountId, a => a.Id, (s, a) => new Opened(s, a))
                    .SingleOrDefault()
        );

    private DateTimeOffset Now => clock.GetUtcNow().ToUniversalTime();

    /// <summary>A new one for this browser, in place of the one it had.</summary>
    public async Task BeginAsync(HttpContext http, Account account, CancellationToken ct)
    {
        var now = Now;
        var (unused, begun, older) = (now - SessionCookie.Lifetime, now - SessionCookie.Longest, IdOf(http.User));
        await db.Sessions.Where(s => s.Id == older || s.SeenAt < unused || s.StartedAt < begun).ExecuteDeleteAsync(ct);
        var session = new OpenSession
        {
            Id = Guid.NewGuid(),
            AccountId = account.Id,
            StartedAt = now,
            SeenAt = now,
            Device = DeviceWords.Of(http.Request.Headers.UserAgent),
        };
        db.Sessions.Add(session);
        await db.SaveChangesAsync(ct);
        await signIn.SignInWithClaimsAsync(
            account,
            isPersistent: false,
            [new(SessionClaims.SessionId, session.Id.ToString())]
        );
    }

    /// <summary>The session of this cookie with its account, both as they stand now; null where it has ended. One command.</summary>
    public async Task<(OpenSession Session, Account Account)?> FindAsync(ClaimsPrincipal? user, CancellationToken ct)
    {
        if (IdOf(user) is not { } id)
        {
            return null;
        }

        var found = await WithAccount(db, id, ct);
        return found is null || Now - found.Session.StartedAt > SessionCookie.Longest
            ? null
            : (found.Session, found.Account);
    }

    public Task SeenAsync(OpenSession session, CancellationToken ct)
    {
        var now = Now;
        return db
            .Sessions.Where(s => s.Id == session.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), ct);
    }

    /// <summary>Those of an account that can still be used, the last used first.</summary>
    public Task<List<OpenSession>> OfAsync(Guid account, CancellationToken ct)
    {
        var (unused, begun) = (Now - SessionCookie.Lifetime, Now - SessionCookie.Longest);
        return db
            .Sessions.AsNoTracking()
            .Where(s => s.AccountId == account && s.SeenAt >= unused && s.StartedAt >= begun)
            .OrderByDescending(s => s.SeenAt)
            .ToListAsync(ct);
    }

    /// <summary>Ends this browser's session, copies of its cookie included. Nothing where nobody is signed in.</summary>
    public Task EndAsync(ClaimsPrincipal user, CancellationToken ct) =>
        IdOf(user) is { } id ? db.Sessions.Where(s => s.Id == id).ExecuteDeleteAsync(ct) : Task.CompletedTask;

    /// <summary>Ends one of an account's; false where it has none such.</summary>
    public async Task<bool> EndAsync(Guid account, Guid id, CancellationToken ct) =>
        await db.Sessions.Where(s => s.AccountId == account && s.Id == id).ExecuteDeleteAsync(ct) > 0;

    public Task EndAllAsync(Guid account, Guid? but, CancellationToken ct) =>
        db.Sessions.Where(s => s.AccountId == account && s.Id != but).ExecuteDeleteAsync(ct);

    public static Guid? IdOf(ClaimsPrincipal? user) =>
        Guid.TryParse(user?.FindFirstValue(SessionClaims.SessionId), out var id) ? id : null;

    private sealed record Opened(OpenSession Session, Account Account);
}
