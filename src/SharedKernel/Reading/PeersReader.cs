using System.Text.Json;
using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.SharedKernel.Reading;

/// <summary>Medians of what the other units of a tier filed in the same period: one command, however many units ask.</summary>
internal sealed class PeersReader<T>(Section section, LineSet lines)
    where T : class, IFigures, new()
{
    /// <summary>Of fewer, a median would say what one unit filed: so it is for the units, and for each line of them.</summary>
    public const int Fewest = 5;

    private readonly Line[] shown =
    [
        .. lines.Asked.Where(line => line.IsCount || section.Stations != StationReporting.Annex),
    ];

    public async Task<IReadOnlyDictionary<PeerPlace, PeerMedians>> ReadAsync(
        FilingDbContext<T> db,
        IReadOnlyCollection<PeerPlace> places,
        CancellationToken ct
    )
    {
        var asked = places.ToArray();
        var columns = shown.Select(line => db.ColumnOf(typeof(Filing<T>), line)).ToArray();
        var medians = string.Join(
            ", ",
            columns.Select(
                (column, i) =>
                    $"'{shown[i].Name}', case when count(t.{column}) >= {Fewest} "
                    + $"then percentile_disc(0.5) within group (order by t.{column}) end"
            )
        );

        // Identifiers come from the model, values go as parameters.
        var sql = $$"""
            with asked as (select * from unnest({0}, {1}, {2}) with ordinality as x(period, facility, tier, place)),
                 t as ({{Totals(db, columns)}} where f.period = any({0}) and f.state = any({3}))
            select jsonb_build_object('place', x.place, 'units', count(*), {{medians}})::text as "Value"
            from asked x join t on t.period = x.period and t.tier = x.tier and t.facility <> x.facility
            group by x.place having count(*) >= {{Fewest}}
            """;
        var rows = await db
            .Database.SqlQueryRaw<string>(
                sql,
                asked.Select(p => p.Period).ToArray(),
                asked.Select(p => p.Facility).ToArray(),
                asked.Select(p => p.Tier.ToString()).ToArray(),
                TotalsReader<T>.Counted.Select(state => state.ToString()).ToArray()
            )
            .ToListAsync(ct);
        return rows.Select(row => JsonDocument.Parse(row).RootElement)
            .ToDictionary(
                row => asked[row.GetProperty("place").GetInt32() - 1],
                row => new PeerMedians(row.GetProperty("units").GetInt32(), lines.Read(row))
            );
    }

    /// <summary>Each filing's total; blank plus blank stays blank.</summary>
    private string Totals(FilingDbContext<T> db, string[] columns)
    {
        var filings = $"from {db.TableOf(typeof(Filing<T>))} f";
        if (section.Stations != StationReporting.Annex)
        {
            return $"select f.period, f.facility, f.tier, {string.Join(", ", columns.Select(c => $"f.{c}"))} {filings}";
        }

        var sums = shown
            .Select(line => db.ColumnOf(typeof(StationFigures<T>), line))
            .Select((column, i) => $"sum({column}) as {columns[i]}");
        var totals = columns.Select(c => $"coalesce(f.{c} + s.{c}, f.{c}, s.{c}) as {c}");
        return $"""
            select f.period, f.facility, f.tier, {string.Join(", ", totals)} {filings}
            left join lateral (
                select {string.Join(", ", sums)} from {db.TableOf(typeof(StationFigures<T>))} where filing_id = f.id
            ) s on true
            """;
    }
}
