namespace DeAn06.Bench;

/// <summary>The whole province's board in one page, beside one join of what it rests on.</summary>
internal static class Board
{
    private const string Query = """
        { period(code: "2023-07") { board(first: 500) {
            totalCount pageInfo { hasNextPage endCursor }
            nodes { facility { code name } cells { section state late version submittedAt } }
        } } }
        """;

    private const string Sql = """
        select f.code, f.name, c.section, c.state, c.late, c.version, c.submitted_at
        from directory.facilities f left join calendar.board_cells c on c.period = $1 and c.facility = f.code
        where f.kind <> 'CommuneHealthStation' and f.valid_from <= $2 and (f.valid_to is null or f.valid_to >= $2)
        order by f.code, c.section
        """;

    public static async Task<IReadOnlyList<Comparison>> MeasureAsync(Portal office, Database database) =>
        [
            await SideBySide.RunAsync(
                ("board, a page of 500", async () => (await office.QueryAsync(Query))["period"] is not null),
                (
                    "one join in SQL",
                    async () => await database.ReadAsync(new Statement(Sql, "2023-07", new DateOnly(2023, 7, 14))) > 0
                ),
                warmUp: 30,
                rounds: 100
            ),
        ];
}
