using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Figures;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Filings;

/// <summary>
/// Maps the tables that the SQL of `Filings/Storage` makes: a change here goes with a new file there, and with no migration. A test
/// compares the two.
/// </summary>
internal static class FilingMap
{
    public static void Map<T>(ModelBuilder model, FilingNames names)
        where T : class, IFigures, new()
    {
        MapFiling<T>(model, names);
        MapStation<T>(model, names);
        MapVersion<T>(model, names);
    }

    private static void MapFiling<T>(ModelBuilder model, FilingNames names)
        where T : class, IFigures, new()
    {
        var filing = model.Entity<Filing<T>>();
        filing.ToTable(names.Table("filings"), table => table.ExcludeFromMigrations());
        filing.HasKey(f => f.Id);
        filing
            .HasIndex(f => new { f.Period, f.Facility })
            .IsUnique()
            .HasDatabaseName(names.Index("filings_period_facility"));
        filing.HasIndex(f => new { f.Period, f.State }).HasDatabaseName(names.Index("filings_period_state"));
        filing.HasIndex(f => new { f.Facility, f.Period }).HasDatabaseName(names.Index("filings_facility_period"));
        filing
            .HasIndex(f => new
            {
                f.Period,
                f.RiskScore,
                f.SubmittedAt,
                f.Facility,
            })
            .IsDescending(false, true, false, false)
            .HasDatabaseName(names.Index("filings_review"));
        filing.Property(f => f.Version).IsConcurrencyToken();
        JsonColumn.Map(filing.Property(f => f.Explanations));
        JsonColumn.Map(filing.Property(f => f.Returned));
        JsonColumn.Map(filing.Property(f => f.Reopened));
        filing.Ignore(f => f.Figures);
    }

    private static void MapStation<T>(ModelBuilder model, FilingNames names)
        where T : class, IFigures, new()
    {
        var station = model.Entity<StationFigures<T>>();
        station.ToTable(names.Table("filing_stations"), table => table.ExcludeFromMigrations());
        station.HasKey(s => new { s.FilingId, s.Station });
        station
            .HasOne(s => s.Filing)
            .WithMany(f => f.Stations)
            .HasForeignKey(s => s.FilingId)
            .HasConstraintName(names.ForeignKey("filing_stations_filing"));
        station.Ignore(s => s.Figures);
    }

    private static void MapVersion<T>(ModelBuilder model, FilingNames names)
        where T : class, IFigures, new()
    {
        var version = model.Entity<FilingVersion<T>>();
        version.ToTable(names.Table("filing_versions"), table => table.ExcludeFromMigrations());
        version.HasKey(v => new { v.FilingId, v.Number });
        version
            .HasOne<Filing<T>>()
            .WithMany()
            .HasForeignKey(v => v.FilingId)
            .HasConstraintName(names.ForeignKey("filing_versions_filing"));
        JsonColumn.Map(version.Property(v => v.Content));
        JsonColumn.Map(version.Property(v => v.Decisions));
    }
}
