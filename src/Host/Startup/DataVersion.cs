using System.Reflection;
using DeAn06.SharedKernel.Modules;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace DeAn06.Host.Startup;

/// <summary>
/// Whether this version can go on with the data that it finds. A schema that has seen a migration which this version does not have was
/// made by another one, older or newer; it is refused before anything is changed there.
/// </summary>
internal static class DataVersion
{
    /// <summary>Schemas of modules that earlier versions had and this one has not: what is in them would be forgotten without a word.</summary>
    private static readonly string[] Gone = ["consolidation"];

    private const string Histories = """
        select n.nspname::text
        from pg_namespace n
        join pg_class c on c.relnamespace = n.oid and c.relname = '__ef_migrations'
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'migration_id'
        where n.nspname = any($1) and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
        """;

    /// <param name="remedy">What leads to other data: “đổi tên thư mục …”.</param>
    public static async Task CheckAsync(
        string connectionString,
        IReadOnlyList<IModule> modules,
        string remedy,
        CancellationToken ct
    )
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        string[] schemas = [.. modules.Select(module => module.Schema), .. Gone];
        foreach (var schema in await TextsAsync(connection, Histories, ct, (object)schemas))
        {
            var known = modules.Where(module => module.Schema == schema).SelectMany(MigrationsOf).ToHashSet();
            var seen = await TextsAsync(
                connection,
                $"select migration_id from \"{schema}\".__ef_migrations order by migration_id",
                ct
            );
            if (seen.Find(id => !known.Contains(id)) is { } unknown)
            {
                throw new LaunchException(
                    $"Dữ liệu hiện có do một phiên bản khác của chương trình tạo ra (lược đồ {schema}, bước {unknown}) và phiên bản này không dùng tiếp được: {remedy} rồi khởi động lại."
                );
            }
        }
    }

    private static IEnumerable<string> MigrationsOf(IModule module) =>
        module
            .GetType()
            .Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>();

    private static async Task<List<string>> TextsAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken ct,
        params object[] values
    )
    {
        await using var question = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            question.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await using var rows = await question.ExecuteReaderAsync(ct);
        var texts = new List<string>();
        while (await rows.ReadAsync(ct))
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }
}
