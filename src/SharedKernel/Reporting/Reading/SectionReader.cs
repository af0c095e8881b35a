using System.Data;
using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Opening;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Reading;

internal sealed class SectionReader<T>(
    Section section,
    LineSet lines,
    IFilingDatabases<T> databases,
    TotalsReader<T> totals,
    EarlierReader<T> earlier,
    FilingBases bases,
    FilingViews<T> views
) : ISectionReader
    where T : class, IFigures, new()
{
    public Section Section => section;
    public LineSet Lines => lines;

    public async Task<IReadOnlyList<TotalRow>> TotalsAsync(IReadOnlyCollection<string> periods, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(ct);
        return await totals.ReadAsync(db, periods, ct);
    }

    public async Task<IReadOnlyDictionary<string, IFigures>> StocksAsync(
        IReadOnlyCollection<IReadOnlyList<string>> years,
        CancellationToken ct
    )
    {
        await using var db = await databases.OpenAsync(ct);
        return await new StocksReader<T>(section, lines).ReadAsync(db, years, ct);
    }

    public async Task<IReadOnlyDictionary<FilingPlace, IFilingView>> FilingsAsync(
        IReadOnlyCollection<FilingPlace> places,
        CancellationToken ct
    )
    {
        var known = await bases.OfAsync([.. places.Select(Key)], gated: true, ct);
        await using var db = await databases.OpenAsync(ct);
        var stored = await FilingsOf<T>
            .Read(
                db,
                section,
                [.. known.Keys.Select(k => k.Period).Distinct()],
                [.. known.Keys.Select(k => k.Facility).Distinct()]
            )
            .ToDictionaryAsync(f => new FilingPlace(f.Period, f.Facility), cancellationToken: ct);
        var asked = known
            .Values.Select(basis => (Filing: stored.GetValueOrDefault(Place(basis)), Basis: basis))
            .Where(x => x.Filing is not null || x.Basis.Gate.Owed)
            .ToArray();
        var shown = await views.ReadAsync(asked, ct);
        return shown.ToDictionary(v => new FilingPlace(v.Period, v.Facility), IFilingView (v) => v);
    }

    public Task<IReadOnlyDictionary<IFilingView, IReadOnlyList<Check>>> ChecksAsync(
        IReadOnlyCollection<IFilingView> filings,
        CancellationToken ct
    ) => views.ChecksAsync([.. filings.Cast<ReadFiling<T>>()], ct);

    public async Task<IReadOnlyDictionary<FilingPlace, IReadOnlyList<EarlierFiling>>> EarlierAsync(
        IReadOnlyCollection<FilingPlace> places,
        int periods,
        CancellationToken ct
    )
    {
        await using var db = await databases.OpenAsync(ct);
        return await earlier.ReadAsync(db, places, periods, ct);
    }

    public async Task<IReadOnlyDictionary<PeerPlace, PeerMedians>> PeersAsync(
        IReadOnlyCollection<PeerPlace> places,
        CancellationToken ct
    )
    {
        await using var db = await databases.OpenAsync(ct);
        return await new MediansReader<T>(section, lines).ReadAsync(db, places, ct);
    }

    public async Task<FilingList> PageAsync(FilingFilter filter, FilingParts parts, CancellationToken ct)
    {
        if (!CanMatch(filter))
        {
            return new FilingList([], HasNext: false);
        }

        // The total of an annex adds its stations.
        var stations =
            section.Stations == StationReporting.Annex
            || (section.Stations == StationReporting.Included && parts.HasFlag(FilingParts.Stations));
        await using var db = await databases.OpenAsync(ct);
        var page = await db.Filings.WithSpecification(new FilingPage<T>(filter, stations)).ToListAsync(ct);
        var hasNext = page.Count > filter.First;
        if (hasNext)
        {
            page.RemoveAt(page.Count - 1);
        }

        var keyed = page.ConvertAll(f => (Filing: f, Key: Key(new FilingPlace(f.Period, f.Facility))));
        var known = await bases.OfAsync([.. keyed.Select(x => x.Key)], parts.HasFlag(FilingParts.Gate), ct);
        var shown = await views.ReadAsync(
            [.. keyed.Where(x => known.ContainsKey(x.Key)).Select(x => ((Filing<T>?)x.Filing, known[x.Key]))],
            ct
        );
        return new FilingList([.. shown], hasNext);
    }

    public async Task<int> CountAsync(FilingFilter filter, CancellationToken ct)
    {
        if (!CanMatch(filter))
        {
            return 0;
        }

        await using var db = await databases.OpenAsync(ct);
        return await db.Filings.WithSpecification(new FilingCount<T>(filter)).CountAsync(ct);
    }

    public async Task<IReadOnlyDictionary<string, SectionQueue>> QueuesAsync(
        IReadOnlyCollection<string> periods,
        CancellationToken ct
    )
    {
        await using var db = await databases.OpenAsync(ct);
        return await db
            .Filings.Where(f => periods.Contains(f.Period))
            .GroupBy(f => f.Period)
            .Select(g => new
            {
                Period = g.Key,
                Submitted = g.Count(f => f.State == FilingState.Submitted),
                Clean = g.Count(f => f.State == FilingState.Submitted && f.Risk == RiskLevel.Clean),
                Returned = g.Count(f => f.State == FilingState.Returned),
                Accepted = g.Count(f => f.State == FilingState.Accepted),
            })
            .ToDictionaryAsync(q => q.Period, q => new SectionQueue(q.Submitted, q.Clean, q.Returned, q.Accepted), ct);
    }

    public async Task<IReadOnlyList<TotalRow>> FiledAsync(
        string period,
        Action<FiledSection> take,
        CancellationToken ct
    )
    {
        await using var db = await databases.OpenAsync(ct);
        // Both questions see the database as it is now: what is submitted between them is in neither.
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var filed = db.Filings.WithSpecification(new FiledIn<T>(section, period)).AsAsyncEnumerable();
        await foreach (var filing in filed.WithCancellation(ct))
        {
            take(Filed(filing));
        }

        return await totals.ReadAsync(db, [period], ct);
    }

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<FilingVersionView>>> VersionsAsync(
        IReadOnlyCollection<Guid> filings,
        CancellationToken ct
    )
    {
        await using var db = await databases.OpenAsync(ct);
        var versions = await db.Versions.WithSpecification(new VersionsOf<T>(filings)).ToListAsync(ct);
        return versions
            .GroupBy(v => v.FilingId)
            .ToDictionary(
                group => group.Key,
                IReadOnlyList<FilingVersionView> (group) =>
                    [.. group.Select((v, i) => Show(v, group.ElementAtOrDefault(i - 1)))]
            );
    }

    private FiledSection Filed(Filing<T> filing) =>
        new(
            filing.Facility,
            filing.FacilityName,
            filing.District,
            filing.Tier,
            filing.State,
            filing.Submission,
            filing.Late,
            filing.Synthetic,
            filing.Figures,
            FilingTotal.Of(section, lines, filing),
            [
                .. filing
                    .Stations.OrderBy(s => s.Station, StringComparer.Ordinal)
                    .Select(s => new FiledStation(s.Station, s.StationName, s.District, s.Figures)),
            ]
        );

    /// <summary>Text that no row can hold would be an error of the database; it matches nothing, nor do words where none are asked for.</summary>
    private bool CanMatch(FilingFilter filter) =>
        new[] { filter.Period, filter.Facility, filter.District, filter.After, filter.Search }.All(text =>
            text is null || TypedText.IsOneLine(text)
        ) && (lines.HasWords || string.IsNullOrWhiteSpace(filter.Search));

    private FilingVersionView Show(FilingVersion<T> version, FilingVersion<T>? before) =>
        new(
            version.Number,
            version.SubmittedAt,
            version.SubmittedBy,
            version.Late,
            version.Synthetic,
            version.Content.Figures,
            [.. version.Content.Stations.Select(s => (s.Station, s.Name, (IFigures)s.Figures))],
            version.Content.Explanations,
            version.Decisions,
            before is null ? [] : Differences.Between(lines, before.Content, version.Content)
        );

    private FilingKey Key(FilingPlace place) => new(section.Name, place.Period, place.Facility);

    private static FilingPlace Place(FilingBasis basis) => new(basis.Period.Code, basis.Facility.Code);
}
