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
/// Facilities that report × sections that they owe, joined with what the events have told. What was submitted stays,
/// also where the facility closed or no longer owes it. A page takes at most four commands of its own and two calls of
/// the directory, however many rows it has.
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
        if (period is null || (filter.Facility is { } asked && !PlainCode.Is(asked)))
        {
            return ([], 0);
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var standings = await StandingsAsync(db, [period], filter.Facility, ct);
        List<OwedReport> matching =
        [
            .. (await ReportsAsync(period, filter.Facility, Submitted(period, standings), ct))
                .Where(r => filter.District is null || r.Facility.DistrictCode == filter.District)
                .Where(r => filter.Tier is null || r.Facility.Tier == filter.Tier)
                .Where(report =>
                    report.Sections.Any(s =>
                        Matches(s, standings.GetValueOrDefault(new(s.Name, period.Code, report.Facility.Code)), filter)
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
        var standings = await StandingsAsync(db, asked, facility, ct);

        // Windows that end on one day (the last month's and the year's) share the directory's answer.
        foreach (var sameDay in asked.GroupBy(p => p.To))
        {
            var reporters = (await ReportersAsync(sameDay.First(), facility, ct)).ToDictionary(f => f.Code);
            foreach (var period in sameDay)
            {
                var count = new CompletenessCount();
                var submitted = Submitted(period, standings);
                foreach (var code in reporters.Keys.Union(submitted.Select(s => s.Key)))
                {
                    count.Add(
                        owed.Shown(period, reporters.GetValueOrDefault(code), submitted[code])
                            .Select(s => standings.GetValueOrDefault(new FilingKey(s.Name, period.Code, code)))
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
        code is null
            ? await directory.ReportersAsync(period.To, ct)
            : (await directory.FindAsync([code], period.To, ct)).Values.Where(f => f.ReportsItself);

    /// <summary>Every filing of these periods that has been started: one command.</summary>
    private static async Task<IReadOnlyDictionary<FilingKey, CellStanding>> StandingsAsync(
        CalendarDbContext db,
        IEnumerable<ReportingPeriod> periods,
        string? facility,
        CancellationToken ct
    ) =>
        await db
            .Cells.AsNoTracking()
            .WithSpecification(new CellsOfPeriods([.. periods.Select(p => p.Code)], facility))
            .Select(c => new CellStanding(c.Period, c.Facility, c.Section, c.State, c.Submission, c.Late, c.Synthetic))
            .ToDictionaryAsync(c => new FilingKey(c.Section, c.Period, c.Facility), ct);

    /// <summary>Sections once submitted, by facility.</summary>
    private static ILookup<string, string> Submitted(
        ReportingPeriod period,
        IReadOnlyDictionary<FilingKey, CellStanding> standings
    ) =>
        standings
            .Values.Where(c => c.Period == period.Code && c.Submission > 0)
            .ToLookup(c => c.Facility, c => c.Section);

    /// <summary>Those who report on the period's last day, and those who filed in it and no longer do.</summary>
    private async Task<IEnumerable<OwedReport>> ReportsAsync(
        ReportingPeriod period,
        string? facility,
        ILookup<string, string> submitted,
        CancellationToken ct
    )
    {
        var standing = (await ReportersAsync(period, facility, ct)).ToDictionary(f => f.Code);
        string[] gone = [.. submitted.Select(s => s.Key).Where(code => !standing.ContainsKey(code))];
        var before =
            gone.Length == 0 ? new Dictionary<string, Facility>() : await directory.FindAsync(gone, period.From, ct);
        return standing
            .Values.Select(f => new OwedReport(f, owed.Shown(period, f, submitted[f.Code])))
            .Concat(
                gone.Select(code => new OwedReport(
                    before.GetValueOrDefault(code) ?? Unknown(code, period),
                    owed.Shown(period, facility: null, submitted[code])
                ))
            );
    }

    /// <summary>Came and went within the period, or was taken out of the directory: its filing shows under its code.</summary>
    private static Facility Unknown(string code, ReportingPeriod period) =>
        new(
            code,
            code,
            code,
            FacilityKind.Other,
            CareLevel.Province,
            Ownership.Public,
            DistrictCode: null,
            CommuneCode: null,
            ParentCode: null,
            Capabilities.None,
            [],
            period.From,
            period.From
        );

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

    private sealed record OwedReport(Facility Facility, IReadOnlyList<Section> Sections);
}
