using DeAn06.SharedKernel.Modules;
using Npgsql;

namespace DeAn06.Host.Startup;

/// <summary>Which of the modules' schemas a database holds.</summary>
/// <param name="Place">`host:port/database`, for people.</param>
/// <param name="Database">The same for one database by whatever name or way it is reached; holds for this run of its server.</param>
/// <param name="Migrated">Schemas that have seen a migration, with the comment on each.</param>
internal sealed record SchemasIn(string Place, string Database, IReadOnlyDictionary<string, string> Migrated)
{
    /// <summary>Comment on a schema whose module has moved away.</summary>
    public const string Left = "dean06: moved away";

    public bool Holds(IModule module) => Migrated.ContainsKey(module.Schema);

    public bool IsLeft(IModule module) => Migrated.GetValueOrDefault(module.Schema) == Left;

    public static async Task<SchemasIn> ReadAsync(
        string connectionString,
        IReadOnlyList<IModule> modules,
        CancellationToken ct
    )
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var question = new NpgsqlCommand(
            """
            select pg_postmaster_start_time()::text || '/' || current_database(), n.nspname::text,
                   coalesce(obj_description(n.oid, 'pg_namespace'), '')
            from (select) here left join pg_namespace n
                on n.nspname = any($1)
                and exists (select from pg_class c where c.relnamespace = n.oid and c.relname = '__ef_migrations')
            """,
            connection
        )
        {
            Parameters = { new() { Value = modules.Select(module => module.Schema).ToArray() } },
        };
        await using var rows = await question.ExecuteReaderAsync(ct);
        var database = "";
        var migrated = new Dictionary<string, string>();
        while (await rows.ReadAsync(ct))
        {
            database = rows.GetString(0);
            if (!rows.IsDBNull(1))
            {
                migrated[rows.GetString(1)] = rows.GetString(2);
            }
        }

        return new SchemasIn($"{connection.Host}:{connection.Port}/{connection.Database}", database, migrated);
    }
}
