using DeAn06.Modules.Access.Accounts;
using DeAn06.Modules.Access.Session;
using DeAn06.Modules.Access.Setup;
using DeAn06.Platform.Persistence;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DeAn06.Modules.Access;

/// <summary>
/// Schema `access`. Identity's store asks for its own base class, so this one repeats what ModuleDbContext gives the other
/// modules: schema, enumerations by name, instants in UTC.
/// </summary>
internal sealed class AccessDbContext(DbContextOptions<AccessDbContext> options)
    : IdentityUserContext<Account, Guid>(options),
        IDataProtectionKeyContext
{
    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();

    public DbSet<SignInFailure> SignInFailures => Set<SignInFailure>();

    public DbSet<OpenSession> Sessions => Set<OpenSession>();

    public DbSet<SetupLink> SetupLinks => Set<SetupLink>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.HasDefaultSchema("access");

        // Roles, division and facility are columns of the account, and nobody signs in through another system.
        model.Ignore<IdentityUserClaim<Guid>>();
        model.Ignore<IdentityUserLogin<Guid>>();
        model.Ignore<IdentityUserToken<Guid>>();

        Account.Map(model);
        AccountEvent.Map(model);
        SignInFailure.Map(model);
        OpenSession.Map(model);
        SetupLink.Map(model);
        model.Entity<DataProtectionKey>().ToTable("data_protection_keys");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<DateTimeOffset>().HaveConversion<Instant>();
    }

    private sealed class Instant()
        : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), at => at);
}

internal sealed class AccessDesignTime()
    : DesignTimeDatabase<AccessDbContext>(new AccessModule(), options => new AccessDbContext(options));
