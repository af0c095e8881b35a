using DeAn06.Modules.Calendar.Extensions;
using DeAn06.Modules.Calendar.Obligations;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>
/// The board read across: facilities' rows of many periods. Three commands of its own, and one call of the directory for each day on
/// which a data window ends.
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
        var standing = await StandingAsync(asked, codes, ct);
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
                                        standing[period.To].GetValueOrDefault(code),
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

    /// <summary>Windows that end on one day (the last month's and the year's) share the directory's answer.</summary>
    private async Task<Dictionary<DateOnly, Dictionary<string, Facility>>> StandingAsync(
        IEnumerable<ReportingPeriod> periods,
        string[] codes,
        CancellationToken ct
    )
    {
        var standing = new Dictionary<DateOnly, Dictionary<string, Facility>>();
        foreach (var day in periods.Select(p => p.To).Distinct())
        {
            var found = await directory.FindAsync(codes, day, ct);
            standing[day] = found.Values.Where(f => f.ReportsItself).ToDictionary(f => f.Code);
        }

        return standing;
    }

    private FacilityReport? Report(
        ReportingPeriod period,
        Facility? facility,
        IReadOnlyCollection<FiledCell> cells,
        IReadOnlyCollection<Extension> extensions
    )
    {
        var bySection = cells.ToDictionary(c => c.Section);
        var submitted = cells.Where(c => c.Submission > 0).Select(c => c.Section);
        var shown = owed.Shown(period, facility, submitted);
        if (shown.Count == 0)
        {
            return null;
        }

        var count = new CompletenessCount();
        count.Add(shown.Select(section => bySection.GetValueOrDefault(section.Name)?.Standing()));
        return new FacilityReport(
            period.Code,
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
