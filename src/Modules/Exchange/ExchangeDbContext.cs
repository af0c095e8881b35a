using DeAn06.Modules.Exchange.Imports;
using DeAn06.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Exchange;

/// <summary>Schema `exchange`.</summary>
internal sealed class ExchangeDbContext(DbContextOptions<ExchangeDbContext> options)
    : ModuleDbContext(options, SchemaName)
{
    internal const string SchemaName = "exchange";

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

internal sealed class ExchangeDesign()
    : DesignTimeDatabase<ExchangeDbContext>(new ExchangeModule(), options => new(options));
