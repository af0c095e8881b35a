using DeAn06.Modules.Calendar.Extensions;
using DeAn06.Modules.Calendar.Periods;
using DeAn06.Platform.Persistence;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Obligations;

/// <summary>Answers a batch of filings with one command of its own and one call of the directory.</summary>
internal sealed class FilingGate(
    IDbContextFactory<CalendarDbContext> databases,
    IFacilityDirectory directory,
    OwedSections owed,
    Arrival arrival
) : IFilingGate
{
    public async Task<IReadOnlyDictionary<FilingKey, GateAnswer>> CheckAsync(
        IReadOnlyCollection<FilingKey> keys,
        IReadOnlyList<ReportingPeriod>? published,
        CancellationToken ct
    )
    {
        var answers = new Dictionary<FilingKey, GateAnswer>();
        if (keys.Count == 0)
        {
            return answers;
        }

        // A period that closes while a request waits was open to it.
        var now = arrival.At;
        ILookup<(string, string), Extension> extensions;
        (published, extensions) = await ReadAsync(keys, published, now, ct);
        var periods = published.ToDictionary(p => p.Code);
        var facilities = await directory.FindAsync(
            [
                .. keys.Where(k => periods.ContainsKey(k.Period) && PlainCode.Is(k.Facility))
                    .Select(k => new FacilityOn(k.Facility, periods[k.Period].To))
                    .Distinct(),
            ],
            ct
        );

        foreach (var key in keys)
        {
            answers[key] = periods.TryGetValue(key.Period, out var period)
                ? Answer(key, period, facilities.GetValueOrDefault(new(key.Facility, period.To)), extensions, now) with
                {
                    Published = published,
                }
                : new(null, PeriodState.Closed, Facility: null, Owed: false, ExtendedUntil: null);
        }

        return answers;
    }

    private GateAnswer Answer(
        FilingKey key,
        ReportingPeriod period,
        Facility? facility,
        ILookup<(string, string), Extension> extensions,
        DateTimeOffset now
    ) =>
        new(
            period,
            period.StateAt(now),
            facility,
            facility is not null && owed.Find(key.Section) is { } section && owed.Owes(period, facility, section),
            extensions[(key.Period, key.Facility)].UntilFor(key.Section)
        );

    /// <summary>What extensions these filings have and, where they are not known, the periods in the same command.</summary>
    private async Task<(IReadOnlyList<ReportingPeriod>, ILookup<(string, string), Extension>)> ReadAsync(
        IReadOnlyCollection<FilingKey> keys,
        IReadOnlyList<ReportingPeriod>? published,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var sane = keys.Where(k => PlainCode.Is(k.Period) && PlainCode.Is(k.Facility)).ToArray();
        string[] periods = [.. sane.Select(k => k.Period).Distinct()];
        string[] facilities = [.. sane.Select(k => k.Facility).Distinct()];
        var inForce = db.Extensions.WithSpecification(new ExtensionsInForce(periods, facilities, now));
        if (published is not null)
        {
            var found = await inForce.AsNoTracking().ToListAsync(ct);
            return (published, found.ToLookup(e => (e.Period, e.Facility)));
        }

        var rows = await db
            .Periods.AsNoTracking()
            .Select(period => new
            {
                Period = period,
                Extensions = inForce.Where(extension => extension.Period == period.Code).ToList(),
            })
            .ToListAsync(ct);
        return (
            PublishedCalendar.InOrder(rows.Select(row => row.Period)),
            rows.SelectMany(row => row.Extensions).ToLookup(e => (e.Period, e.Facility))
        );
    }
}
