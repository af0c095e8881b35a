using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Filings;

/// <summary>
/// Filings of some facilities in some periods, with their stations, to read. Compiled once for each section: a unit's year asks it of all
/// sections, and taking a query apart costs as much as reading a few rows.
/// </summary>
internal static class FilingsOf<T>
    where T : class, IFigures, new()
{
    private static readonly Func<DbContext, string[], string[], IAsyncEnumerable<Filing<T>>> Alone =
        EF.CompileAsyncQuery(
            (DbContext db, string[] periods, string[] facilities) =>
                db.Set<Filing<T>>()
                    .Where(f => periods.Contains(f.Period) && facilities.Contains(f.Facility))
                    .AsNoTracking()
        );

    private static readonly Func<DbContext, string[], string[], IAsyncEnumerable<Filing<T>>> WithStations =
        EF.CompileAsyncQuery(
            (DbContext db, string[] periods, string[] facilities) =>
                db.Set<Filing<T>>()
                    .Where(f => periods.Contains(f.Period) && facilities.Contains(f.Facility))
                    .Include(f => f.Stations)
                    .AsNoTracking()
        );

    /// <summary>An empty table of stations is a join all the same: a section that has none is not asked for them.</summary>
    public static IAsyncEnumerable<Filing<T>> Read(
        FilingTables<T> tables,
        Section section,
        string[] periods,
        string[] facilities
    ) => (section.Stations == StationReporting.None ? Alone : WithStations)(tables.Context, periods, facilities);
}
