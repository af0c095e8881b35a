using DeAn06.Modules.Calendar.Extensions;
using DeAn06.Modules.Calendar.Obligations;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>
/// The board read across: facilities' rows of many periods. Three commands of its own and one call of the directory.
/// </summary>
internal sealed class FacilityReports(
    IReportingCalendar calendar,
    IDbContextFactory<CalendarDbContext> databases,
    IFacilityDirectory directory,
    OwedSections owed,
    TimeProvider clock
) : IFacilityReports
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<FacilityReport>>> OfAsync(
        IReadOnlyCollection<string> facilities,
        IReadOnlyCollection<string> periods,
        CancellationToken ct
    )
    {
        string[] codes = [.. facilities.Where(PlainCode.Is)];
        ReportingPeriod[] asked = [.. (await calendar.PeriodsAsync(ct)).Where(p => periods.Contains(p.Code))];
        if (codes.Length == 0 || asked.Length == 0)
        {
            return new Dictionary<string, IReadOnlyList<FacilityReport>>();
        }

        string[] askedCodes = [.. asked.Select(p => p.Code)];
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = new CellsOfReports(askedCodes, codes);
        var cells = (await db.Cells.AsNoTracking().WithSpecification(rows).ToListAsync(ct)).ToLookup(c =>
            (c.Period, c.Facility)
        );
        var inForce = new ExtensionsInForce(askedCodes, codes, clock.GetUtcNow());
        var extensions = (await db.Extensions.AsNoTracking().WithSpecification(inForce).ToListAsync(ct)).ToLookup(e =>
            (e.Period, e.Facility)
        );
        // As it stood when the data window ended; one that filed and had closed by then, as it stood when the window began.
        var standing = await directory.FindAsync(
            [
                .. codes
                    .Distinct()
                    .SelectMany(code =>
                        asked
                            .SelectMany(p => new[] { p.From, p.To })
                            .Distinct()
                            .Select(day => new FacilityOn(code, day))
                    ),
            ],
            ct
        );
        return codes
            .Distinct()
            .Select(code =>
                (
                    Code: code,
                    Reports: (IReadOnlyList<FacilityReport>)
                        [
                            .. asked
                                .Select(period =>
                                    Report(
                                        period,
                                        code,
                                        standing,
                                        [.. cells[(period.Code, code)]],
                                        [.. extensions[(period.Code, code)]]
                                    )
                                )
                                .OfType<FacilityReport>(),
                        ]
                )
            )
            .Where(found => found.Reports.Count > 0)
            .ToDictionary(found => found.Code, found => found.Reports);
    }

    private FacilityReport? Report(
        ReportingPeriod period,
        string code,
        IReadOnlyDictionary<FacilityOn, Facility> standing,
        IReadOnlyCollection<FiledCell> cells,
        IReadOnlyCollection<Extension> extensions
    )
    {
        var bySection = cells.ToDictionary(c => c.Section);
        var submitted = cells.Where(c => c.Submission > 0).Select(c => c.Section).ToHashSet();
        var reporter = standing.GetValueOrDefault(new(code, period.To)) is { ReportsItself: true } facility
            ? facility
            : null;
        var shown = owed.Shown(period, reporter, submitted.Contains);
        if (shown.Count == 0)
        {
            return null;
        }

        var count = new CompletenessCount();
        count.Add(shown.Select(section => bySection.GetValueOrDefault(section.Name)?.Standing()));
        return new FacilityReport(
            period.Code,
            reporter ?? standing.GetValueOrDefault(new(code, period.From)) ?? Facility.KnownByCode(code, period.From),
            [
                .. shown.Select(section =>
                    FilingBoard.Cell(
                        section,
                        bySection.GetValueOrDefault(section.Name),
                        extensions.UntilFor(section.Name)
                    )
                ),
            ],
            count.Result()
        );
    }
}
