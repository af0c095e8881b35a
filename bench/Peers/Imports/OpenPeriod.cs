using System.Diagnostics;

namespace DeAn06.Bench;

/// <summary>The open period in the product's tables: emptied before a series, looked through after it.</summary>
internal sealed class OpenPeriod(Database database, string period)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>As if nobody had sent anything yet.</summary>
    public async Task ForgetAsync()
    {
        foreach (var before in await PlacesAsync())
        {
            var schema = before.Split('.')[0];
            await database.ExecuteAsync(
                $"""
                delete from {before}filings where period = '{period}';
                delete from {schema}.outbox where key like '%{period}%';
                """
            );
        }

        await database.ExecuteAsync(
            $"delete from calendar.board_cells where period = '{period}'; delete from exchange.kept_answers;"
        );
        await database.ExecuteAsync("vacuum analyze");
    }

    /// <summary>Every value is stored, every filing at its version with an event for each, and the board knows it.</summary>
    /// <param name="filings">How many there must be; null for as many as there are.</param>
    public async Task CheckAsync(IEnumerable<Section> sections, int? filings, decimal sum, int version)
    {
        var (stored, total, stale, events) = (0L, 0L, 0L, 0L);
        foreach (var section in sections)
        {
            var (before, schema) = (section.Before, section.Before.Split('.')[0]);
            var columns = string.Join(" + ", section.Lines.Select(line => $"coalesce({line.Column}, 0)"));
            total += await NumberAsync(
                $"select coalesce(sum({columns}), 0)::bigint from {before}figures where period = $1"
            );
            total += await NumberAsync(
                $"select coalesce(sum({columns}), 0)::bigint from {before}station_figures where period = $1"
            );
            stored += await NumberAsync($"select count(*) from {before}filings where period = $1");
            stale += await NumberAsync(
                $"""
                select count(*) from {before}filings f where period = $1 and (f.version <> {version} or f.state <> 'Draft' or f.saved_by not like 'office%'
                    or (select count(*) from {schema}.outbox o where o.key = '{section.Name}/{period}/' || f.facility) <> {version})
                """
            );
            events += await NumberAsync(
                $"select count(*) from {schema}.outbox where key like '{section.Name}/' || $1 || '/%'"
            );
        }

        var begin = Stopwatch.GetTimestamp();
        while (await OnBoardAsync(version) < stored && Stopwatch.GetElapsedTime(begin) < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        var board = await OnBoardAsync(version);
        if (
            total != sum
            || stale > 0
            || board != stored
            || events != version * stored
            || (filings is { } expected && expected != stored)
        )
        {
            throw new InvalidOperationException(
                $"Sent {filings} filings adding up to {sum}; stored {stored} adding up to {total}, {stale} with another version, {events} events, {board} on the board."
            );
        }

        Console.WriteLine(
            $"    all there: {stored} filings of version {version} adding up to {total}, {events} events, the board {Stopwatch.GetElapsedTime(begin).TotalSeconds:0.0} s after the look"
        );
    }

    private Task<long> OnBoardAsync(int version) =>
        NumberAsync($"select count(*) from calendar.board_cells where period = $1 and version = {version}");

    private Task<long> NumberAsync(string sql) => database.NumberAsync(sql, period);

    private Task<IReadOnlyList<string>> PlacesAsync() =>
        database.TextsAsync(
            """
            select table_schema || '.' || left(table_name, -length('filings')) from information_schema.columns
            where column_name = 'risk_score' and table_schema in (select table_schema from information_schema.tables where table_name = 'outbox')
            order by 1
            """
        );
}
