using Npgsql;

namespace DeAn06.Bench;

/// <summary>Statements sent at once on one connection; their answers are read in the same order.</summary>
internal sealed class Batch : IAsyncDisposable
{
    private readonly NpgsqlBatch batch;
    private NpgsqlDataReader? reader;

    public Batch(NpgsqlDataSource source) => batch = source.CreateBatch();

    public Batch Add(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
        return this;
    }

    /// <summary>The rows of the next statement.</summary>
    public async Task<List<T>> NextAsync<T>(Func<NpgsqlDataReader, T> read)
    {
        if (reader is null)
        {
            reader = await batch.ExecuteReaderAsync();
        }
        else
        {
            await reader.NextResultAsync();
        }

        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        if (reader is not null)
        {
            await reader.DisposeAsync();
        }

        await batch.DisposeAsync();
    }
}

/// <summary>Values of a row.</summary>
internal static class Rows
{
    public static string? Text(this NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    public static DateTime? Instant(this NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetDateTime(at);

    public static decimal? Number(this NpgsqlDataReader row, int at) =>
        row.IsDBNull(at) ? null : row.GetFieldValue<decimal>(at);

    /// <summary>The lines of a section from a column on, with what follows from them.</summary>
    public static Figures Figures(this NpgsqlDataReader row, Section section, int from)
    {
        var values = new decimal?[section.Names.Length];
        for (var i = 0; i < section.Lines.Length; i++)
        {
            values[i] = row.Number(from + i);
        }

        return section.Complete(values);
    }

    public static District? District(this NpgsqlDataReader row, int code) =>
        row.IsDBNull(code) ? null : new District(row.GetString(code), row.Text(code + 1) ?? "");

    public static PeriodRow Period(NpgsqlDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetInt32(3),
            row.GetFieldValue<DateOnly>(4),
            row.GetFieldValue<DateOnly>(5),
            row.GetFieldValue<DateOnly>(6),
            row.GetFieldValue<string[]>(7),
            !row.IsDBNull(8)
        );
}
