using DeAn06.Modules.Calendar.Obligations;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>A facility's report: the sections that it owes or has submitted.</summary>
internal sealed record OwedReport(Facility Facility, IReadOnlyList<Section> Sections);

/// <summary>Joins who reports with what was filed. What was submitted stays, also where the facility closed or no longer owes it.</summary>
internal sealed class OwedReports(IFacilityDirectory directory, OwedSections owed)
{
    /// <summary>Every filing of these periods that has been started: one command.</summary>
    public static async Task<IReadOnlyDictionary<FilingKey, CellStanding>> StandingsAsync(
        CalendarDbContext db,
        IEnumerable<ReportingPeriod> periods,
        string[]? facilities,
        CancellationToken ct
    ) =>
        await db
            .Cells.AsNoTracking()
            .WithSpecification(new CellsOfPeriods([.. periods.Select(p => p.Code)], facilities))
            .Select(c => new CellStanding(c.Period, c.Facility, c.Section, c.State, c.Submission, c.Late, c.Synthetic))
            .ToDictionaryAsync(c => new FilingKey(c.Section, c.Period, c.Facility), ct);

    /// <summary>Those who report on that day; of some facilities where named.</summary>
    public async Task<IReadOnlyDictionary<string, Facility>> ReportersAsync(
        DateOnly day,
        string[]? facilities,
        CancellationToken ct
    ) =>
        (
            facilities is null
                ? await directory.ReportersAsync(day, ct)
                : (await directory.FindAsync(facilities, day, ct)).Values.Where(f => f.ReportsItself)
        ).ToDictionary(f => f.Code);

    /// <summary>Those who report on the period's last day, and those who filed in it and no longer do.</summary>
    /// <param name="reporters">Of the period's last day.</param>
    public async Task<IReadOnlyList<OwedReport>> OfAsync(
        ReportingPeriod period,
        IReadOnlyDictionary<string, Facility> reporters,
        IReadOnlyDictionary<FilingKey, CellStanding> standings,
        CancellationToken ct
    )
    {
        var submitted = standings
            .Values.Where(c => c.Period == period.Code && c.Submission > 0)
            .ToLookup(c => c.Facility, c => c.Section);
        string[] gone = [.. submitted.Select(s => s.Key).Where(code => !reporters.ContainsKey(code))];
        var before =
            gone.Length == 0 ? new Dictionary<string, Facility>() : await directory.FindAsync(gone, period.From, ct);
        return
        [
            .. reporters.Values.Select(f => new OwedReport(f, owed.Shown(period, f, submitted[f.Code]))),
            .. gone.Select(code => new OwedReport(
                before.GetValueOrDefault(code) ?? Facility.KnownByCode(code, period.From),
                owed.Shown(period, facility: null, submitted[code])
            )),
        ];
    }
}
