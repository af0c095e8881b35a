using DeAn06.Modules.Calendar.Obligations;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>A facility's report: the sections that it owes or has submitted.</summary>
internal sealed record OwedReport(Facility Facility, IReadOnlyList<Section> Sections);

/// <summary>Joins who reports with what was filed. What was submitted stays, also where the facility closed or no longer owes it.</summary>
internal sealed class OwedReports(IFacilityDirectory directory, OwedSections owed)
{
    /// <summary>Every filing of these periods that has been started: one command.</summary>
    public Task<Standings> StandingsAsync(
        CalendarDbContext db,
        IEnumerable<ReportingPeriod> periods,
        string[]? facilities,
        CancellationToken ct
    ) => Standings.ReadAsync(db, owed, periods.Select(p => p.Code), facilities, ct);

    /// <summary>
    /// By period, those who report on its last day, and those who filed in it and no longer do: two calls of the directory at most,
    /// however many periods.
    /// </summary>
    /// <param name="facilities">Of these alone; null for all.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<OwedReport>>> OfAsync(
        IReadOnlyCollection<ReportingPeriod> periods,
        string[]? facilities,
        Standings standings,
        CancellationToken ct
    )
    {
        var reporters = await ReportersAsync([.. periods.Select(p => p.To).Distinct()], facilities, ct);
        FacilityOn[] gone =
        [
            .. periods.SelectMany(p =>
                standings
                    .SubmittedIn(p.Code)
                    .Where(code => !reporters[p.To].ContainsKey(code))
                    .Select(code => new FacilityOn(code, p.From))
            ),
        ];
        var before = gone.Length == 0 ? new Dictionary<FacilityOn, Facility>() : await directory.FindAsync(gone, ct);
        return periods.ToDictionary(
            period => period.Code,
            IReadOnlyList<OwedReport> (period) =>
                [
                    .. reporters[period.To].Values.Select(f => new OwedReport(f, Shown(period, f.Code, f))),
                    .. standings
                        .SubmittedIn(period.Code)
                        .Where(code => !reporters[period.To].ContainsKey(code))
                        .Select(code => new OwedReport(
                            before.GetValueOrDefault(new(code, period.From)) ?? Facility.KnownByCode(code, period.From),
                            Shown(period, code, null)
                        )),
                ]
        );

        IReadOnlyList<Section> Shown(ReportingPeriod period, string code, Facility? facility)
        {
            var report = standings.Of(period.Code, code);
            return owed.Shown(period, facility, section => report?.HasSubmitted(section) == true);
        }
    }

    private async Task<IReadOnlyDictionary<DateOnly, Dictionary<string, Facility>>> ReportersAsync(
        DateOnly[] days,
        string[]? facilities,
        CancellationToken ct
    )
    {
        if (facilities is null)
        {
            return (await directory.ReportersAsync(days, ct)).ToDictionary(
                day => day.Key,
                day => day.Value.ToDictionary(f => f.Code)
            );
        }

        var found = await directory.FindAsync(
            [.. days.SelectMany(day => facilities.Select(code => new FacilityOn(code, day)))],
            ct
        );
        var byDay = found.Where(f => f.Value.ReportsItself).ToLookup(f => f.Key.Day, f => f.Value);
        return days.ToDictionary(day => day, day => byDay[day].ToDictionary(f => f.Code));
    }
}
