using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DeAn06.Platform.Persistence;

/// <summary>
/// Brings the kernel's tables of one schema to the newest version: each script once, all in one transaction, signed in as the schema's
/// owner. Of several hosts that start together one does it while the others wait.
/// </summary>
internal static class KernelStorage
{
    private const string Lock = "select pg_advisory_xact_lock(hashtext('dean06 kernel tables'), hashtext($1))";

    public static async Task ApplyAsync(
        DbContext db,
        string schema,
        IReadOnlyList<KernelTables> tables,
        CancellationToken ct
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await ExecuteAsync(connection, Lock, ct, schema);
        var history = await HistoryAsync(connection, schema, ct);
        foreach (var set in tables)
        {
            foreach (
                var script in set.Scripts(schema).Where(script => !history.Applied.Contains((set.Name, script.Number)))
            )
            {
                await ExecuteAsync(connection, script.Sql, ct);
                await ExecuteAsync(
                    connection,
                    $"insert into {history.Table} (tables, number, script) values ($1, $2, $3)",
                    ct,
                    set.Name,
                    script.Number,
                    script.File
                );
            }
        }

        await transaction.CommitAsync(ct);
    }

    private static async Task<(string Table, HashSet<(string Tables, int Number)> Applied)> HistoryAsync(
        NpgsqlConnection connection,
        string schema,
        CancellationToken ct
    )
    {
        var place = $"\"{schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var table = $"{place}.__kernel_scripts";
        await using (
            var there = new NpgsqlCommand("select exists (select from pg_namespace where nspname = $1)", connection)
            {
                Parameters = { new() { Value = schema } },
            }
        )
        {
            // Asked first: `if not exists` wants the right to make schemas also where there is nothing to make.
            if (!(bool)(await there.ExecuteScalarAsync(ct))!)
            {
                await ExecuteAsync(connection, $"create schema {place}", ct);
            }
        }

        await ExecuteAsync(
            connection,
            $"""
            create table if not exists {table} (
                tables text not null, number integer not null, script text not null,
                applied_at timestamptz not null default now(), primary key (tables, number))
            """,
            ct
        );
        await using var question = new NpgsqlCommand($"select tables, number from {table}", connection);
        await using var rows = await question.ExecuteReaderAsync(ct);
        var applied = new HashSet<(string, int)>();
        while (await rows.ReadAsync(ct))
        {
            applied.Add((rows.GetString(0), rows.GetInt32(1)));
        }

        return (table, applied);
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken ct,
        params object[] values
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync(ct);
    }
}
