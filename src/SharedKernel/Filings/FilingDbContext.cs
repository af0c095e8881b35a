using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DeAn06.SharedKernel.Filings;

/// <summary>The tables of a section: `filings`, `filing_stations`, `filing_versions`; a column for each line.</summary>
public abstract class FilingDbContext<T>(DbContextOptions options, string schema) : ModuleDbContext(options, schema)
    where T : class, IFigures, new()
{
    public DbSet<Filing<T>> Filings => Set<Filing<T>>();
    public DbSet<FilingVersion<T>> Versions => Set<FilingVersion<T>>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        var filing = model.Entity<Filing<T>>();
        filing.ToTable("filings");
        filing.HasKey(f => f.Id);
        filing.HasIndex(f => new { f.Period, f.Facility }).IsUnique();
        filing.HasIndex(f => new { f.Period, f.State });
        filing.HasIndex(f => new { f.Facility, f.Period });
        filing
            .HasIndex(f => new
            {
                f.Period,
                f.RiskScore,
                f.SubmittedAt,
                f.Facility,
            })
            .IsDescending(false, true, false, false);
        filing.Property(f => f.Risk).HasDefaultValue(RiskLevel.Clean);
        filing.Property(f => f.Version).IsConcurrencyToken();
        filing.ComplexProperty(f => f.Figures, MapFigures);
        JsonColumn.Map(filing.Property(f => f.Explanations));
        JsonColumn.Map(filing.Property(f => f.Returned));
        JsonColumn.Map(filing.Property(f => f.Reopened));
        filing.HasMany(f => f.Stations).WithOne(s => s.Filing).HasForeignKey(s => s.FilingId);

        var station = model.Entity<StationFigures<T>>();
        station.ToTable("filing_stations");
        station.HasKey(s => new { s.FilingId, s.Station });
        station.ComplexProperty(s => s.Figures, MapFigures);

        var version = model.Entity<FilingVersion<T>>();
        version.ToTable("filing_versions");
        version.HasKey(v => new { v.FilingId, v.Number });
        version.HasOne<Filing<T>>().WithMany().HasForeignKey(v => v.FilingId);
        JsonColumn.Map(version.Property(v => v.Content));
        JsonColumn.Map(version.Property(v => v.Decisions));
    }

    private static void MapFigures(ComplexPropertyBuilder<T> figures)
    {
        var lines = LineSet.Of<T>("");
        foreach (var line in lines.All)
        {
            figures.Property(line.Property.PropertyType, line.Property.Name);
        }

        foreach (var derived in typeof(T).GetProperties().Where(p => lines.All.All(line => line.Property != p)))
        {
            figures.Ignore(derived.Name);
        }
    }
}
