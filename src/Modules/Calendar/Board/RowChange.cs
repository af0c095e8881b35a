using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>When a row of the board last changed, so that a live board asks for no more than that.</summary>
/// <remarks>
/// Counted in PostgreSQL's transaction ids, not by a sequence or a clock: those are drawn before the commit, so a poll can see
/// number 8 while 7 is still on its way, and never learn of 7. A poll's cursor is its whole snapshot (which transactions it
/// saw), and the next one asks for rows whose transaction that snapshot did not see: exact, whatever order commits come in.
/// </remarks>
internal sealed class RowChange
{
    public required string Period { get; init; }

    public required string Facility { get; init; }

    /// <summary>The transaction that changed it (`xid8`, which does not wrap around).</summary>
    public required ulong ChangedIn { get; init; }
}

internal static class RowChanges
{
    /// <summary>Marks these rows as changed, in the caller's transaction: what changed and its mark are seen together.</summary>
    public static Task MarkChangedAsync(
        this CalendarDbContext db,
        string period,
        IEnumerable<string> facilities,
        CancellationToken ct
    )
    {
        // In one order for everyone, so that two never wait for each other.
        string[] codes = [.. facilities.Distinct().Order(StringComparer.Ordinal)];
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into calendar.board_changes (period, facility, changed_in)
            select {period}, code, pg_current_xact_id() from unnest({codes}) as code
            on conflict (period, facility) do update set changed_in = excluded.changed_in
            """,
            ct
        );
    }
}
