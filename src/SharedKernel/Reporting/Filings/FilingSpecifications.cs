using Ardalis.Specification;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Filings;

internal static class StationInclusion
{
    /// <summary>With the figures of their stations, where the section asks for any: an empty table is a join all the same.</summary>
    public static ISpecificationBuilder<Filing<T>> WithStationsOf<T>(
        this ISpecificationBuilder<Filing<T>> query,
        Section section
    )
        where T : class, IFigures, new() =>
        section.Stations == StationReporting.None ? query : query.Include(f => f.Stations);
}

/// <summary>Filings that count in the period's sums, with their stations, to read.</summary>
internal sealed class FiledIn<T> : Specification<Filing<T>>
    where T : class, IFigures, new()
{
    public FiledIn(Section section, string period) =>
        Query
            .Where(f => f.Period == period && FilingStates.Counted.Contains(f.State))
            .OrderBy(f => f.Facility)
            .WithStationsOf(section)
            .AsNoTracking();
}

/// <summary>The submissions of one filing, oldest first.</summary>
internal sealed class VersionsOf<T> : Specification<FilingVersion<T>>
    where T : class, IFigures, new()
{
    public VersionsOf(IReadOnlyCollection<Guid> filings) =>
        Query.Where(v => filings.Contains(v.FilingId)).OrderBy(v => v.FilingId).ThenBy(v => v.Number).AsNoTracking();
}
