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
        // Of each section what stands before its tables' names: `it_infrastructure.emr_level_`.
        var sections = await database.TextsAsync(
            """
            select table_schema || '.' || left(table_name, -length('filings')) from information_schema.columns
            where column_name = 'risk_score' and table_schema <> 'bench' order by 1
            """
        );
        foreach (var section in sections)
        {
            await database.ExecuteAsync(
                $"""
                begin;
                create temporary table copied on commit drop as
                select f.id, copy, md5(f.id::text || copy)::uuid as new_id
                from {section}filings f, generate_series(1, {Copies}) copy where f.period = '{Period}' and f.facility like 'BV%';
                insert into {section}filings
                select made.* from copied c join {section}filings f on f.id = c.id, jsonb_populate_record(f, jsonb_build_object(
                    'id', c.new_id, 'facility', f.facility || '-' || c.copy)) made;
                insert into {section}figures
                select made.* from copied c join {section}figures g on g.filing_id = c.id,
                    jsonb_populate_record(g, jsonb_build_object('filing_id', c.new_id)) made;
                commit;
                """
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
        var rows = sections
            .Select(section => new Statement(
                $"select * from {section}filings f join {section}figures g on g.filing_id = f.id where f.period = $1",
                Period
            ))
            .ToArray();
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
