using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Reminders;

/// <summary>Reminders for the read gateway: one command a call; what is outstanding takes one more a period.</summary>
internal sealed class RecordedReminders(
    IReportingCalendar calendar,
    IDbContextFactory<CalendarDbContext> databases,
    UnfiledSections unfiled,
    TimeProvider clock
) : IReminders
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<ReminderView>>> OfPeriodsAsync(
        IReadOnlyCollection<string> periods,
        string? facility,
        CancellationToken ct
    )
    {
        if (facility is not null && !PlainCode.Is(facility))
        {
            return new Dictionary<string, IReadOnlyList<ReminderView>>();
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await ReadAsync(db, [.. periods], facility, ct);
        return found
            .GroupBy(r => r.Period)
            .ToDictionary(g => g.Key, IReadOnlyList<ReminderView> (g) => [.. g.Select(r => r.View())]);
    }

    public async Task<IReadOnlyDictionary<FilingPlace, ReminderView>> NewestAsync(
        IReadOnlyCollection<FilingPlace> reports,
        CancellationToken ct
    )
    {
        string[] periods = [.. reports.Select(r => r.Period)];
        string[] facilities = [.. reports.Select(r => r.Facility)];
        await using var db = await databases.CreateDbContextAsync(ct);
        var newest = await db
            .Reminders.FromSql(
                $"""
                select distinct on (r.period, r.facility) r.*
                from calendar.reminders r
                join unnest({periods}, {facilities}) as asked(period, facility) using (period, facility)
                order by r.period, r.facility, r.at desc, r.id desc
                """
            )
            .AsNoTracking()
            .ToListAsync(ct);
        return newest.ToDictionary(r => new FilingPlace(r.Period, r.Facility), r => r.View());
    }

    public async Task<IReadOnlyList<ReminderView>> OutstandingAsync(string facility, CancellationToken ct)
    {
        if (!PlainCode.Is(facility))
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var open = (await calendar.PeriodsAsync(ct))
            .Where(p => p.StateAt(now) != PeriodState.Closed)
            .ToDictionary(p => p.Code);
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await ReadAsync(db, [.. open.Keys], facility, ct);
        var owing = new Dictionary<string, HashSet<string>>();
        foreach (var period in found.Select(r => r.Period).Distinct())
        {
            var reports = await unfiled.OfAsync(db, open[period], [facility], ct);
            owing[period] = [.. reports.Values.SelectMany(r => r.Unfiled).Select(s => s.Name)];
        }

        return [.. found.Where(r => owing[r.Period].Overlaps(r.Sections)).Select(r => r.View())];
    }

    /// <summary>Newest first.</summary>
    private static async Task<IReadOnlyList<Reminder>> ReadAsync(
        CalendarDbContext db,
        string[] periods,
        string? facility,
        CancellationToken ct
    ) =>
        await db
            .Reminders.AsNoTracking()
            .WithSpecification(new RemindersOfPeriods(periods, facility))
            .OrderByDescending(r => r.At)
            .ThenByDescending(r => r.Id)
            .ToListAsync(ct);
}
