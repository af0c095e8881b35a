using DeAn06.Modules.OfficialDocuments.Snapshots;
using DeAn06.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.OfficialDocuments;

/// <summary>Schema `official_documents`.</summary>
internal sealed class OfficialDocumentsDbContext(DbContextOptions<OfficialDocumentsDbContext> options)
    : ModuleDbContext(options, SchemaName)
{
    internal const string SchemaName = "official_documents";

    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    public DbSet<SnapshotPart> SnapshotParts => Set<SnapshotPart>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        var snapshot = model.Entity<Snapshot>();
        snapshot.ToTable("snapshots");
        snapshot.HasIndex(s => new { s.Period, s.Number }).IsUnique();
        snapshot.HasMany(s => s.Parts).WithOne().HasForeignKey(p => p.SnapshotId);

        var part = model.Entity<SnapshotPart>();
        part.ToTable("snapshot_parts");
        part.HasKey(p => new { p.SnapshotId, p.Place });
    }
}

internal sealed class OfficialDocumentsDesign()
    : DesignTimeDatabase<OfficialDocumentsDbContext>(new OfficialDocumentsModule(), options => new(options));
