using DeAn06.Host.Postgres;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Modules;
using Npgsql;

namespace DeAn06.Host.Startup;

/// <summary>Gives each module its role and schema, then brings the schemas to the newest version and loads the profile's data.</summary>
internal static class Databases
{
    /// <summary>Reads only: whether every database can be what it is to be.</summary>
    public static async Task<ModulePlaces> CheckAsync(
        string owner,
        IReadOnlyList<IModule> modules,
        LaunchOptions options,
        CancellationToken ct
    )
    {
        await DatabaseCheck.OwnerAsync(owner, ct);
        var moved = modules.Where(module => options.ModuleDatabases.ContainsKey(module.Name)).ToArray();
        foreach (var module in moved)
        {
            var setting = Settings.DatabaseOf(module.Name).Name;
            var database = options.ModuleDatabases[module.Name];
            await DatabaseCheck.ModuleAsync(setting, database, module.Schema, ct);
            await DataVersion.CheckAsync(database, [module], $"đặt {setting} tới một cơ sở dữ liệu trống", ct);
        }

        await DataVersion.CheckAsync(
            owner,
            [.. modules.Except(moved)],
            options.Database is null
                ? $"đổi tên thư mục {options.DataFolder}, hoặc đặt {Settings.DataDir.Name} tới một thư mục trống,"
                : $"đặt {Settings.Database.Name} tới một cơ sở dữ liệu trống",
            ct
        );

        return await ModulePlaces.CheckAsync(owner, modules, options, ct);
    }

    /// <summary>
    /// Connection string of each module by its name. `ConnectionStrings__{Module}` names another database for one module: that is
    /// taken as it is, its role and rights being its operator's affair.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> PrepareAsync(
        string owner,
        IReadOnlyList<IModule> modules,
        IReadOnlyDictionary<string, string> moved,
        CancellationToken ct
    )
    {
        await ModuleRole.CloseDatabaseAsync(owner, ct);
        var connections = new Dictionary<string, string>();
        foreach (var module in modules)
        {
            connections[module.Name] =
                moved.GetValueOrDefault(module.Name) ?? await ModuleRole.EnsureAsync(owner, module.Schema, ct);
        }

        return connections;
    }

    /// <summary>The product's own database on a private server, made where it is absent; answers its owner's connection string.</summary>
    public static async Task<string> OnPrivateServerAsync(string superuser, int modules, CancellationToken ct)
    {
        const string name = "dean06";
        await using (var connection = new NpgsqlConnection(superuser))
        {
            await connection.OpenAsync(ct);
            await using var question = new NpgsqlCommand(
                $"select 1 from pg_database where datname = '{name}'",
                connection
            );
            if (await question.ExecuteScalarAsync(ct) is null)
            {
                await using var create = new NpgsqlCommand($"create database {name}", connection);
                await create.ExecuteNonQueryAsync(ct);
            }
        }

        return new NpgsqlConnectionStringBuilder(superuser)
        {
            Database = name,
            MaxPoolSize = PoolSize.OnPrivateServer(modules),
        }.ConnectionString;
    }

    /// <summary>The owner's connection string for pools that fit a server which others may use too.</summary>
    public static async Task<string> OnSharedServerAsync(string owner, int modules, CancellationToken ct)
    {
        try
        {
            return await PoolSize.FitAsync(owner, modules, ct);
        }
        // Names, sockets, certificates, protocols: whatever it is, this setting led there.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw DatabaseTrouble.At(Settings.Database.Name, e);
        }
    }

    public static Task MigrateAsync(IServiceProvider services, CancellationToken ct) =>
        Task.WhenAll(services.GetServices<IModuleMigration>().Select(migration => migration.MigrateAsync(ct)));

    /// <summary>One after the other, in the order of the modules: a later one may ask an earlier one's port.</summary>
    public static async Task SeedAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var seed in scope.ServiceProvider.GetServices<IModuleSeed>())
        {
            await seed.SeedAsync(ct);
        }
    }
}
