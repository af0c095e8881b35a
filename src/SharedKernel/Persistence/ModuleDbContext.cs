using Microsoft.EntityFrameworkCore;

namespace DeAn06.SharedKernel.Persistence;

/// <summary>A module's own schema: tables, migration history and outbox live in it and nowhere else.</summary>
public abstract class ModuleDbContext(DbContextOptions options, string schema) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.HasDefaultSchema(schema);
        OutboxMessage.Map(model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<Enum>().HaveConversion<string>();
}
