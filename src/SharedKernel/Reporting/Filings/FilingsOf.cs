using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Filings;

/// <summary>
/// Filings of some facilities in some periods, with their stations. Compiled once for each section: a unit's year asks it of all
/// sections, every write of one, and taking a query apart costs as much as reading a few rows. An empty table of stations is a join all
/// the same, so a section that has none is not asked for them.
/// </summary>
internal static class FilingsOf<T>
    where T : class, IFigures, new()
{
    private delegate IAsyncEnumerable<Filing<T>> Query(DbContext db, string[] periods, string[] facilities);

    private static readonly Query Alone = new(
        EF.CompileAsyncQuery(
            (DbContext db, string[] periods, string[] facilities) =>
                db.Set<Filing<T>>()
                    .Where(f => periods.Contains(f.Period) && facilities.Contains(f.Facility))
                    .AsNoTracking()
        )
    );

    private static readonly Query WithStations = new(
        EF.CompileAsyncQuery(
            (DbContext db, string[] periods, string[] facilities) =>
                db.Set<Filing<T>>()
                    .Where(f => periods.Contains(f.Period) && facilities.Contains(f.Facility))
                    .Include(f => f.Stations)
                    .AsNoTracking()
        )
    );

    private static readonly Query AloneToChange = new(
        EF.CompileAsyncQuery(
            (DbContext db, string[] periods, string[] facilities) =>
                db.Set<Filing<T>>().Where(f => periods.Contains(f.Period) && facilities.Contains(f.Facility))
        )
    );

    private static readonly Query WithStationsToChange = new(
        EF.CompileAsyncQuery(
            (DbContext db, string[] periods, string[] facilities) =>
                db.Set<Filing<T>>()
                    .Where(f => periods.Contains(f.Period) && facilities.Contains(f.Facility))
                    .Include(f => f.Stations)
        )
    );

    public static IAsyncEnumerable<Filing<T>> Read(
        FilingTables<T> tables,
        Section section,
        string[] periods,
        string[] facilities
    ) => (HasStations(section) ? WithStations : Alone)(tables.Context, periods, facilities);

    /// <summary>Tracked: what is changed in them is saved with the tables.</summary>
    public static IAsyncEnumerable<Filing<T>> ToChange(
        FilingTables<T> tables,
        Section section,
        string[] periods,
        string facility
    ) => (HasStations(section) ? WithStationsToChange : AloneToChange)(tables.Context, periods, [facility]);

    private static bool HasStations(Section section) => section.Stations != StationReporting.None;
}
