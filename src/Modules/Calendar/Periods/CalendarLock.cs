using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>One writer of the calendar at a time, across hosts, until its transaction ends: rules over several rows need it.</summary>
internal static class CalendarLock
{
    private const long Key = 0x43414C454E444152; // "CALENDAR"

    public static Task TakeAsync(CalendarDbContext db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Key})", ct);
}
