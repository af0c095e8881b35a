namespace DeAn06.Bench;

/// <summary>The peers' questions, as one writes them by hand for one section; PostGraphile's functions are made of the same text.</summary>
internal static class Sql
{
    private const string Counted = "f.state in ('Submitted', 'Accepted')";

    /// <summary>
    /// $1 periods, $2 the one that is told by district and tier. Columns: period, district, tier, units, stations, synthetic, each line, then for each
    /// percentage that may be typed its sum and how many typed it.
    /// </summary>
    public static string Sums(Section s)
    {
        const string Units = "0, count(*) filter (where f.synthetic)::int";
        var stations = $"{s.Before}filing_stations s on s.filing_id = g.filing_id and s.station = g.station";
        string[] parts =
        [
            SumsOf(s, "figures", "", "f.district, f.tier", $"count(*)::int, {Units}", now: true),
            SumsOf(s, "figures", "", "null, null", $"count(*)::int, {Units}", now: false),
        ];
        string[] annex =
        [
            SumsOf(s, "station_figures", $" join {stations}", "s.district, s.tier", "0, count(*)::int, 0", now: true),
            SumsOf(s, "station_figures", "", "null, null", "0, count(*)::int, 0", now: false),
        ];
        return string.Join("\nunion all\n", s.Annex ? [.. parts, .. annex] : parts);
    }

    /// <summary>$1 periods in order of time: by place of the period, how much each stock that is the latest of its reporter changed.</summary>
    public static string Stocks(Section s) =>
        StocksOf(s, "f.facility", "figures")
        + (s.Annex ? "\nunion all\n" + StocksOf(s, "g.station", "station_figures") : "");

    /// <summary>The total of filing `f`, as the columns of its lines: with its stations, where they are added.</summary>
    public static string Totals(Section s) =>
        s.Annex
            ? string.Join(
                ", ",
                s.Lines.Select(l => $"coalesce(g.{l.Column} + a.{l.Column}, g.{l.Column}, a.{l.Column}) as {l.Column}")
            )
            : string.Join(", ", s.Lines.Select(l => $"g.{l.Column}"));

    /// <summary>Where <see cref="Totals"/> come from, beside the filing.</summary>
    public static string FromTotals(Section s) =>
        $"left join {s.Before}figures g on g.filing_id = f.id"
        + (
            s.Annex
                ? $" left join lateral (select {string.Join(", ", s.Lines.Select(l => $"sum(x.{l.Column})::bigint as {l.Column}"))} from {s.Before}station_figures x where x.filing_id = f.id) a on true"
                : ""
        );

    /// <summary>$1 period, $2 code of the last unit seen or '', $3 how many.</summary>
    public static string Filings(Section s) =>
        $"""
            select f.facility, u.short_name, u.district_code, f.state, f.late, f.submission, {Totals(s)}
            from {s.Before}filings f join directory.facilities u on u.code = f.facility and u.valid_from <= $4 and (u.valid_to is null or u.valid_to > $4)
            {FromTotals(s)}
            where f.period = $1 and f.facility > $2 order by f.facility limit $3
            """;

    /// <summary>$1 period, $2 its last day.</summary>
    public static string Queue(Section s) =>
        $"""
            select f.facility, u.name, u.short_name, f.tier, u.district_code, d.name, f.version, f.risk, f.late, f.submitted_at, f.synthetic, {Totals(
                s
            )}
            from {s.Before}filings f join directory.facilities u on u.code = f.facility and u.valid_from <= $2 and (u.valid_to is null or u.valid_to > $2)
            left join directory.districts d on d.code = u.district_code and d.valid_from <= $2 and (d.valid_to is null or d.valid_to > $2)
            {FromTotals(s)}
            where f.period = $1 and f.state = 'Submitted' order by f.risk_score desc, f.submitted_at, f.facility limit 501
            """;

    /// <summary>$1 unit, $2 periods.</summary>
    public static string OfUnit(Section s) =>
        $"select f.period, f.state, {Totals(s)} from {s.Before}filings f {FromTotals(s)} where f.facility = $1 and f.period = any($2)";

