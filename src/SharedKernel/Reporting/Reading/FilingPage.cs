using Ardalis.Specification;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.Reporting.Reading;

/// <summary>In which order filings are listed.</summary>
public enum FilingOrder
{
    /// <summary>By facility code.</summary>
    Facility,

    /// <summary>Worst first; of the same score the longest waiting first, then by facility code. Never submitted comes last.</summary>
    Risk,
}

/// <summary>Which filings of a section and period to list; all parts but the period are optional and combine with "and".</summary>
/// <param name="Search">Words that must all stand in its texts and registers, without regard to case and diacritics.</param>
/// <param name="After">Key of the last filing already seen, in the same order: <see cref="FilingCursor"/>.</param>
public sealed record FilingFilter(
    string Period,
    string? Facility = null,
    string? District = null,
    CareLevel? Tier = null,
    FilingState? State = null,
    bool? Late = null,
    string? After = null,
    int First = 50,
    RiskLevel? Risk = null,
    FilingOrder Order = FilingOrder.Facility,
    string? Search = null
);

/// <summary>What a list says of its filings beside what is stored with each; what nobody asks for is not read.</summary>
[Flags]
public enum FilingParts
{
    None = 0,

    /// <summary>Figures by station.</summary>
    Stations = 1,

    /// <summary>What may be done now and until when, the stations that are expected, and what its checks compare with.</summary>
    Gate = 2,
}

/// <summary>A page of filings; asks for one more, which tells whether another page follows.</summary>
internal sealed class FilingPage<T> : Specification<Filing<T>>
    where T : class, IFigures, new()
{
    /// <param name="stations">With the figures of their stations: not to be asked of a section that has none.</param>
    public FilingPage(FilingFilter filter, bool stations)
    {
        Matching(Query, filter);
        if (filter.Order == FilingOrder.Risk)
        {
            ByRisk(filter.After is { } after ? FilingCursor.Read(after) : null);
        }
        else
        {
            if (filter.After is { } after)
            {
                Query.Where(f => string.Compare(f.Facility, after) > 0);
            }

            Query.OrderBy(f => f.Facility);
        }

        Query.Take(filter.First + 1).AsNoTracking();
        if (stations)
        {
            Query.Include(f => f.Stations);
        }
    }

    private void ByRisk(FilingCursor? last)
    {
        if (last is { SubmittedAt: { } at } sent)
        {
            Query.Where(f =>
                f.RiskScore < sent.Score
                || (
                    f.RiskScore == sent.Score
                    && (
                        f.SubmittedAt == null
                        || f.SubmittedAt > at
                        || (f.SubmittedAt == at && string.Compare(f.Facility, sent.Facility) > 0)
                    )
                )
            );
        }
        else if (last is { } waiting)
        {
            Query.Where(f =>
                f.RiskScore < waiting.Score
                || (
                    f.RiskScore == waiting.Score
                    && f.SubmittedAt == null
                    && string.Compare(f.Facility, waiting.Facility) > 0
                )
            );
        }

        // PostgreSQL puts null last.
        Query.OrderByDescending(f => f.RiskScore).ThenBy(f => f.SubmittedAt).ThenBy(f => f.Facility);
    }

    public static void Matching(ISpecificationBuilder<Filing<T>> query, FilingFilter filter)
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

        if (filter.Risk is { } risk)
        {
            query.Where(f => f.Risk == risk);
        }

        foreach (var word in SearchWords.Sought(filter.Search ?? ""))
        {
            query.Where(f => f.SearchText!.Contains(word));
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
