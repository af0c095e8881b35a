using DeAn06.Modules.Calendar.Extensions;
using DeAn06.Modules.Calendar.Obligations;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Specifications;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>
/// Facilities that report × sections that they owe, joined with what the events have told. A page takes at most four
/// commands of its own and one call of the directory, however many rows it has.
/// </summary>
internal sealed class FilingBoard(
    IReportingCalendar calendar,
    IDbContextFactory<CalendarDbContext> databases,
    IFacilityDirectory directory,
    OwedSections owed,
    TimeProvider clock
) : IFilingBoard
{
    public async Task<(IReadOnlyList<BoardRow> Page, int Total)> RowsAsync(BoardFilter filter, CancellationToken ct)
    {
        var period = (await calendar.PeriodsAsync(ct)).FirstOrDefault(p => p.Code == filter.Period);
        if (period is null)
        {
            return ([], 0);
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var match = await CellMatch.LoadAsync(db, filter, ct);
        List<OwedReport> matching =
        [
            .. (await ReportersAsync(period, filter.Facility, ct))
                .Where(f => filter.District is null || f.DistrictCode == filter.District)
                .Where(f => filter.Tier is null || f.Tier == filter.Tier)
                .Select(f => new OwedReport(f, owed.Of(period, f)))
                .Where(report => report.Sections.Any(s => Matches(report.Facility, s, filter, match)))
                .OrderBy(report => report.Facility.Code, StringComparer.Ordinal),
        ];
        List<OwedReport> page =
        [
            .. matching
                .Where(r => filter.After is null || string.CompareOrdinal(r.Facility.Code, filter.After) > 0)
                .Take(Math.Max(filter.First, 0)),
        ];
        return (await FillAsync(db, period, page, ct), matching.Count);
    }

    public async Task<IReadOnlyDictionary<string, Completeness>> CompletenessAsync(
        IReadOnlyCollection<string> periods,
        string? facility,
        CancellationToken ct
    )
    {
        List<ReportingPeriod> asked = [.. (await calendar.PeriodsAsync(ct)).Where(p => periods.Contains(p.Code))];
        var answers = new Dictionary<string, Completeness>();
        if (asked.Count == 0 || (facility is not null && !PlainCode.Is(facility)))
        {
            return answers;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var filed = await db
            .Cells.AsNoTracking()
            .WithSpecification(new CellsOfPeriods([.. asked.Select(p => p.Code)], facility))
            .Select(c => new CellStanding(c.Period, c.Facility, c.Section, c.State, c.Submission, c.Late, c.Synthetic))
            .ToListAsync(ct);
        var standings = filed.ToDictionary(c => new FilingKey(c.Section, c.Period, c.Facility));

        // Windows that end on one day (the last month's and the year's) share the directory's answer.
        foreach (var sameDay in asked.GroupBy(p => p.To))
        {
            var reporters = await ReportersAsync(sameDay.First(), facility, ct);
            foreach (var period in sameDay)
            {
                var count = new CompletenessCount();
                foreach (var reporter in reporters)
                {
                    count.Add(
                        owed.Of(period, reporter)
                            .Select(s => standings.GetValueOrDefault(new FilingKey(s.Name, period.Code, reporter.Code)))
                    );
                }

                answers[period.Code] = count.Result();
            }
        }

        return answers;
    }

    private async Task<IEnumerable<Facility>> ReportersAsync(
        ReportingPeriod period,
        string? code,
        CancellationToken ct
    ) =>
        code is null ? await directory.ReportersAsync(period.To, ct)
        : !PlainCode.Is(code) ? []
        : (await directory.FindAsync([code], period.To, ct)).Values.Where(f => f.ReportsItself);

    private static bool Matches(Facility facility, Section section, BoardFilter filter, CellMatch match) =>
        (filter.Section is null || section.Name == filter.Section) && match.Includes(facility.Code, section.Name);

    private async Task<IReadOnlyList<BoardRow>> FillAsync(
        CalendarDbContext db,
        ReportingPeriod period,
        IReadOnlyList<OwedReport> page,
        CancellationToken ct
    )
    {
        string[] codes = [.. page.Select(r => r.Facility.Code)];
        var cells = await db
            .Cells.AsNoTracking()
            .WithSpecification(new CellsOfRows(period.Code, codes))
            .ToListAsync(ct);
        var byFiling = cells.ToDictionary(c => (c.Facility, c.Section));
        var inForce = new ExtensionsInForce([period.Code], codes, clock.GetUtcNow());
        var extensions = (await db.Extensions.AsNoTracking().WithSpecification(inForce).ToListAsync(ct)).ToLookup(e =>
            e.Facility
        );
        return
        [
            .. page.Select(report => new BoardRow(
                report.Facility,
                [
                    .. report.Sections.Select(section =>
                        Cell(
                            section,
                            byFiling.GetValueOrDefault((report.Facility.Code, section.Name)),
                            extensions[report.Facility.Code].UntilFor(section.Name)
                        )
                    ),
                ]
            )),
        ];
    }

    private static BoardCell Cell(Section section, FiledCell? filed, DateTimeOffset? extendedUntil) =>
        new(
            section.Name,
            filed?.State ?? FilingState.NotStarted,
            filed?.Late ?? false,
            filed?.Version ?? 0,
            filed?.Submission ?? 0,
            filed?.SubmittedAt is { } at ? VietnamTime.Local(at) : null,
            extendedUntil,
            filed?.Synthetic ?? false
        );

    private sealed record OwedReport(Facility Facility, IReadOnlyList<Section> Sections);
}
