using DeAn06.SharedKernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Platform.Persistence;

/// <summary>Gives a module its DbContext, pooled, and lets the host migrate it without naming it.</summary>
public static class ModuleDatabase
{
    private static readonly IInterceptor[] Interceptors =
    [
        new ReadsAgain(),
        new BeginsAlive(),
        .. new PreparedCommands().Interceptors,
    ];

    public static IServiceCollection AddModuleDatabase<TDb>(
        this IServiceCollection services,
        string connectionString,
        string schema
    )
        where TDb : DbContext
    {
        services.AddPooledDbContextFactory<TDb>(options => Configure(options, connectionString, schema));
        services.AddScoped(sp => sp.GetRequiredService<IDbContextFactory<TDb>>().CreateDbContext());
        services.AddSingleton<IModuleMigration, ModuleMigration<TDb>>();
        return services;
    }

    internal static DbContextOptionsBuilder Configure(
        DbContextOptionsBuilder options,
        string connectionString,
        string schema
    ) =>
        options
            .UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable("__ef_migrations", schema))
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(Interceptors);
}

/// <summary>Brings one module's schema to the newest version.</summary>
public interface IModuleMigration
{
    Task MigrateAsync(CancellationToken ct);
}

internal sealed class ModuleMigration<TDb>(IDbContextFactory<TDb> factory) : IModuleMigration
    where TDb : DbContext
{
    public async Task MigrateAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        if (db is ModuleDbContext { KernelTables: { Count: > 0 } tables } module)
        {
            await KernelStorage.ApplyAsync(db, module.Schema, tables, ct);
        }

        await db.Database.MigrateAsync(ct);
    }
}

/// <summary>Used by `dotnet ef migrations add` alone: it needs a model, not a server.</summary>
public abstract class DesignTimeDatabase<TDb>(IModule module, Func<DbContextOptions<TDb>, TDb> create)
    : IDesignTimeDbContextFactory<TDb>
    where TDb : DbContext
{
    public TDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TDb>();
        ModuleDatabase.Configure(options, "Host=none", module.Schema);
        return create(options.Options);
    }
}
