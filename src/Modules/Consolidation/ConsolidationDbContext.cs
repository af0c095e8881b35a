using DeAn06.Modules.Consolidation.Imports;
using DeAn06.SharedKernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Consolidation;

/// <summary>Schema `consolidation`.</summary>
internal sealed class ConsolidationDbContext(DbContextOptions<ConsolidationDbContext> options)
    : ModuleDbContext(options, SchemaName)
{
    internal const string SchemaName = "consolidation";

    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        var answer = model.Entity<KeptAnswer>();
        answer.ToTable("kept_answers");
        answer.HasKey(a => new { a.UserName, a.Key });
        answer.HasIndex(a => a.At);
    }
}

internal sealed class ConsolidationDesign()
    : DesignTimeDatabase<ConsolidationDbContext>(new ConsolidationModule(), options => new(options));
