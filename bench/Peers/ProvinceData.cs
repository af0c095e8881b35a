namespace DeAn06.Bench;

/// <summary>
/// A whole province's history in the product's own tables: 1,234 units that file and the 559 stations of the annexes, in 22 filed periods of
/// 24, made by copying what the demonstration filed. Only keys, places and states differ; a column that the product gains is there without
/// being named.
/// </summary>
internal static class ProvinceData
{
    public const int Units = 1_234;

    /// <summary>The newest period that is filed, and the one of this evening, in which nothing is.</summary>
    public const string Filed = "2023-11";

    public const string Open = "2023-12";

    /// <summary>The day before <see cref="Open"/> is due.</summary>
    public const string Clock = "2023-12-14T18:00:00+07:00";

    /// <summary>Unfinished in the newest period, of ten: what the board and the queues show.</summary>
    private const string StateOf = """
        case when p.code <> '2023-11' then 'Accepted'
            else (array['Accepted','Accepted','Accepted','Accepted','Accepted','Submitted','Submitted','Submitted','Returned','Draft'])[1 + (u.n + s.n) % 10] end
        """;

    /// <returns>The data folder.</returns>
    public static async Task<string> FillAsync(Product product)
    {
        Console.WriteLine("filing a province's history …");
        await using var running = await product.StartAsync("data", "--demo");
        await using var database = Database.Of(running.DataFolder);
        await MakeAsync(database);
        return running.DataFolder;
    }

    private static async Task MakeAsync(Database database)
    {
        await database.ExecuteAsync(
            """
            create schema if not exists bench;
            -- The two years before, month by month as this one.
            insert into calendar.periods
            select made.* from calendar.periods p, generate_series(1, 2) back, jsonb_populate_record(p, jsonb_build_object(
                'code', (p.year - back) || substr(p.code, 5), 'year', p.year - back,
                'name', replace(p.name, p.year::text, (p.year - back)::text),
                'data_from', (p.data_from - make_interval(years => back))::date, 'data_to', (p.data_to - make_interval(years => back))::date,
                'due_on', (p.due_on - make_interval(years => back))::date)) made
            where p.year = 2023 on conflict do nothing;
            update directory.facilities set valid_from = '2020-01-01';
            update directory.districts set valid_from = '2020-01-01';
            update directory.communes set valid_from = '2020-01-01';
            """
        );
        await CopyUnitsAsync(database);
        await database.ExecuteAsync(
            """
            create table bench.periods as
            select code, row_number() over (order by data_to, code) as n, forms from calendar.periods
            where code not in ('2023-12', '2023-Y') and (code like '%-__' or code like '%-H1' or code like '%-Y');
            create table bench.sections as
            select section, row_number() over (order by section) as n,
                case when exists (select from calendar.board_cells c where c.period = '2023-07' and c.section = s.section)
                    then 'TH2023-PL1' else 'TH2023-PL2' end as form
            from (select distinct section from calendar.board_cells where section <> 'covid-vaccination-cleaning') s;
            """
        );
        foreach (var place in await PlacesAsync(database))
        {
            await FileAsync(database, place);
        }

        await CountAsync(database);
        await database.ExecuteAsync("vacuum analyze");
    }

    /// <summary>What stands before the names of a section's tables (`it_infrastructure.emr_level_`), with the section's name.</summary>
    private static async Task<IReadOnlyList<(string Before, string Section)>> PlacesAsync(Database database)
    {
        var found = await database.TextsAsync(
            """
            select table_schema || '.' || left(table_name, -length('filings')) from information_schema.columns
            where column_name = 'risk_score' and table_schema not in ('bench', 'covid_vaccination_cleaning') order by 1
            """
        );
        return
        [
            .. found.Select(before =>
            {
                var parts = before.Split('.');
                var name = parts[1].Length > 0 ? parts[1].TrimEnd('_') : parts[0];
                return (before, name.Replace('_', '-'));
            }),
        ];
    }