    /// <summary>$1 period, $2 unit, $3 tier: the medians of the other units of the tier.</summary>
    public static string Peers(Section s) =>
        $"""
            with filed as (
                select {Totals(s)} from {s.Before}filings f {FromTotals(s)}
                where f.period = $1 and f.tier = $3 and {Counted} and f.facility <> $2)
            select count(*)::int, {string.Join(", ", s.Lines.Select(l => Median(l.Column)))},
                {Median("100.0 * " + s.Lines[1].Column + " / nullif(" + s.Lines[0].Column + ", 0)")}
            from filed
            """;

    /// <summary>$1 period, $2 its last day, $3 sections and $4 the capability that each asks for, or ''.</summary>
    public const string BySection = $"""
        with {Owed},
        cells as (
            select section, count(*) filter (where {Filed}) as filed, count(*) filter (where submission > 0 and not {Filed}) as returned,
                count(*) filter (where state = 'Accepted') as accepted, count(*) filter (where {Filed} and late) as late,
                count(*) filter (where {Filed} and synthetic) as synthetic
            from calendar.board_cells where period = $1 group by section)
        select o.section, count(*)::int, coalesce(min(c.filed), 0)::int, coalesce(min(c.returned), 0)::int, coalesce(min(c.accepted), 0)::int,
            coalesce(min(c.late), 0)::int, coalesce(min(c.synthetic), 0)::int
        from owed o left join cells c using (section) group by o.section, o.place order by o.place
        """;

    /// <summary>The same values: how many units owe anything, how many of them have filed all, and how many of those in time.</summary>
    public const string ByReport = $"""
        with {Owed},
        cells as (
            select facility, count(*) filter (where {Filed}) as filed, bool_or(late) as late from calendar.board_cells where period = $1 group by facility),
        reports as (select code, count(*) as owed from owed group by code)
        select count(*)::int, count(*) filter (where c.filed >= r.owed)::int, count(*) filter (where c.filed >= r.owed and not c.late)::int
        from reports r left join cells c on c.facility = r.code
        """;

    private const string Filed = "state in ('Submitted', 'Accepted')";

    private const string Owed = """
        owed as (
            select u.code, s.section, s.place from directory.facilities u, unnest($3::text[], $4::text[]) with ordinality as s(section, needs, place)
            where u.kind <> 'CommuneHealthStation' and u.valid_from <= $2 and (u.valid_to is null or u.valid_to > $2)
                and (s.needs = '' or u.capabilities like '%' || s.needs || '%') and s.section <> all(u.not_applicable_sections))
        """;

    /// <summary>
    /// The period is asked of both tables, not of one and then of the join: PostgreSQL takes the two for independent, would expect a few rows and
    /// look each up.
    /// </summary>
    private static string SumsOf(Section s, string figures, string more, string place, string counts, bool now)
    {
        var sums = s.Lines.Select(l => $"sum(g.{l.Column})" + (l.Kind is "FLOW" or "STOCK" ? "::bigint" : ""));
        var typed = s.Typed.SelectMany(t =>
        {
            var bare = $"filter (where {string.Join(" and ", t.Counts.Select(c => $"g.{c.Column} is null"))})";
            return new[] { $"sum(g.{t.Line.Column}) {bare}", $"count(g.{t.Line.Column}) {bare}::int" };
        });
        var which = now ? "= $2" : "= any(array_remove($1, $2))";
        return $"""
            select f.period, {place}, {counts}, {string.Join(", ", sums.Concat(typed))}
            from {s.Before}filings f join {s.Before}{figures} g on g.filing_id = f.id{more}
            where f.period {which} and g.period {which} and {Counted} group by {(now ? "1, 2, 3" : "1")}
            """;
    }

    private static string StocksOf(Section s, string reporter, string figures) =>
        $"""
            select n, {string.Join(", ", s.Stocks.Select(l => $"sum({l.Column})::bigint"))} from (
                select o.n::int as n, {string.Join(
                ", ",
                s.Stocks.Select(l => $"coalesce(g.{l.Column}, 0) - coalesce(lag(g.{l.Column}) over w, 0) as {l.Column}")
            )}
                from unnest($1) with ordinality as o(code, n)
                    join {s.Before}filings f on f.period = o.code and {Counted}
                    join {s.Before}{figures} g on g.filing_id = f.id and g.period = f.period
                window w as (partition by {reporter} order by o.n)) changes
            group by n
            """;

    private static string Median(string value) => $"percentile_disc(0.5) within group (order by {value})";
}
