using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DeAn06.SharedKernel.Persistence;

/// <summary>A module's own schema: tables, migration history and outbox live in it and nowhere else.</summary>
public abstract class ModuleDbContext(DbContextOptions options, string schema) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.HasDefaultSchema(schema);
        OutboxMessage.Map(model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<DateTimeOffset>().HaveConversion<Instant>();
    }

    /// <summary>PostgreSQL keeps instants in UTC; Npgsql refuses any other offset.</summary>
    private sealed class Instant()
        : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), at => at);
}
