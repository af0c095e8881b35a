namespace DeAn06.Bench;

/// <summary>
/// One section of a whole country: 63 provinces of 675 units and the 559 stations of an annex, in 35 filed periods, beside the province's own
/// filings in the product's tables. Its units stand in no directory, which sums do not ask; their districts are the province's.
/// </summary>
internal static class CountryData
{
    public const string Section = "citizen-id-visits";

    private const string Tables = "citizen_id_visits.";
    private const int Provinces = 63;
    private const int Units = 675;
    private const int Periods = 35;

    public static async Task MakeAsync(Database database)
    {
        await database.ExecuteAsync(
            $"""
            insert into calendar.periods
            select made.* from calendar.periods p, generate_series(3, 4) back, jsonb_populate_record(p, jsonb_build_object(
                'code', (p.year - back) || substr(p.code, 5), 'year', p.year - back,
                'name', replace(p.name, p.year::text, (p.year - back)::text),
                'data_from', (p.data_from - make_interval(years => back))::date, 'data_to', (p.data_to - make_interval(years => back))::date,
                'due_on', (p.due_on - make_interval(years => back))::date)) made
            where p.year = 2023 on conflict do nothing;
            create table bench.country as
            with filed as (select code, row_number() over (order by data_to desc, code) as n from calendar.periods where code not in ('2023-12', '2023-Y')),
            template as (
                select id, facility, row_number() over (order by facility not like 'TTYT-%', facility) as n
                from {Tables}filings where period = '2023-H1')
            select t.id as template, md5(p.code || ' ' || t.facility || ' ' || c)::uuid as id, p.code as period,
                t.facility || '-' || c as facility
            from filed p, template t, generate_series(1, {Provinces}) c where p.n <= {Periods} and t.n <= {Units};
            """
        );
        await CopyAsync(
            database,
            "filings",
            "t.id = m.template",
            ("id", "m.id"),
            ("period", "m.period"),
            ("facility", "m.facility"),
            ("state", "'Accepted'")
        );
        await CopyAsync(database, "figures", "t.filing_id = m.template", ("filing_id", "m.id"), ("period", "m.period"));
        await CopyAsync(database, "filing_stations", "t.filing_id = m.template", ("filing_id", "m.id"));
        await CopyAsync(
            database,
            "station_figures",
            "t.filing_id = m.template",
            ("filing_id", "m.id"),
            ("period", "m.period")
        );
        await database.ExecuteAsync("drop table bench.country");
        await database.ExecuteAsync("vacuum analyze");
    }

    private static async Task CopyAsync(
        Database database,
        string table,
        string of,
        params (string Column, string Value)[] replaced
    )
    {
        var columns = await database.TextsAsync(
            $"select column_name from information_schema.columns where table_schema || '.' || table_name = '{Tables}{table}' order by ordinal_position"
        );
        var values = columns.Select(column =>
            replaced.FirstOrDefault(r => r.Column == column) is { Column: not null } other ? other.Value : $"t.{column}"
        );
        await database.ExecuteAsync(
            $"insert into {Tables}{table} ({string.Join(", ", columns)}) select {string.Join(", ", values)} from bench.country m join {Tables}{table} t on {of}"
        );
    }
}
