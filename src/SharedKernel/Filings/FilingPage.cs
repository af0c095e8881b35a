using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Specifications;

namespace DeAn06.SharedKernel.Filings;

/// <summary>Which filings of a section and period to list; all parts but the period are optional and combine with "and".</summary>
/// <param name="After">Code of the last facility already seen (keyset paging in order of code).</param>
public sealed record FilingFilter(
    string Period,
    string? Facility = null,
    string? District = null,
    CareLevel? Tier = null,
    FilingState? State = null,
    bool? Late = null,
    string? After = null,
    int First = 50
);

/// <summary>A page of filings in order of facility code; asks for one more, which tells whether another page follows.</summary>
internal sealed class FilingPage<T> : Specification<Filing<T>>
    where T : class, IFigures, new()
{
    public FilingPage(FilingFilter filter)
    {
        Matching(Query, filter);
        if (filter.After is { } after)
        {
            Query.Where(f => string.Compare(f.Facility, after) > 0);
        }

        Query.OrderBy(f => f.Facility).Take(filter.First + 1).Include(f => f.Stations).AsNoTracking();
    }

    public static void Matching(SpecificationBuilder<Filing<T>> query, FilingFilter filter)
    {
        query.Where(f => f.Period == filter.Period);
        if (filter.Facility is { } facility)
        {
            query.Where(f => f.Facility == facility);
        }

        if (filter.District is { } district)
        {
            query.Where(f => f.District == district);
        }

        if (filter.Tier is { } tier)
        {
            query.Where(f => f.Tier == tier);
        }

        if (filter.State is { } state)
        {
            query.Where(f => f.State == state);
        }

        if (filter.Late is { } late)
        {
            query.Where(f => f.Submission > 0 && f.Late == late);
        }
    }
}

/// <summary>How many match, whatever the page.</summary>
internal sealed class FilingCount<T> : Specification<Filing<T>>
    where T : class, IFigures, new()
{
    public FilingCount(FilingFilter filter) => FilingPage<T>.Matching(Query, filter);
}
