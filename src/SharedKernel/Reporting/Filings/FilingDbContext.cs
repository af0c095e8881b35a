using DeAn06.Platform.Events;
using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Figures;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Filings;

/// <summary>The database of a module of several sections: each has its tables, and all share one outbox.</summary>
public abstract class FilingDbContext(DbContextOptions options, string schema) : ModuleDbContext(options, schema)
{
    private const string Filings = "filings";

    protected override IReadOnlyList<KernelTables> KernelTables =>
        [
            OutboxMessage.Tables,
            .. Model
                .GetEntityTypes()
                .Where(type =>
                    type.ClrType.IsGenericType && type.ClrType.GetGenericTypeDefinition() == typeof(Filing<>)
                )
                .Select(type => type.GetTableName()!)
                .Select(table => new KernelTables(
                    typeof(Filing<>).Assembly,
                    table,
                    "Filings/Storage",
                    Prefix: table[..^Filings.Length]
                )),
        ];

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        OutboxMessage.Map(model);
    }

    /// <summary>Maps a section's `filings`, `filing_stations`, `filing_versions`, `figures` and `station_figures`.</summary>
    /// <param name="prefix">Tells them from those of the module's other sections: `it_equipment_filings`; none where it has but one.</param>
    protected static void Map<T>(ModelBuilder model, string? prefix = null)
        where T : class, IFigures, new()
    {
        var names = new FilingNames(prefix is null ? "" : $"{prefix}_");
        FilingMap.Map<T>(model, names);
        FiguresMap.Map<T>(model, names);
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

/// <summary>
/// Names of a section's tables, indexes and keys. Given rather than left to the library, which cuts the long ones of a prefixed section
/// at PostgreSQL's 63 characters.
/// </summary>
internal readonly record struct FilingNames(string Prefix)
{
    public string Table(string name) => Prefix + name;

    public string Index(string name) => $"ix_{Prefix}{name}";

    public string ForeignKey(string name) => $"fk_{Prefix}{name}";
}
