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
internal sealed class Comparisons<T>(Section section, LineSet lines, IFilingDatabases<T> databases, PeerSums<T> sums)
    where T : class, IFigures, new()
{
    /// <param name="filings">With the tier that each is stored under: the sums count it there too.</param>
    public async Task<IReadOnlyDictionary<FilingKey, Compared>> OfAsync(
        IReadOnlyCollection<(FilingGround Ground, CareLevel Tier)> filings,
        CancellationToken ct
    )
    {
        var found = new Dictionary<FilingKey, Compared>();
        foreach (var group in filings.Where(f => f.Ground.Previous is not null).GroupBy(f => f.Ground.Period.Code))
        {
            var previous = group.First().Ground.Previous!;
            var facilities = group.Select(filing => filing.Ground.Facility.Code).ToArray();
            await using var db = await databases.OpenAsync(ct);
            var past = await db
                .Filings.WithSpecification(new FilingsOf<T>([previous.Code], facilities))
                .Where(f => TotalsReader<T>.Counted.Contains(f.State))
                .ToDictionaryAsync(f => f.Facility, ct);
            var peers = await sums.OfAsync(previous, ct);
            foreach (var (ground, tier) in group)
            {
                var own = past.GetValueOrDefault(ground.Facility.Code);
                found[ground.Key] = new(Past(ground, own), peers.GetValueOrDefault(tier));
            }
        }

        return found;
    }

    /// <summary>Of one filing whose past is loaded.</summary>
    public async Task<Compared> OfAsync(FilingGround ground, Filing<T>? past, CareLevel tier, CancellationToken ct) =>
        ground.Previous is { } previous
            ? new(Past(ground, past), (await sums.OfAsync(previous, ct)).GetValueOrDefault(tier))
            : default;

    private Comparison? Past(FilingGround ground, Filing<T>? past) =>
        past is null || ground.Previous is not { } previous
            ? null
            : new Comparison(FilingTotal.Of(section, lines, past), previous.Name, previous.Days, 1)
            {
                Held = ground.Period.Holds(previous),
            };
}

/// <summary>What one filing is compared with.</summary>
/// <param name="Past">The unit's own previous filing.</param>
/// <param name="Peers">The sums of its tier then.</param>
internal readonly record struct Compared(Comparison? Past, Comparison? Peers);

/// <summary>A filing's total: own figures and, where the annex adds, its stations'.</summary>
internal static class FilingTotal
{
    public static T Of<T>(Section section, LineSet lines, Filing<T> filing)
        where T : class, IFigures, new() => Of(section, lines, filing.Figures, filing.Stations.Select(s => s.Figures));

    public static T Of<T>(Section section, LineSet lines, T own, IEnumerable<T> stations)
        where T : class, IFigures, new() =>
        section.Stations == StationReporting.Annex ? (T)lines.Sum([own, .. stations]) : own;
}
