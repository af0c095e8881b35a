using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Session;

/// <summary>
/// Sessions that were signed out of. A cookie holds its whole session, so a copy would outlive signing out if the server did not
/// remember which ones have ended.
/// </summary>
internal sealed class EndedSessions(AccessDbContext db, TimeProvider clock)
{
    /// <summary>A request under way while its session ends may still renew the cookie.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromHours(1);

    /// <summary>A cookie that names no session counts as ended: nothing could end it later.</summary>
    public async Task<bool> HasAsync(ClaimsPrincipal? user, CancellationToken ct) =>
        IdOf(user) is not { } id || await db.EndedSessions.AnyAsync(session => session.Id == id, ct);

    /// <summary>Ends it for good, and forgets those whose cookies have expired. Nothing where nobody is signed in.</summary>
    public async Task AddAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (IdOf(user) is not { } id)
        {
            return;
        }

        var now = clock.GetUtcNow().ToUniversalTime();
        var until = now + SessionCookie.Lifetime + Margin;
        await db.Database.ExecuteSqlAsync(
            $"""
            delete from access.ended_sessions where id in (
                select id from access.ended_sessions where until <= {now} for update skip locked
            );
            insert into access.ended_sessions (id, until) values ({id}, {until}) on conflict do nothing
            """,
            ct
        );
    }

    private static Guid? IdOf(ClaimsPrincipal? user) =>
        Guid.TryParse(user?.FindFirstValue(SessionClaims.SessionId), out var id) ? id : null;
}
