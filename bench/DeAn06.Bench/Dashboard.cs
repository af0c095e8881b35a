namespace DeAn06.Bench;

/// <summary>What the leadership's first screen asks for, beside the same sums in SQL written by hand.</summary>
internal static class Dashboard
{
    private const string Figures = "figures { visits citizenIdVisits insuranceReturned qrReaders citizenIdRate }";

    private const string Query = $$"""
        { period(code: "2023-07") {
            code name from to dueAt state
            completeness { owed filed onTime late returned accepted reportsOwed reportsComplete }
            citizenIdVisits {
              province { units stations {{Figures}} }
              byDistrict { district { code name } units stations {{Figures}} }
              trend(periods: 6) { period { code } units {{Figures}} cu: cumulative { visits citizenIdVisits citizenIdRate } }
            }
        } }
        """;

    private const string Standing = """
        select state, late, count(*), count(distinct facility) from calendar.board_cells where period = $1 group by state, late
        """;

    public static async Task<IReadOnlyList<Comparison>> MeasureAsync(Portal office, Database database) =>
        [
            await SideBySide.RunAsync(
                ("dashboard query", async () => (await office.QueryAsync(Query))["period"] is not null),
                (
                    "the same sums in SQL",
                    async () =>
                        await database.ReadAsync([
                            new Statement(Standing, "2023-07"),
                            .. Aggregation.Sums("citizen_id_visits.", ["2023-H1", "2023-07"]),
                        ]) > 0
                ),
                warmUp: 50,
                rounds: 200
            ),
        ];
}
