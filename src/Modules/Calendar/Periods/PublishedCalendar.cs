using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>
/// Reads the periods anew each time: a dozen rows a year, and another host may have published or closed one a moment ago.
/// </summary>
internal sealed class PublishedCalendar(IDbContextFactory<CalendarDbContext> databases) : IReportingCalendar
{
    public async Task<IReadOnlyList<ReportingPeriod>> PeriodsAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var periods = await db.Periods.AsNoTracking().ToListAsync(ct);
        return InOrder(periods);
    }

    public static IReadOnlyList<ReportingPeriod> InOrder(IEnumerable<PublishedPeriod> periods) =>
        [.. periods.OrderBy(p => p.To).ThenByDescending(p => p.From).Select(p => p.AsReportingPeriod())];
}
