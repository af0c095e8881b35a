namespace DeAn06.Bench;

/// <summary>
/// The consolidated workbook and report of 675 facilities and 559 stations, all forms, beside a plain reading of the rows that they are
/// made of; and how much memory the making takes.
/// </summary>
internal static class Consolidating
{
    private const string Period = "2023-H1";

    /// <summary>38 hospitals of the demonstration, so many times more: with the rest of it the province's 675 facilities.</summary>
    private const int Copies = 16;

    public static async Task<(IReadOnlyList<Comparison> Times, Footprint Memory)> MeasureAsync(
        RunningProduct product,
        Portal office,
        Database database
    )
    {
        Console.WriteLine("Filing for 675 facilities (not measured) …");
        var tables = await database.TextsAsync(
            """
            select table_schema || '.' || table_name from information_schema.columns
            where column_name = 'risk_score' and table_schema <> 'bench' order by 1
            """
        );
        foreach (var table in tables)
        {
            await database.ExecuteAsync(
                $"""
                insert into {table}
                select made.* from {table} f, generate_series(1, {Copies}) copy, jsonb_populate_record(f, jsonb_build_object(
                    'id', md5(f.id::text || copy), 'facility', f.facility || '-' || copy)) made
                where f.period = $1 and f.facility like 'BV%'
                """,
                Period
            );
        }

        await office.PostAsync($"/api/consolidations/{Period}/snapshots");
        var memory = await product.WatchAsync(
            "consolidated workbook of 1,234 units",
            async () =>
            {
                await office.PostAsync($"/api/consolidations/{Period}/snapshots");
                await office.DownloadAsync($"/api/consolidations/{Period}.xlsx");
                await office.DownloadAsync($"/api/consolidations/{Period}.docx");
            }
        );
        var rows = tables.Select(table => new Statement($"select * from {table} where period = $1", Period)).ToArray();
        return (
            [
                await SideBySide.RunAsync(
                    (
                        "consolidated workbook",
                        async () => await office.DownloadAsync($"/api/consolidations/{Period}.xlsx") > 0
                    ),
                    ("its rows in SQL", async () => await database.ReadAsync(rows) > 0),
                    warmUp: 3,
                    rounds: 20
                ),
            ],
            memory
        );
    }
}
