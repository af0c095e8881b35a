using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace DeAn06.Bench;

/// <summary>Is everything that was acknowledged there: version, figures, submission, one event a change, the board's cell?</summary>
internal sealed class Kept(NpgsqlDataSource source, IReadOnlyDictionary<string, string> places)
{
    private static readonly TimeSpan Delivery = TimeSpan.FromSeconds(60);

    /// <summary>Nothing has been filed in the open period.</summary>
    public async Task ClearAsync()
    {
        foreach (var before in places.Values)
        {
            await ExecuteAsync($"delete from {before}filings where period = '{ProvinceData.Open}'");
            await ExecuteAsync($"truncate {before.Split('.')[0]}.outbox");
        }

        await ExecuteAsync(
            $"""
            delete from calendar.board_cells where period = '{ProvinceData.Open}';
            delete from calendar.board_changes where period = '{ProvinceData.Open}';
            """
        );
        await ExecuteAsync("checkpoint");
    }

    /// <returns>Those of which something is missing, each with what.</returns>
    public async Task<IReadOnlyList<string>> LostAsync(IReadOnlyCollection<Work> works)
    {
        var lost = new List<string>();
        foreach (var (section, before) in places)
        {
            var rows = await RowsAsync(section, before);
            for (var end = TimeProvider.System.GetUtcNow() + Delivery; ; await Task.Delay(200))
            {
                if (rows.Values.All(r => r.Cell == r.Version) || TimeProvider.System.GetUtcNow() > end)
                {
                    break;
                }

                rows = await RowsAsync(section, before);
            }

            lost.AddRange(
                works
                    .Where(w => w.Section == section && w.Version > 0)
                    .Select(w => (Work: w, Missing: Missing(w, rows.GetValueOrDefault(w.Facility))))
                    .Where(x => x.Missing is not null)
                    .Select(x => $"{x.Work.Section} {x.Work.Facility}: {x.Missing}")
            );
        }

        return lost;
    }

    private static string? Missing(Work work, Row? row)
    {
        if (row is null)
        {
            return "no row";
        }

        var version = work.Version + (work.Accepted ? 1 : 0);
        var state =
            work.Accepted ? "Accepted"
            : work.SubmittedAt is null ? "Draft"
            : "Submitted";
        return row.Version != version ? $"version {row.Version} for {version}"
            : row.State != state ? $"{row.State} for {state}"
            : row.Events != version ? $"{row.Events} events for {version} changes"
            : row.Cell != version ? $"the board says {row.Cell} for {version}"
            : row.Submissions != (work.SubmittedAt is null ? 0 : 1) ? $"{row.Submissions} submissions"
            : work.SubmittedAt is { } at && (row.SubmittedAt! - at).Value.Duration() > TimeSpan.FromMicroseconds(1)
                ? $"submitted {row.SubmittedAt:O} for {at:O}"
            : work.Saved!.FirstOrDefault(f => !Same(f.Value, row.Figures, f.Key)) is { Key: { } line }
                ? $"another {line}"
            : null;
    }

    private static bool Same(JsonNode? typed, JsonElement stored, string line)
    {
        var column = string.Concat(line.Select(c => char.IsUpper(c) ? $"_{char.ToLowerInvariant(c)}" : $"{c}"));
        if (!stored.TryGetProperty(column, out var found))
        {
            // `visits14Plus` is `visits14_plus`: digits divide words another way.
            return stored
                .EnumerateObject()
                .Any(p => p.Name.Replace("_", "") == column.Replace("_", "") && Same(typed, p.Value));
        }

        return Same(typed, found);
    }

    private static bool Same(JsonNode? typed, JsonElement stored) =>
        typed is null
            ? stored.ValueKind == JsonValueKind.Null
            : stored.ValueKind == JsonValueKind.Number
                && decimal.Parse(typed.ToJsonString(), CultureInfo.InvariantCulture) == stored.GetDecimal();

    private async Task<Dictionary<string, Row>> RowsAsync(string section, string before)
    {
        var schema = before.Split('.')[0];
        await using var command = source.CreateCommand(
            $"""
            select f.facility, f.version, f.state, f.submitted_at, to_jsonb(g)::text,
                (select count(*) from {before}filing_versions v where v.filing_id = f.id)::int,
                coalesce(e.n, 0)::int, coalesce(c.version, 0)
            from {before}filings f join {before}figures g on g.filing_id = f.id
                left join (select payload->>'facility' as facility, count(*) as n from {schema}.outbox
                    where payload->>'section' = $1 and payload->>'period' = $2 group by 1) e on e.facility = f.facility
                left join calendar.board_cells c on c.period = f.period and c.facility = f.facility and c.section = $1
            where f.period = $2
            """
        );
        command.Parameters.Add(new NpgsqlParameter { Value = section });
        command.Parameters.Add(new NpgsqlParameter { Value = ProvinceData.Open });
        var rows = new Dictionary<string, Row>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows[reader.GetString(0)] = new Row(
                reader.GetInt32(1),
                reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetFieldValue<DateTimeOffset>(3),
                JsonElement.Parse(reader.GetString(4)),
                reader.GetInt32(5),
                reader.GetInt32(6),
                reader.GetInt32(7)
            );
        }

        return rows;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Row(
        int Version,
        string State,
        DateTimeOffset? SubmittedAt,
        JsonElement Figures,
        int Submissions,
        int Events,
        int Cell
    );
}
