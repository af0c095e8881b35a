using DeAn06.Modules.Calendar.Obligations;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>Counts what has been submitted by where its review stands.</summary>
internal static class ReviewCount
{
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<SectionReview>>> OfAsync(
        CalendarDbContext db,
        OwedSections sections,
        string[] periods,
        CancellationToken ct
    )
    {
        // A correction that has begun is a draft that was submitted before.
        var counted = await db
            .Cells.Where(cell => periods.Contains(cell.Period) && cell.Submission > 0)
            .GroupBy(cell => new { cell.Period, cell.Section })
            .Select(group => new
            {
                group.Key.Period,
                group.Key.Section,
                All = group.Count(),
                Waiting = group.Count(cell => cell.State == FilingState.Submitted),
                Accepted = group.Count(cell => cell.State == FilingState.Accepted),
            })
            .ToListAsync(ct);
        return counted
            .GroupBy(section => section.Period)
            .ToDictionary(
                period => period.Key,
                IReadOnlyList<SectionReview> (period) =>
                    [
                        .. period
                            .Where(x => sections.PlaceOf(x.Section) is not null)
                            .OrderBy(x => sections.PlaceOf(x.Section))
                            .Select(x => new SectionReview(
                                x.Section,
                                x.Waiting,
                                x.All - x.Waiting - x.Accepted,
                                x.Accepted
                            )),
                    ]
            );
    }
}
