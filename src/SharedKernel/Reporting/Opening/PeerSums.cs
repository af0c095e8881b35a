using System.Collections.Concurrent;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Reporting.Opening;

/// <summary>
/// A tier's sums of a period, which the checks compare a filing of the next with. Kept, so that a draft's save does not add up the
/// province: until this host writes to that period, and no longer than a minute, since another host may.
/// </summary>
internal sealed class PeerSums<T>(
    LineSet lines,
    TotalsReader<T> totals,
    IFilingDatabases<T> databases,
    TimeProvider clock
)
    where T : class, IFigures, new()
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Kept> kept = [];
    private readonly ConcurrentDictionary<string, int> writes = [];

    /// <returns>By code of the period.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<CareLevel, Comparison>>> OfAsync(
        IReadOnlyCollection<ReportingPeriod> periods,
        CancellationToken ct
    )
    {
        var found = new Dictionary<string, IReadOnlyDictionary<CareLevel, Comparison>>();
        var unknown = new List<(ReportingPeriod Period, int Writes)>();
        foreach (var period in periods)
        {
            var before = writes.GetValueOrDefault(period.Code);
            if (kept.GetValueOrDefault(period.Code) is { } known && known.Writes == before && IsFresh(known))
            {
                found[period.Code] = known.Sums;
            }
            else
            {
                unknown.Add((period, before));
            }
        }

        if (unknown.Count == 0)
        {
            return found;
        }

        await using var db = await databases.OpenAsync(ct);
        var rows = (await totals.ReadAsync(db, [.. unknown.Select(u => u.Period.Code)], ct)).ToLookup(r => r.Period);
        foreach (var (period, before) in unknown)
        {
            var sums = rows[period.Code].GroupBy(row => row.Tier).ToDictionary(tier => tier.Key, t => Sum(t, period));

            // A write that came while they were read counts them as old at once.
            kept[period.Code] = new Kept(sums, before, clock.GetTimestamp());
            found[period.Code] = sums;
        }

        return found;
    }

    /// <summary>A filing of this period has changed.</summary>
    public void Changed(string period) => writes.AddOrUpdate(period, 1, (_, count) => count + 1);

    private bool IsFresh(Kept known) => clock.GetElapsedTime(known.At) < Longest;

    private Comparison Sum(IEnumerable<TotalRow> rows, ReportingPeriod period)
    {
        var total = Total.Of(lines, rows);
        return new Comparison(total.Figures, period.Name, period.Days, total.Units);
    }

    private sealed record Kept(IReadOnlyDictionary<CareLevel, Comparison> Sums, int Writes, long At);
}
