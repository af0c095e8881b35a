using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>
/// Reads the periods anew each time: a dozen rows a year, and another host may have published or closed one a moment ago.
/// </summary>
internal sealed class PublishedCalendar(IDbContextFactory<CalendarDbContext> databases) : IReportingCalendar
{
    /// <summary>Asked with nearly every request: compiled once.</summary>
    private static readonly Func<CalendarDbContext, IAsyncEnumerable<PublishedPeriod>> All = EF.CompileAsyncQuery(
        (CalendarDbContext db) => db.Periods.AsNoTracking()
    );

    public async Task<IReadOnlyList<ReportingPeriod>> PeriodsAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return InOrder(await All(db).ToListAsync(ct));
    }

    public static IReadOnlyList<ReportingPeriod> InOrder(IEnumerable<PublishedPeriod> periods) =>
        [.. periods.OrderBy(p => p.To).ThenByDescending(p => p.From).Select(p => p.AsReportingPeriod())];
}
