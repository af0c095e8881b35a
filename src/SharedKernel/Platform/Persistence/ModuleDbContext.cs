using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DeAn06.Platform.Persistence;

/// <summary>A module's own schema: tables and migration history live in it and nowhere else.</summary>
public abstract class ModuleDbContext(DbContextOptions options, string schema) : DbContext(options)
{
    internal string Schema => schema;

    /// <summary>What the kernel makes in this schema, before the module's migrations.</summary>
    protected internal virtual IReadOnlyList<KernelTables> KernelTables => [];

    protected override void OnModelCreating(ModelBuilder model) => model.HasDefaultSchema(schema);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<DateTimeOffset>().HaveConversion<Instant>();
    }

    /// <summary>PostgreSQL keeps instants in UTC; Npgsql refuses any other offset.</summary>
    private sealed class Instant()
        : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), at => at);
}
