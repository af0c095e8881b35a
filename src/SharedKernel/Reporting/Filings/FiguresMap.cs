using System.Text.Json;
using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DeAn06.Reporting.Filings;

/// <summary>Maps the tables of the lines, a column for each, which the module's migrations make.</summary>
internal static class FiguresMap
{
    public static void Map<T>(ModelBuilder model, FilingNames names)
        where T : class, IFigures, new()
    {
        var lines = LineSet.Of<T>();

        // Loaded with their filing wherever that is, in the same command: nobody has to remember to ask for them.
        var filing = model.Entity<Filing<T>>();
        filing
            .HasOne(f => f.Row)
            .WithOne()
            .HasForeignKey<FiguresRow<T>>(row => row.FilingId)
            .HasConstraintName(names.ForeignKey("figures_filing"));
        filing.Navigation(f => f.Row).IsRequired().AutoInclude();

        var station = model.Entity<StationFigures<T>>();
        station
            .HasOne(s => s.Row)
            .WithOne()
            .HasForeignKey<StationFiguresRow<T>>(row => new { row.FilingId, row.Station })
            .HasConstraintName(names.ForeignKey("station_figures_station"));
        station.Navigation(s => s.Row).IsRequired().AutoInclude();

        var figures = model.Entity<FiguresRow<T>>();
        figures.ToTable(names.Table("figures"));
        figures.HasKey(row => row.FilingId);
        figures.HasIndex(row => row.Period).HasDatabaseName(names.Index("figures_period"));
        figures.ComplexProperty(row => row.Values, values => MapLines(values, lines));

        var stations = model.Entity<StationFiguresRow<T>>();
        stations.ToTable(names.Table("station_figures"));
        stations.HasKey(row => new { row.FilingId, row.Station });
        stations.HasIndex(row => row.Period).HasDatabaseName(names.Index("station_figures_period"));
        stations.ComplexProperty(row => row.Values, values => MapLines(values, lines));
    }

    private static void MapLines<T>(ComplexPropertyBuilder<T> values, LineSet lines)
        where T : class, IFigures, new()
    {
        foreach (var line in lines.All)
        {
            var column = values.Property(line.Property.PropertyType, line.Property.Name);
            column.HasColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(line.Property.Name));
            if (line is RegisterLine)
            {
                JsonColumn.Map(column, line.Property.PropertyType);
            }
        }

        foreach (var derived in typeof(T).GetProperties().Where(p => lines.All.All(line => line.Property != p)))
        {
            values.Ignore(derived.Name);
        }
    }
}
