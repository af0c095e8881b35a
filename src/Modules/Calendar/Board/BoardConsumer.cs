using DeAn06.SharedKernel.Events;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>
/// Keeps the board: a batch is one statement. A cell takes only a version newer than its own, so an event that comes
/// twice or after its successor changes nothing. A row is marked as changed where one of its cells took something.
/// </summary>
internal sealed class BoardConsumer(IDbContextFactory<CalendarDbContext> databases) : IEventConsumer
{
    public string Name => "calendar.board";

    public async Task HandleAsync(IReadOnlyList<FilingChanged> events, CancellationToken ct)
    {
        // One statement may not touch a row twice: the newest of each filing speaks for all of its batch.
        // In one order for every host, so that two batches never wait for each other.
        FilingChanged[] newest =
        [
            .. events
                .GroupBy(e => (e.Period, e.Facility, e.Section))
                .Select(g => g.MaxBy(e => e.Version)!)
                .OrderBy(e => e.Period, StringComparer.Ordinal)
                .ThenBy(e => e.Facility, StringComparer.Ordinal)
                .ThenBy(e => e.Section, StringComparer.Ordinal),
        ];
        if (newest.Length == 0)
        {
            return;
        }

        string[] periods = [.. newest.Select(e => e.Period)];
        string[] facilities = [.. newest.Select(e => e.Facility)];
        string[] sections = [.. newest.Select(e => e.Section)];
        string[] states = [.. newest.Select(e => e.State.ToString())];
        int[] versions = [.. newest.Select(e => e.Version)];
        int[] submissions = [.. newest.Select(e => e.Submission)];
        DateTimeOffset?[] submittedAt = [.. newest.Select(e => e.SubmittedAt?.ToUniversalTime())];
        bool[] late = [.. newest.Select(e => e.Late)];
        bool[] synthetic = [.. newest.Select(e => e.Synthetic)];
        DateTimeOffset[] updatedAt = [.. newest.Select(e => e.At.ToUniversalTime())];

        await using var db = await databases.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            with told as (
            insert into calendar.board_cells as cell
                (period, facility, section, state, version, submission, submitted_at, late, synthetic, updated_at)
            select * from unnest(
                {periods}, {facilities}, {sections}, {states}, {versions},
                {submissions}, {submittedAt}, {late}, {synthetic}, {updatedAt})
            on conflict (period, facility, section) do update set
                state = excluded.state,
                version = excluded.version,
                submission = excluded.submission,
                submitted_at = excluded.submitted_at,
                late = excluded.late,
                synthetic = excluded.synthetic,
                updated_at = excluded.updated_at
            where cell.version < excluded.version
            returning cell.period, cell.facility)
            insert into calendar.board_changes (period, facility, changed_in)
            select period, facility, pg_current_xact_id() from told group by period, facility
            order by period collate "C", facility collate "C"
            on conflict (period, facility) do update set changed_in = excluded.changed_in
            """,
            ct
        );
    }
}
