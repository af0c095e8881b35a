using DeAn06.Platform.Events;
using DeAn06.Reporting.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DeAn06.Reporting.Filings;

/// <summary>One section's tables in its module's database; a module of several sections has them all in one.</summary>
internal class FilingTables<T>(DbContext db)
    where T : class, IFigures, new()
{
    /// <summary>Asked with every write: compiled once.</summary>
    private static readonly Func<DbContext, string, string[], IAsyncEnumerable<Filing<T>>> OfFacility =
        EF.CompileAsyncQuery(
            (DbContext db, string facility, string[] periods) =>
                db.Set<Filing<T>>()
                    .Include(f => f.Stations)
                    .Where(f => f.Facility == facility && periods.Contains(f.Period))
        );

    public DbSet<Filing<T>> Filings => db.Set<Filing<T>>();
    public DbSet<FilingVersion<T>> Versions => db.Set<FilingVersion<T>>();
    public DbSet<StationFigures<T>> Stations => db.Set<StationFigures<T>>();
    internal DbSet<FiguresRow<T>> Figures => db.Set<FiguresRow<T>>();
    internal DbSet<StationFiguresRow<T>> StationFigures => db.Set<StationFiguresRow<T>>();
    public DbSet<OutboxMessage> Outbox => db.Set<OutboxMessage>();
    public DatabaseFacade Database => db.Database;
    public IModel Model => db.Model;
    public ChangeTracker ChangeTracker => db.ChangeTracker;

    /// <summary>A facility's filings of these periods with their stations, to be changed.</summary>
    public async Task<List<Filing<T>>> OfFacilityAsync(string facility, string[] periods, CancellationToken ct)
    {
        var found = new List<Filing<T>>();
        await foreach (var filing in OfFacility(db, facility, periods).WithCancellation(ct))
        {
            found.Add(filing);
        }

        return found;
    }

    public Task SaveChangesAsync(CancellationToken ct) => db.SaveChangesAsync(ct);
}

/// <summary>The same, opened for whoever closes them; those of a request are closed with its database.</summary>
internal sealed class OpenedTables<T>(DbContext db) : FilingTables<T>(db), IAsyncDisposable, IDisposable
    where T : class, IFigures, new()
{
    private readonly DbContext db = db;

    public ValueTask DisposeAsync() => db.DisposeAsync();

    public void Dispose() => db.Dispose();
}

/// <summary>Opens a section's tables.</summary>
internal interface IFilingDatabases<T>
    where T : class, IFigures, new()
{
    Task<OpenedTables<T>> OpenAsync(CancellationToken ct);
}

internal sealed class FilingDatabases<T, TDb>(IDbContextFactory<TDb> databases) : IFilingDatabases<T>
    where T : class, IFigures, new()
    where TDb : DbContext
{
    public async Task<OpenedTables<T>> OpenAsync(CancellationToken ct) => new(await databases.CreateDbContextAsync(ct));
}
