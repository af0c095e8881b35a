using System.Text;
using Npgsql;

namespace DeAn06.Bench;

/// <summary>
/// What PostGraphile is given to read from: a schema of views over the product's tables, with the keys that a view cannot have said by smart
/// comments, and functions for the sums, of the same SQL as the bare peer's.
/// </summary>
internal static class PeersSchema
{
    private const string Shared = """
        drop schema if exists peers cascade;
        create schema peers;
        create view peers.districts as select code, name from directory.districts where valid_to is null;
        create view peers.facilities as
            select code, name, short_name, tier, district_code from directory.facilities where valid_to is null and kind <> 'CommuneHealthStation';
        create view peers.periods as
            select code, name, kind, year, data_from, data_to, due_on, forms, closed_at from calendar.periods;
        create view peers.board_cells as select period, facility, section, state, late, version, submission from calendar.board_cells;
        create view peers.reminders as select id, period, facility, sections, message, by, at, seen_at from calendar.reminders;
        create view peers.extensions as
            select id, period, facility, section, until, reason, granted_by, granted_at, revoked_at from calendar.extensions;
        comment on view peers.districts is E'@primaryKey code';
        comment on view peers.facilities is
            E'@primaryKey code\n@foreignKey (district_code) references peers.districts (code)|@fieldName district';
        comment on view peers.periods is E'@primaryKey code';
        comment on view peers.board_cells is E'@primaryKey period,facility,section\n@foreignKey (facility) references peers.facilities (code)|@foreignFieldName cells\n@foreignKey (period) references peers.periods (code)|@foreignFieldName cells';
        comment on view peers.reminders is E'@primaryKey id\n@foreignKey (facility) references peers.facilities (code)|@foreignFieldName reminders\n@foreignKey (period) references peers.periods (code)|@foreignFieldName reminders';
        comment on view peers.extensions is E'@primaryKey id\n@foreignKey (facility) references peers.facilities (code)|@foreignFieldName extensions\n@foreignKey (period) references peers.periods (code)|@foreignFieldName extensions';
        create type peers.section_count as
            (section text, owed int, filed int, returned int, accepted int, late int, synthetic int);
        create type peers.report_count as (owed int, complete int, on_time int);
        """;

    public static async Task MakeAsync(IReadOnlyList<Section> sections, NpgsqlDataSource source)
    {
        var sql = new StringBuilder(Shared);
        sql.AppendLine(
            Function(
                "by_section(period text, last_day date, sections text[], needs text[])",
                "peers.section_count",
                Sql.BySection
            )
        );
        sql.AppendLine(
            Function(
                "by_report(period text, last_day date, sections text[], needs text[])",
                "peers.report_count",
                Sql.ByReport
            )
        );
        foreach (var section in sections)
        {
            Add(sql, section);
        }

        // Sent as it is: the functions' own $1 are not parameters of this command.
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql.ToString(), connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void Add(StringBuilder sql, Section s)
    {
        var name = s.Plain;
        sql.AppendLine(
            $"""
            create view peers.{name}_filings as
                select id, period, facility, district, tier, state, version, submission, submitted_at, submitted_by, late, risk, risk_score, saved_at, synthetic
                from {s.Before}filings;
            comment on view peers.{name}_filings is E'@primaryKey id\n@foreignKey (facility) references peers.facilities (code)|@fieldName unit';
            create view peers.{name}_figures as select f.id as filing_id, {Sql.Totals(
                s
            )} from {s.Before}filings f {Sql.FromTotals(s)};
            comment on view peers.{name}_figures is
                E'@primaryKey filing_id\n@foreignKey (filing_id) references peers.{name}_filings (id)|@foreignSingleFieldName figures|@foreignFieldName figures';
            create view peers.{name}_versions as select filing_id, number, decisions from {s.Before}filing_versions;
            comment on view peers.{name}_versions is
                E'@primaryKey filing_id,number\n@foreignKey (filing_id) references peers.{name}_filings (id)|@foreignFieldName versions';
            create type peers.{name}_sum as (period text, district text, tier text, units int, stations int, synthetic int, {Columns(
                s,
                typed: true
            )});
            {Function($"{name}_sums(periods text[], now text)", $"peers.{name}_sum", Sql.Sums(s))}
            """
        );
        if (s.Stocks.Any())
        {
            sql.AppendLine(
                $"""
                create type peers.{name}_stock as (place int, {string.Join(
                    ", ",
                    s.Stocks.Select(l => $"{l.Column} bigint")
                )});
                {Function($"{name}_stocks(periods text[])", $"peers.{name}_stock", Sql.Stocks(s))}
                """
            );
        }

        if (s.Name == "e-prescriptions")
        {
            sql.AppendLine(
                $"""
                create type peers.{name}_middle as (units int, {Columns(s, typed: false)}, rate numeric);
                {Function($"{name}_peers(period text, facility text, tier text)", $"peers.{name}_middle", Sql.Peers(s))}
                """
            );
        }
    }

    private static string Columns(Section s, bool typed) =>
        string.Join(
            ", ",
            s.Lines.Select(l => $"{l.Column} {(l.Kind is "FLOW" or "STOCK" ? "bigint" : "numeric")}")
                .Concat(
                    typed
                        ? s.Typed.SelectMany(t =>
                            new[] { $"{t.Line.Column}_typed numeric", $"{t.Line.Column}_typists int" }
                        )
                        : []
                )
        );

    private static string Function(string head, string row, string body) =>
        $"create function peers.{head} returns setof {row} language sql stable as $body$\n{body}\n$body$;";
}
