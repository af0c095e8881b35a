using Npgsql;

namespace DeAn06.Host.Startup;

/// <param name="Place">Empty for the common database.</param>
internal sealed record PlaceNote(string Place, DateTimeOffset Since);

/// <summary>The host's own table: where each module's data were at the last good start.</summary>
internal static class PlaceNotes
{
    public static async Task<IReadOnlyDictionary<string, PlaceNote>> ReadAsync(string owner, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(ct);
        await using var question = new NpgsqlCommand(
            "select exists (select from pg_tables where schemaname = 'host' and tablename = 'module_places')",
            connection
        );
        var notes = new Dictionary<string, PlaceNote>();
        if (!(bool)(await question.ExecuteScalarAsync(ct))!)
        {
            return notes;
        }

        await using var reading = new NpgsqlCommand("select module, place, since from host.module_places", connection);
        await using var rows = await reading.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            notes[rows.GetString(0)] = new PlaceNote(rows.GetString(1), rows.GetFieldValue<DateTimeOffset>(2));
        }

        return notes;
    }

    /// <param name="left">Schemas of the common database that a module has moved away from.</param>
    /// <param name="back">Schemas of the common database that were left, and hold the data again.</param>
    public static async Task WriteAsync(
        string owner,
        IReadOnlyList<(string Module, string Place)> places,
        IReadOnlyList<string> left,
        IReadOnlyList<string> back,
        CancellationToken ct
    )
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // Two hosts that start at once must not both make the table.
        await using var write = new NpgsqlCommand(
            $"""
            do $$ begin
                perform pg_advisory_xact_lock(hashtext('host.module_places'));
                create schema if not exists host;
                create table if not exists host.module_places (
                    module text primary key,
                    place text not null,
                    since timestamptz not null
                );
            end $$;
            {Comments(left, $"'{SchemasIn.Left}'")}
            {Comments(back, "null")}
            """,
            connection,
            transaction
        );
        await write.ExecuteNonQueryAsync(ct);
        await using var note = new NpgsqlCommand(
            """
            insert into host.module_places (module, place, since)
            select module, place, now() from unnest($1::text[], $2::text[]) as places (module, place)
            on conflict (module) do update set place = excluded.place, since = excluded.since
            where module_places.place <> excluded.place
            """,
            connection,
            transaction
        )
        {
            Parameters =
            {
                new() { Value = places.Select(p => p.Module).ToArray() },
                new() { Value = places.Select(p => p.Place).ToArray() },
            },
        };
        await note.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static string Comments(IReadOnlyList<string> schemas, string comment) =>
        string.Join('\n', schemas.Select(schema => $"comment on schema \"{schema}\" is {comment};"));
}
