using Ardalis.Specification;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.Reporting.Filings;

/// <summary>Filings of these facilities in these periods, with their stations, to read.</summary>
internal sealed class FilingsOf<T> : Specification<Filing<T>>
    where T : class, IFigures, new()
{
    public FilingsOf(IReadOnlyCollection<string> periods, IReadOnlyCollection<string> facilities) =>
        Query
            .Where(f => periods.Contains(f.Period) && facilities.Contains(f.Facility))
            .Include(f => f.Stations)
            .AsNoTracking();
}

/// <summary>Filings that count in the period's sums, with their stations, to read.</summary>
internal sealed class FiledIn<T> : Specification<Filing<T>>
    where T : class, IFigures, new()
{
    public FiledIn(string period) =>
        Query
            .Where(f => f.Period == period && FilingStates.Counted.Contains(f.State))
            .OrderBy(f => f.Facility)
            .Include(f => f.Stations)
            .AsNoTracking();
}

/// <summary>The submissions of one filing, oldest first.</summary>
internal sealed class VersionsOf<T> : Specification<FilingVersion<T>>
    where T : class, IFigures, new()
{
    public VersionsOf(IReadOnlyCollection<Guid> filings) =>
        Query.Where(v => filings.Contains(v.FilingId)).OrderBy(v => v.FilingId).ThenBy(v => v.Number).AsNoTracking();
}
