using System.Text.Json;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Totals;

/// <summary>
/// Medians of what the other units of a tier filed in the same period: one command, and one row for each period × tier, however many
/// units ask. Each value's row holds its middle, from which the median without any one of the units follows.
/// </summary>
internal sealed class MediansReader<T>(Section section, LineSet lines)
    where T : class, IFigures, new()
{
    /// <summary>Of fewer, a median would say what one unit filed: so it is for the units, and for each value of them.</summary>
    public const int Fewest = 5;

    private readonly string[] values =
    [
        .. lines.Numbers.Select(line => line.Name),
        .. lines.Derived.Select(d => d.Name),
    ];

    public async Task<IReadOnlyDictionary<PeerPlace, PeerMedians>> ReadAsync(
        FilingTables<T> db,
        IReadOnlyCollection<PeerPlace> places,
        CancellationToken ct
    )
    {
        var own = string.Join(", ", values.Select(name => $"'{name}', {SectionSql.Named(name)}"));
        var middles = string.Join(", ", values.Select(name => $"'{name}', {Middle(SectionSql.Named(name))}"));

        // Identifiers come from the model, values go as parameters. What the units that ask filed comes from the same rows: read
        // apart, a submission in between would take a value out that is not in.
        var sql = $$"""
            with filed as ({{Filed(db)}} where f.period = any({0}) and f.tier = any({1}) and f.state = any({2}))
            select jsonb_build_object('period', period, 'tier', tier, 'units', count(*), 'values',
                jsonb_build_object({{middles}}))::text as "Value"
            from filed group by period, tier having count(*) >= {{Fewest}}
            union all
            select jsonb_build_object('period', period, 'tier', tier, 'facility', facility, 'values',
                jsonb_build_object({{own}}))::text
            from filed where facility = any({3})
            """;
        var rows = await db
            .Database.SqlQueryRaw<string>(
                sql,
                places.Select(p => p.Period).Distinct().ToArray(),
                places.Select(p => p.Tier.ToString()).Distinct().ToArray(),
                FilingStates.CountedNames,
                places.Select(p => p.Facility).Distinct().ToArray()
            )
            .ToListAsync(ct);
        var byPlace = rows.Select(row => JsonDocument.Parse(row).RootElement).ToDictionary(PlaceOf);
        var found = new Dictionary<PeerPlace, PeerMedians>();
        foreach (var place in places)
        {
            if (byPlace.TryGetValue(place with { Facility = "" }, out var tier))
            {
                var mine = byPlace.TryGetValue(place, out var row) ? row.GetProperty("values") : (JsonElement?)null;
                if (Others(tier, mine) is { } others)
                {
                    found[place] = others;
                }
            }
        }

        return found;
    }

    /// <summary>A tier's row has no facility.</summary>
    private static PeerPlace PlaceOf(JsonElement row) =>
        new(
            row.GetProperty("period").GetString()!,
            row.TryGetProperty("facility", out var facility) ? facility.GetString()! : "",
            Enum.Parse<CareLevel>(row.GetProperty("tier").GetString()!)
        );

    /// <param name="own">What the one who asks filed; null where it is not among the units.</param>
    private PeerMedians? Others(JsonElement tier, JsonElement? own)
    {
        var units = tier.GetProperty("units").GetInt32() - (own is null ? 0 : 1);
        if (units < Fewest)
        {
            return null;
        }

        var medians = new Dictionary<string, decimal>();
        foreach (var name in values)
        {
            if (tier.GetProperty("values").GetProperty(name) is not { ValueKind: JsonValueKind.Array } given)
            {
                continue;
            }

            var middle = new Middle(given[0].GetInt32(), given[1].GetDecimal(), given[2].GetDecimal());
            if (own?.GetProperty(name) is not { ValueKind: JsonValueKind.Number } mine)
            {
                medians[name] = middle.Median;
            }
            else if (middle.Count > Fewest)
            {
                medians[name] = middle.MedianWithout(mine.GetDecimal());
            }
        }

        return new PeerMedians(units, new MedianFigures(medians));
    }

    /// <summary>Null where too few gave the value, so that what must not be told is not even read.</summary>
    private static string Middle(string value)
    {
        var sorted = $"(array_agg({value} order by {value}))";
        var below = $"count({value}) / 2";
        return $"case when count({value}) >= {Fewest} then "
            + $"jsonb_build_array(count({value}), {sorted}[{below}], {sorted}[{below} + 1]) end";
    }

    /// <summary>Each filing with the values of its total, under their names: the lines, and what follows from them.</summary>
    private string Filed(FilingTables<T> db)
    {
        var given = lines.Numbers.Select(line => $"{ValueOf(line)} as {SectionSql.Named(line.Name)}");
        var derived = lines.Derived.Select(d =>
            $"cross join lateral (select {FormulaSql.Of(d.Formula)} as {SectionSql.Named(d.Name)}) {SectionSql.Named($"of {d.Name}")}"
        );
        var names = lines.Derived.Select(d => SectionSql.Named(d.Name));
        return $"""
            select {string.Join(", ", ["f.period", "f.tier", "f.facility", .. given, .. names])}
            from {db.TableOf(typeof(Filing<T>))} f
            join {db.TableOf(typeof(FiguresRow<T>))} g on g.filing_id = f.id and g.period = f.period
            cross join lateral ({Total(db)}) total
            {string.Join('\n', derived)}
            """;
    }

    /// <summary>Of one filing `f` with its figures `g` its total line by line; blank plus blank stays blank, and percentages do not add up.</summary>
    private string Total(FilingTables<T> db)
    {
        string Own(NumberLine line) => $"g.{db.ColumnOf(line)}";
        if (section.Stations != StationReporting.Annex)
        {
            return $"select {string.Join(", ", lines.Numbers.Select(l => $"{Own(l)} as {SectionSql.Named(l.Name)}"))}";
        }

        string Of(NumberLine line) =>
            line.AddsUp
                ? $"coalesce({Own(line)} + sum(s.{db.ColumnOf(line)}), {Own(line)}, " + $"sum(s.{db.ColumnOf(line)}))"
                : "null::numeric";
        return $"select {string.Join(", ", lines.Numbers.Select(l => $"{Of(l)} as {SectionSql.Named(l.Name)}"))} "
            + $"from {db.TableOf(typeof(StationFiguresRow<T>))} s where s.filing_id = f.id";
    }

    /// <summary>A percentage follows from its counts where they are given, and is otherwise as typed.</summary>
    private static string ValueOf(NumberLine line)
    {
        var typed = $"total.{SectionSql.Named(line.Name)}";
        return line.Formula is { } formula
            ? $"case when {FormulaSql.Given(formula)} then {FormulaSql.Of(formula)} else {typed} end"
            : typed;
    }
}
