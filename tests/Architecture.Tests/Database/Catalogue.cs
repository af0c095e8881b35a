using Npgsql;

namespace DeAn06.Architecture.Tests.Database;

/// <summary>What a schema is made of, a line each, as PostgreSQL itself describes it.</summary>
internal static class Catalogue
{
    /// <summary>
    /// Without the histories of migrations and scripts, and without exclusion constraints, which a model cannot say. The order of columns
    /// does not count: one that came later stands last.
    /// </summary>
    private const string Question = """
        with tables as (
            select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = $1 and c.relkind = 'r' and c.relname not in ('__ef_migrations', '__kernel_scripts'))
        select 'table ' || relname from tables
        union all
        select 'column ' || t.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || case when a.attnotnull then ' not null' else '' end
            || case when a.attidentity <> '' then ' identity ' || a.attidentity::text else '' end
            || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
        from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
        union all
        select 'constraint ' || t.relname || '.' || c.conname || ' ' || pg_get_constraintdef(c.oid)
        from tables t join pg_constraint c on c.conrelid = t.oid and c.contype <> 'x'
        union all
        select pg_get_indexdef(i.indexrelid) from tables t join pg_index i on i.indrelid = t.oid and not i.indisexclusion
        """;

    public static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlConnection connection, string schema)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var question = new NpgsqlCommand(Question, connection)
        {
            Parameters = { new() { Value = schema } },
        };
        await using var rows = await question.ExecuteReaderAsync(ct);
        var lines = new List<string>();
        while (await rows.ReadAsync(ct))
        {
            lines.Add(rows.GetString(0));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
