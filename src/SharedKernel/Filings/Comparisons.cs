using DeAn06.SharedKernel.Checks;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Persistence;
using DeAn06.SharedKernel.Reading;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.SharedKernel.Filings;

/// <summary>What each filing is compared with: the unit's own previous filing and its tier's sums then. A fixed number of commands a period.</summary>
internal sealed class Comparisons<T>(
    Section section,
    LineSet lines,
    IReportingCalendar calendar,
    IFilingDatabases<T> databases,
    TotalsReader<T> totals
)
    where T : class, IFigures, new()
{
    /// <param name="filings">With the tier that each is stored under: the sums count it there too.</param>
    public async Task<IReadOnlyDictionary<FilingKey, (Comparison? Past, Comparison? Peers)>> OfAsync(
        IReadOnlyCollection<(FilingGround Ground, CareLevel Tier)> filings,
        CancellationToken ct
    )
    {
        var found = new Dictionary<FilingKey, (Comparison?, Comparison?)>();
        if (filings.Count == 0)
        {
            return found;
        }

        var periods = await calendar.PeriodsAsync(ct);
        await using var db = await databases.OpenAsync(ct);
        foreach (var group in filings.GroupBy(filing => filing.Ground.Period.Code))
        {
            var period = group.First().Ground.Period;
            if (section.Earlier(periods, period).LastOrDefault() is not { } previous)
            {
                continue;
            }

            var facilities = group.Select(filing => filing.Ground.Facility.Code).ToArray();
            var past = await db
                .Filings.WithSpecification(new FilingsOf<T>([previous.Code], facilities))
                .Where(f => TotalsReader<T>.Counted.Contains(f.State))
                .ToDictionaryAsync(f => f.Facility, ct);
            var rows = await totals.ReadAsync(db, [previous.Code], ct);
            var peers = rows.GroupBy(row => row.Tier).ToDictionary(of => of.Key, of => Peers(of, previous));
            foreach (var (ground, tier) in group)
            {
                found[ground.Key] = (
                    past.TryGetValue(ground.Facility.Code, out var own)
                        ? new Comparison(FilingTotal.Of(section, lines, own), previous.Name, previous.Days, 1)
                        {
                            Held = period.Holds(previous),
                        }
                        : null,
                    peers.GetValueOrDefault(tier)
                );
            }
        }

        return found;
    }

    private Comparison Peers(IEnumerable<TotalRow> rows, ReportingPeriod period)
    {
        var total = Total.Of(lines, rows);
        return new Comparison(total.Figures, period.Name, period.Days, total.Units);
    }
}

/// <summary>A filing's total: own figures and, where the annex adds, its stations'.</summary>
internal static class FilingTotal
{
    public static T Of<T>(Section section, LineSet lines, Filing<T> filing)
        where T : class, IFigures, new() => Of(section, lines, filing.Figures, filing.Stations.Select(s => s.Figures));

    public static T Of<T>(Section section, LineSet lines, T own, IEnumerable<T> stations)
        where T : class, IFigures, new() =>
        section.Stations == StationReporting.Annex ? (T)lines.Sum([own, .. stations]) : own;
}
