namespace DeAn06.Bench;

/// <summary>
/// The sums of one period × district × tier at the size of a country, beside the size of a province: tables of the shape
/// and with the indexes of a section with an annex, in a schema of their own.
/// </summary>
internal static class Aggregation
{
    private const int FilingsOfProvince = 66;
    private const int StationsOfProvince = 559;
    private const int Provinces = 63;
    private const int Periods = 30;

    /// <summary>Units and stations of these periods, summed as the product sums them.</summary>
    /// <param name="place">What stands before the tables' names.</param>
    public static Statement[] Sums(string place, string[] periods) =>
        [
            new(
                $"""
                select f.period, f.district, f.tier, count(*), count(*) filter (where f.synthetic), {Lines("g")}
                from {place}filings f join {place}figures g on g.filing_id = f.id
                where f.period = any($1) and f.state in ('Submitted', 'Accepted') and g.period = any($1)
                group by f.period, f.district, f.tier
                """,
                (object)periods
            ),
            new(
                $"""
                select f.period, s.district, s.tier, count(*), count(*) filter (where f.synthetic), {Lines("g")}
                from {place}filing_stations s join {place}filings f on f.id = s.filing_id
                    join {place}station_figures g on g.filing_id = s.filing_id and g.station = s.station
                where f.period = any($1) and f.state in ('Submitted', 'Accepted') and g.period = any($1)
                group by f.period, s.district, s.tier
                """,
                (object)periods
            ),
        ];

    public static async Task<IReadOnlyList<Comparison>> MeasureAsync(Database database)
    {
        Console.WriteLine($"Making {Provinces * StationsOfProvince * Periods:n0} rows of stations (not measured) …");
        await MakeAsync(database, "province", provinces: 1);
        await MakeAsync(database, "country", Provinces);
        string[] asked = ["P-20"];
        return
        [
            await SideBySide.RunAsync(
                ("country's sums of a period", () => SumAsync(database, "country", asked)),
                ("a province's", () => SumAsync(database, "province", asked)),
                warmUp: 5,
                rounds: 50
            ),
        ];
    }

    private static async Task<bool> SumAsync(Database database, string size, string[] periods) =>
        await database.ReadAsync(Sums($"bench.{size}_", periods)) > 0;

    private static string Lines(string of) =>
        string.Join(
            ", ",
            ((string[])["visits", "citizen_id_visits", "insurance_returned", "qr_readers"]).Select(line =>
                $"sum({of}.{line})"
            )
        );

    private static readonly string[] Tables = ["filings", "figures", "filing_stations", "station_figures"];

    // Copies of a filed report with other keys: a column that the product gains is there without being named.
    private static async Task MakeAsync(Database database, string size, int provinces)
    {
        string Copy(string table) => $"bench.{size}_{table}";
        foreach (var table in Tables)
        {
            await database.ExecuteAsync($"create table {Copy(table)} (like citizen_id_visits.{table})");
        }

        await database.ExecuteAsync(
            $"""
            insert into {Copy("filings")} select made.*
            from (select filings as row from citizen_id_visits.filings where state = 'Submitted' limit 1) filed, generate_series(1, {Periods}) p,
                generate_series(0, {provinces * FilingsOfProvince - 1}) u,
                jsonb_populate_record(filed.row, jsonb_build_object(
                    'id', md5(p || '-' || u), 'period', 'P-' || p, 'facility', 'F-' || u,
                    'district', 'D-' || u / {FilingsOfProvince} || '-' || u % 27,
                    'tier', case u % 3 when 0 then 'Province' else 'District' end,
                    'state', case u % 10 when 0 then 'Draft' when 1 then 'Submitted' else 'Accepted' end)) made;
            insert into {Copy("figures")} select made.*
            from (select figures as row from citizen_id_visits.figures limit 1) filed, {Copy("filings")} f,
                jsonb_populate_record(filed.row, jsonb_build_object('filing_id', f.id, 'period', f.period)) made;
            insert into {Copy("filing_stations")} select made.*
            from (select filing_stations as row from citizen_id_visits.filing_stations limit 1) filed, generate_series(1, {Periods}) p,
                generate_series(0, {provinces * StationsOfProvince - 1}) s,
                jsonb_populate_record(filed.row, jsonb_build_object(
                    'filing_id', md5(p || '-' || (s / {StationsOfProvince} * {FilingsOfProvince} + s % 27)), 'station', 'T-' || s,
                    'district', 'D-' || s / {StationsOfProvince} || '-' || s % 27)) made;
            insert into {Copy("station_figures")} select made.*
            from (select station_figures as row from citizen_id_visits.station_figures limit 1) filed,
                {Copy("filing_stations")} s join {Copy("filings")} f on f.id = s.filing_id,
                jsonb_populate_record(filed.row, jsonb_build_object(
                    'filing_id', s.filing_id, 'station', s.station, 'period', f.period)) made;
            """
        );
        foreach (var table in Tables)
        {
            foreach (
                var index in await database.TextsAsync(
                    $"select indexdef from pg_indexes where schemaname = 'citizen_id_visits' and tablename = '{table}'"
                )
            )
            {
                var at = index.IndexOf(" ON ", StringComparison.Ordinal);
                var unique = index.StartsWith("CREATE UNIQUE", StringComparison.Ordinal) ? "unique " : "";
                await database.ExecuteAsync(
                    $"create {unique}index {index[at..].Replace($"citizen_id_visits.{table}", Copy(table), StringComparison.Ordinal)}"
                );
            }

            await database.ExecuteAsync($"vacuum analyze {Copy(table)}");
        }
    }
}
