using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Totals;

/// <summary>What units filed before: one command, however many units and periods.</summary>
internal sealed class EarlierReader<T>(Section section, LineSet lines, IReportingCalendar calendar)
    where T : class, IFigures, new()
{
    /// <param name="count">How many earlier periods are looked at; one is what the checks compare with.</param>
    public async Task<IReadOnlyDictionary<FilingPlace, IReadOnlyList<EarlierFiling>>> ReadAsync(
        FilingTables<T> db,
        IReadOnlyCollection<FilingPlace> places,
        int count,
        CancellationToken ct
    )
    {
        var periods = await calendar.PeriodsAsync(ct);
        var known = periods.ToDictionary(p => p.Code);
        var before = places
            .Select(place => place.Period)
            .Distinct()
            .Where(known.ContainsKey)
            .ToDictionary(code => code, code => section.Earlier(periods, known[code]).TakeLast(count).ToArray());
        string[] asked = [.. before.Values.SelectMany(x => x).Select(p => p.Code).Distinct()];
        var filings =
            asked.Length == 0
                ? []
                : await FilingsOf<T>
                    .Read(db, section, asked, [.. places.Select(p => p.Facility).Distinct()])
                    .Where(f => FilingStates.Counted.Contains(f.State))
                    .ToDictionaryAsync(f => new FilingPlace(f.Period, f.Facility), cancellationToken: ct);
        return places
            .Where(place => before.ContainsKey(place.Period))
            .ToDictionary(
                place => place,
                IReadOnlyList<EarlierFiling> (place) =>
                    [
                        .. before[place.Period]
                            .Where(p => filings.ContainsKey(new(p.Code, place.Facility)))
                            .Select(p => Show(p, known[place.Period].Holds(p), filings[new(p.Code, place.Facility)])),
                    ]
            );
    }

    private EarlierFiling Show(ReportingPeriod period, bool held, Filing<T> filing) =>
        new(
            period,
            held,
            filing.Figures,
            FilingTotal.Of(section, lines, filing),
            [
                .. filing
                    .Stations.OrderBy(s => s.Station, StringComparer.Ordinal)
                    .Select(s => (s.Station, s.StationName, (IFigures)s.Figures)),
            ]
        );
}
