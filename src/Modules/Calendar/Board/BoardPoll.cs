using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>Which rows changed between a cursor and now, and the cursor to go on from.</summary>
internal sealed record BoardPoll(string Cursor, IReadOnlyList<string> Facilities, bool More);

/// <summary>
/// A cursor is a snapshot (`100:104:100,102`: what its poll saw), or, within a poll too large for one answer, the snapshot
/// that the poll began from, the last facility told and the snapshot to go on from once all are told. What changes while
/// such a poll is told page by page comes again in the next.
/// </summary>
internal static partial class BoardPolls
{
    private const int LongestCursor = 8_000;

    public static async Task<BoardPoll?> PollAsync(
        this CalendarDbContext db,
        string period,
        string? after,
        string? facility,
        int most,
        CancellationToken ct
    )
    {
        if (after is null)
        {
            // Rows of nobody: the snapshot alone.
            var (now, _, _) = await AskAsync(db, period, "1:1:", "", "", 0, ct);
            return new(now, [], false);
        }

        if (after.Length > LongestCursor || !Shape.IsMatch(after))
        {
            return null;
        }

        var parts = after.Split('/');
        var (since, told, next) = parts.Length == 3 ? (parts[0], parts[1], parts[2]) : (after, "", null);
        try
        {
            var (now, known, facilities) = await AskAsync(db, period, since, told, facility, most + 1, ct);
            next ??= now;
            return known ? Page(since, next, facilities, most) : null;
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.InvalidTextRepresentation)
        {
            return null;
        }
    }

    private static BoardPoll Page(string since, string next, string[] facilities, int most) =>
        facilities.Length > most
            ? new($"{since}/{facilities[most - 1]}/{next}", facilities[..most], true)
            : new(next, facilities, false);

    /// <summary>
    /// One command, so that the rows and the snapshot are of one moment. A restored database counts its transactions anew:
    /// a snapshot or a mark out of its future is of the life before, the one unknown, the other no change.
    /// </summary>
    private static async Task<(string Now, bool Known, string[] Facilities)> AskAsync(
        CalendarDbContext db,
        string period,
        string since,
        string told,
        string? facility,
        int most,
        CancellationToken ct
    )
    {
        var answers = await db
            .Database.SqlQuery<Answer>(
                $"""
                select pg_current_snapshot()::text as now,
                    pg_snapshot_xmax({since}::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot()) as known,
                    array(
                        select facility from calendar.board_changes
                        where period = {period}
                            and changed_in >= pg_snapshot_xmin({since}::pg_snapshot)
                            and changed_in < pg_snapshot_xmax(pg_current_snapshot())
                            and not pg_visible_in_snapshot(changed_in, {since}::pg_snapshot)
                            and facility collate "C" > {told}
                            and ({facility}::text is null or facility = {facility})
                        order by facility collate "C"
                        limit {most}) as facilities
                """
            )
            .ToListAsync(ct);
        return (answers[0].Now, answers[0].Known, answers[0].Facilities);
    }

    [GeneratedRegex(@"^(\d{1,20}:\d{1,20}:[\d,]*)(/[^/\p{C}]{1,64}/\d{1,20}:\d{1,20}:[\d,]*)?$")]
    private static partial Regex Shape { get; }

    private sealed record Answer(string Now, bool Known, string[] Facilities);
}
