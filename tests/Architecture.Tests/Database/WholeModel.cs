using DeAn06.SharedKernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Architecture.Tests.Database;

/// <summary>Takes back that the kernel's tables are left out of the migrations, so that a script of the model makes them too.</summary>
internal sealed class WholeModel(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetIsTableExcludedFromMigrations(false);
        }
    }

    /// <summary>The module's database as the Host made it.</summary>
    public static DbContext Open(IServiceProvider services, IModule module)
    {
        var type = Assert.Single(
            module.GetType().Assembly.GetTypes(),
            type => type.IsSubclassOf(typeof(DbContext)) && !type.IsAbstract
        );
        return (DbContext)services.GetRequiredService(type);
    }

    /// <summary>The SQL that makes all that a database's model says.</summary>
    public static string ScriptOf(DbContext database)
    {
        var given = (DbContextOptions)database.GetService<IDbContextOptions>();
        var builder = (DbContextOptionsBuilder)
            Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(database.GetType()), given)!;
        builder.ReplaceService<IModelCustomizer, WholeModel>();
        using var whole = (DbContext)Activator.CreateInstance(database.GetType(), builder.Options)!;
        return whole.Database.GenerateCreateScript();
    }
}
