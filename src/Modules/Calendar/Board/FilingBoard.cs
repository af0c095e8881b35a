using DeAn06.Modules.Calendar.Extensions;
using DeAn06.Modules.Calendar.Obligations;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>
/// Facilities that report × sections that they owe, joined with what the events have told. A page takes at most four commands of its own and two calls of
/// the directory, however many rows it has.
/// </summary>
internal sealed class FilingBoard(
    IReportingCalendar calendar,
    IDbContextFactory<CalendarDbContext> databases,
    OwedReports reports,
    OwedSections sections,
    TimeProvider clock
) : IFilingBoard
{
    public async Task<(IReadOnlyList<BoardRow> Page, int Total)> RowsAsync(BoardFilter filter, CancellationToken ct)
    {
        var period = (await calendar.PeriodsAsync(ct)).FirstOrDefault(p => p.Code == filter.Period);
        if (period is null || (filter.Facility is { } asked && !PlainCode.Is(asked)))
        {
            return ([], 0);
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        string[]? facilities = filter.Facility is null ? null : [filter.Facility];
        var standings = await reports.StandingsAsync(db, [period], facilities, ct);
        List<OwedReport> matching =
        [
            .. (await reports.OfAsync([period], facilities, standings, ct))[period.Code]
                .Where(r => filter.District is null || r.Facility.DistrictCode == filter.District)
                .Where(r => filter.Tier is null || r.Facility.Tier == filter.Tier)
                .Where(report =>
                    report.Sections.Any(s =>
                        Matches(s, standings.Of(period.Code, report.Facility.Code, s.Name), filter)
                    )
                )
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

    public async Task<IReadOnlyDictionary<string, PeriodCompleteness>> CompletenessAsync(
        IReadOnlyCollection<string> periods,
        string? facility,
        CancellationToken ct
    )
    {
        List<ReportingPeriod> asked = [.. (await calendar.PeriodsAsync(ct)).Where(p => periods.Contains(p.Code))];
        var answers = new Dictionary<string, PeriodCompleteness>();
        if (asked.Count == 0 || (facility is not null && !PlainCode.Is(facility)))
        {
            return answers;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        string[]? facilities = facility is null ? null : [facility];
        var standings = await reports.StandingsAsync(db, asked, facilities, ct);

        var owed = await reports.OfAsync(asked, facilities, standings, ct);
        foreach (var period in asked)
        {
            answers[period.Code] = PeriodCount.Of(period, owed[period.Code], standings);
        }

        return answers;
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<SectionReview>>> ReviewsAsync(
        IReadOnlyCollection<string> periods,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await ReviewCount.OfAsync(db, sections, [.. periods.Where(PlainCode.Is)], ct);
    }

    public async Task<BoardChanges?> ChangesAsync(
        string period,
        string? after,
        string? facility,
        int first,
        CancellationToken ct
    )
    {
        if (!PlainCode.Is(period) || (facility is not null && !PlainCode.Is(facility)))
        {
            return new(after ?? "", [], false);
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.PollAsync(period, after, facility, Math.Max(first, 1), ct) is not { } poll)
        {
            return null;
        }

        // Nothing changed is the usual answer, and took one command.
        return new(
            poll.Cursor,
            poll.Facilities.Count == 0 ? [] : await RowsOfAsync(db, period, [.. poll.Facilities], ct),
            poll.More
        );
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<SectionGaps>>> GapsAsync(
        IReadOnlyCollection<string> sections,
        IReadOnlyCollection<string> periods,
        string? facility,
        CancellationToken ct
    )
    {
        List<ReportingPeriod> asked = [.. (await calendar.PeriodsAsync(ct)).Where(p => periods.Contains(p.Code))];
        if (asked.Count == 0 || (facility is not null && !PlainCode.Is(facility)))
        {
            return new Dictionary<string, IReadOnlyList<SectionGaps>>();
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        string[]? facilities = facility is null ? null : [facility];
        var standings = await reports.StandingsAsync(db, asked, facilities, ct);
        var gaps = new GapCount(sections);
        var owed = await reports.OfAsync(asked, facilities, standings, ct);
        foreach (var period in asked)
        {
            gaps.Add(period, owed[period.Code], standings);
        }

        return gaps.Result();
    }

    private async Task<IReadOnlyList<BoardRow>> RowsOfAsync(
        CalendarDbContext db,
        string code,
        string[] facilities,
        CancellationToken ct
    )
    {
        if ((await calendar.PeriodsAsync(ct)).FirstOrDefault(p => p.Code == code) is not { } period)
        {
            return [];
        }

        var standings = await reports.StandingsAsync(db, [period], facilities, ct);
        var changed = (await reports.OfAsync([period], facilities, standings, ct))[code]
            .Where(r => r.Sections.Count > 0)
            .OrderBy(r => r.Facility.Code, StringComparer.Ordinal);
        return await FillAsync(db, period, [.. changed], ct);
    }

    private static bool Matches(Section section, CellStanding? standing, BoardFilter filter) =>
        (filter.Section is null || section.Name == filter.Section)
        && (filter.State is null || (standing?.State ?? FilingState.NotStarted) == filter.State)
        && (filter.Late is null || (standing?.Late ?? false) == filter.Late);

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

    internal static BoardCell Cell(Section section, FiledCell? filed, DateTimeOffset? extendedUntil) =>
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
}
