using DeAn06.Modules.Consolidation.Imports;
using DeAn06.Modules.Consolidation.Snapshots;
using DeAn06.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Consolidation;

/// <summary>Schema `consolidation`.</summary>
internal sealed class ConsolidationDbContext(DbContextOptions<ConsolidationDbContext> options)
    : ModuleDbContext(options, SchemaName)
{
    internal const string SchemaName = "consolidation";

    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    public DbSet<SnapshotPart> SnapshotParts => Set<SnapshotPart>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        var answer = model.Entity<KeptAnswer>();
        answer.ToTable("kept_answers");
        answer.HasKey(a => new { a.UserName, a.Key });
        answer.HasIndex(a => a.At);

        var snapshot = model.Entity<Snapshot>();
        snapshot.ToTable("snapshots");
        snapshot.HasIndex(s => new { s.Period, s.Number }).IsUnique();
        snapshot.HasMany(s => s.Parts).WithOne().HasForeignKey(p => p.SnapshotId);

        var part = model.Entity<SnapshotPart>();
        part.ToTable("snapshot_parts");
        part.HasKey(p => new { p.SnapshotId, p.Place });
    }
}

internal sealed class ConsolidationDesign()
    : DesignTimeDatabase<ConsolidationDbContext>(new ConsolidationModule(), options => new(options));
