using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Opening;

/// <summary>What each filing is compared with: the unit's own previous filing and its tier's sums then. A fixed number of commands.</summary>
internal sealed class Comparisons<T>(Section section, LineSet lines, IFilingDatabases<T> databases, PeerSums<T> sums)
    where T : class, IFigures, new()
{
    /// <param name="filings">With the tier that each is stored under: the sums count it there too.</param>
    public async Task<IReadOnlyDictionary<FilingKey, Compared>> OfAsync(
        IReadOnlyCollection<(FilingBasis Basis, CareLevel Tier)> filings,
        CancellationToken ct
    )
    {
        var found = new Dictionary<FilingKey, Compared>();
        var compared = filings.Where(f => f.Basis.Previous is not null).ToArray();
        if (compared.Length == 0)
        {
            return found;
        }

        ReportingPeriod[] previous = [.. compared.Select(f => f.Basis.Previous!).DistinctBy(p => p.Code)];
        var past = await PastAsync(previous, [.. compared.Select(f => f.Basis.Facility.Code).Distinct()], ct);
        var peers = await sums.OfAsync(previous, ct);
        foreach (var (basis, tier) in compared)
        {
            var before = basis.Previous!.Code;
            found[basis.Key] = new(
                Past(basis, past.GetValueOrDefault(new(before, basis.Facility.Code))),
                peers[before].GetValueOrDefault(tier)
            );
        }

        return found;
    }

    private async Task<Dictionary<FilingPlace, Filing<T>>> PastAsync(
        IEnumerable<ReportingPeriod> periods,
        string[] facilities,
        CancellationToken ct
    )
    {
        await using var db = await databases.OpenAsync(ct);
        return await FilingsOf<T>
            .Read(db, section, [.. periods.Select(p => p.Code)], facilities)
            .Where(f => FilingStates.Counted.Contains(f.State))
            .ToDictionaryAsync(f => new FilingPlace(f.Period, f.Facility), cancellationToken: ct);
    }

    /// <summary>Of one filing whose past is loaded.</summary>
    public async Task<Compared> OfAsync(FilingBasis basis, Filing<T>? past, CareLevel tier, CancellationToken ct) =>
        basis.Previous is { } previous
            ? new(Past(basis, past), (await sums.OfAsync([previous], ct))[previous.Code].GetValueOrDefault(tier))
            : default;

    private Comparison? Past(FilingBasis basis, Filing<T>? past) =>
        past is null || basis.Previous is not { } previous
            ? null
            : new Comparison(FilingTotal.Of(section, lines, past), previous.Name, previous.Days, 1)
            {
                Held = basis.Period.Holds(previous),
            };
}

/// <summary>What one filing is compared with.</summary>
/// <param name="Past">The unit's own previous filing.</param>
/// <param name="Peers">The sums of its tier then.</param>
internal readonly record struct Compared(Comparison? Past, Comparison? Peers);
