using DeAn06.Modules.Directory.Contacts;
using DeAn06.Modules.Directory.Districts;
using DeAn06.Modules.Directory.Facilities;
using DeAn06.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DeAn06.Modules.Directory;

internal sealed class DirectoryDbContext(DbContextOptions<DirectoryDbContext> options)
    : ModuleDbContext(options, DirectoryModule.SchemaName)
{
    public DbSet<FacilityHead> Heads => Set<FacilityHead>();

    public DbSet<FacilityRow> Facilities => Set<FacilityRow>();

    public DbSet<FocalContactRow> Contacts => Set<FocalContactRow>();

    public DbSet<DistrictRow> Districts => Set<DistrictRow>();

    public DbSet<CommuneRow> Communes => Set<CommuneRow>();

    /// <summary>
    /// A transaction that alone may write until it ends. Administrators write rarely, and a rule between facilities (a
    /// station and its centre) holds only when neither changes meanwhile. Readers do not wait.
    /// </summary>
    public async Task<IDbContextTransaction> BeginWriteAsync(CancellationToken ct)
    {
        var transaction = await Database.BeginTransactionAsync(ct);
        await Database.ExecuteSqlRawAsync("lock table directory.facility_heads in share row exclusive mode", ct);
        return transaction;
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        FacilityHead.Map(model);
        FacilityRow.Map(model);
        FocalContactRow.Map(model);
        DistrictRow.Map(model);
        CommuneRow.Map(model);
    }
}

/// <summary>For `dotnet ef migrations add`.</summary>
internal sealed class DirectoryDesignTime()
    : DesignTimeDatabase<DirectoryDbContext>(new DirectoryModule(), options => new DirectoryDbContext(options));
