using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DeAn06.SharedKernel.Filings;

/// <summary>The database of a module of several sections: each has its tables, with a column for each line.</summary>
public abstract class FilingDbContext(DbContextOptions options, string schema) : ModuleDbContext(options, schema)
{
    /// <summary>Maps a section's `filings`, `filing_stations`, `filing_versions`.</summary>
    /// <param name="prefix">Tells them from those of the module's other sections: `it_equipment_filings`; none where it has but one.</param>
    protected static void Map<T>(ModelBuilder model, string? prefix = null)
        where T : class, IFigures, new()
    {
        var lines = LineSet.Of<T>("");
        string Table(string name) => prefix is null ? name : $"{prefix}_{name}";

        var filing = model.Entity<Filing<T>>();
        filing.ToTable(Table("filings"));
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
        filing.ComplexProperty(f => f.Figures, figures => MapFigures(figures, lines));
        JsonColumn.Map(filing.Property(f => f.Explanations));
        JsonColumn.Map(filing.Property(f => f.Returned));
        JsonColumn.Map(filing.Property(f => f.Reopened));
        filing.HasMany(f => f.Stations).WithOne(s => s.Filing).HasForeignKey(s => s.FilingId);
        if (!lines.HasWords)
        {
            filing.Ignore(f => f.SearchText);
        }

        var station = model.Entity<StationFigures<T>>();
        station.ToTable(Table("filing_stations"));
        station.HasKey(s => new { s.FilingId, s.Station });
        station.ComplexProperty(s => s.Figures, figures => MapFigures(figures, lines));

        var version = model.Entity<FilingVersion<T>>();
        version.ToTable(Table("filing_versions"));
        version.HasKey(v => new { v.FilingId, v.Number });
        version.HasOne<Filing<T>>().WithMany().HasForeignKey(v => v.FilingId);
        JsonColumn.Map(version.Property(v => v.Content));
        JsonColumn.Map(version.Property(v => v.Decisions));
    }

    private static void MapFigures<T>(ComplexPropertyBuilder<T> figures, LineSet lines)
        where T : class, IFigures, new()
    {
        foreach (var line in lines.All)
        {
            var column = figures.Property(line.Property.PropertyType, line.Property.Name);
            if (line is RegisterLine)
            {
                JsonColumn.Map(column, line.Property.PropertyType);
            }
        }

        foreach (var derived in typeof(T).GetProperties().Where(p => lines.All.All(line => line.Property != p)))
        {
            figures.Ignore(derived.Name);
        }
    }
}

/// <summary>The database of a module of one section.</summary>
public abstract class FilingDbContext<T>(DbContextOptions options, string schema) : FilingDbContext(options, schema)
    where T : class, IFigures, new()
{
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        Map<T>(model);
    }
}