    // The hospitals of the demonstration again and again, each with its account.
    private static Task<int> CopyUnitsAsync(Database database) =>
        database.ExecuteAsync(
            $"""
            create table bench.units as
            with filing as (
                select code, row_number() over (order by code) as n from directory.facilities where kind <> 'CommuneHealthStation'),
            hospitals as (
                select code, row_number() over (order by code) as n, count(*) over () as all_of_them
                from directory.facilities where kind = 'Hospital')
            select n, code, code as template from filing
            union all
            select (select count(*) from filing) + i, 'BV-' || 50000 + i, h.code
            from generate_series(0, {Units} - 1 - (select count(*) from filing)::int) i join hospitals h on h.n = 1 + i % h.all_of_them;
            create unique index on bench.units (code);

            insert into directory.facility_heads (code, version) overriding user value
            select u.code, 1 from bench.units u where u.code <> u.template;
            insert into directory.facilities overriding system value
            select made.* from bench.units u join directory.facilities f on f.code = u.template join directory.facility_heads h on h.code = u.code,
                jsonb_populate_record(f, jsonb_build_object(
                    'id', 1000000 + u.n, 'facility_id', h.id, 'code', u.code, 'name', f.name || ' ' || u.n,
                    'search_text', lower(u.code) || ' ' || f.search_text)) made
            where u.code <> u.template;
            insert into access.accounts
            select made.* from bench.units u join access.accounts a on a.facility_code = u.template,
                jsonb_populate_record(a, jsonb_build_object(
                    'id', md5('account ' || u.code), 'facility_code', u.code, 'user_name', lower(u.code), 'normalized_user_name', u.code)) made
            where u.code <> u.template;
            """
        );

    private static Task<int> FileAsync(Database database, (string Before, string Section) place)
    {
        var (before, section) = place;
        return database.ExecuteAsync(
            $"""
            create temporary table made as
            select t.id as template, md5('{section}' || p.code || u.code)::uuid as id, p.code as period, u.code as facility, {StateOf} as state,
                (u.n % 7 = 0) as late
            from bench.sections s
                join bench.periods p on p.forms @> array[s.form]
                join bench.units u on true
                join {before}filings t on t.period = '2023-H1' and t.facility = u.template
            where s.section = '{section}'
                and not exists (select from {before}filings f where f.period = p.code and f.facility = u.code);
            insert into {before}filings
            select row.* from made m join {before}filings t on t.id = m.template, jsonb_populate_record(t, jsonb_build_object(
                'id', m.id, 'period', m.period, 'facility', m.facility, 'state', m.state, 'late', m.late)) row;
            insert into {before}figures
            select row.* from made m join {before}figures g on g.filing_id = m.template,
                jsonb_populate_record(g, jsonb_build_object('filing_id', m.id, 'period', m.period)) row;
            insert into {before}filing_stations
            select row.* from made m join {before}filing_stations s on s.filing_id = m.template and m.facility like 'TTYT-___',
                jsonb_populate_record(s, jsonb_build_object('filing_id', m.id)) row;
            insert into {before}station_figures
            select row.* from made m join {before}station_figures g on g.filing_id = m.template and m.facility like 'TTYT-___',
                jsonb_populate_record(g, jsonb_build_object('filing_id', m.id, 'period', m.period)) row;
            insert into {before}filing_versions
            select row.* from made m join {before}filing_versions v on v.filing_id = m.template,
                jsonb_populate_record(v, jsonb_build_object('filing_id', m.id)) row;
            drop table made;
            insert into calendar.board_cells
            select f.period, f.facility, '{section}', f.state, f.version, f.submission, f.submitted_at, f.late, f.synthetic, f.saved_at
            from {before}filings f on conflict do nothing;
            """
        );
    }

    private static Task<int> CountAsync(Database database) =>
        database.ExecuteAsync(
            """
            insert into calendar.board_changes (period, facility, changed_in)
            select distinct period, facility, pg_current_xact_id() from calendar.board_cells on conflict do nothing
            """
        );
}
