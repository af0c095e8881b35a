using System.Text.Json;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Totals;

/// <summary>
/// Stocks as they stand at each of a row of periods: every unit's and station's latest, whichever period it is from. A sum over the
/// latest period alone would fall while that period is still being filed. One command, or two with an annex, however many periods.
/// </summary>
internal sealed class StocksReader<T>(Section section, LineSet lines)
    where T : class, IFigures, new()
{
    private readonly NumberLine[] stocks = [.. lines.Numbers.Where(line => line.About.Kind == LineKind.Stock)];

    /// <param name="periods">In order of time.</param>
    /// <returns>For each period the stocks up to it; other lines are blank.</returns>
    public async Task<IReadOnlyList<IFigures>> ReadAsync(
        FilingTables<T> db,
        IReadOnlyList<string> periods,
        CancellationToken ct
    )
    {
        if (stocks.Length == 0 || periods.Count == 0)
        {
            return [.. periods.Select(_ => lines.Make(_ => null))];
        }

        var units = await SumsAsync(db, periods, typeof(FiguresRow<T>), "f.facility", ct);
        var stations =
            section.Stations == StationReporting.Annex
                ? await SumsAsync(db, periods, typeof(StationFiguresRow<T>), "g.station", ct)
                : [];
        return
        [
            .. periods.Select(
                (_, i) =>
                    lines.Sum([units.GetValueOrDefault(i + 1, new T()), stations.GetValueOrDefault(i + 1, new T())])
            ),
        ];
    }

    /// <summary>By place of the period in the row: the sums of the latest figures of each reporter up to it.</summary>
    private async Task<Dictionary<int, T>> SumsAsync(
        FilingTables<T> db,
        IReadOnlyList<string> periods,
        Type figures,
        string reporter,
        CancellationToken ct
    )
    {
        var columns = stocks.Select(line => db.ColumnOf(line)).ToArray();
        var picked = string.Join(", ", columns.Select(column => $"g.{column}"));
        var summed = string.Join(", ", columns.Select((column, i) => $"'{stocks[i].Name}', sum({column})"));

        // Identifiers come from the model, values go as parameters.
        var sql = $$"""
            with o as (select code, n from unnest({0}) with ordinality as x(code, n)),
                 latest as (
                     select distinct on (t.n, {{reporter}}) t.n as place, {{picked}}
                     from o t join o p on p.n <= t.n
                     join {{db.TableOf(typeof(Filing<T>))}} f on f.period = p.code and f.state = any({1})
                     join {{db.TableOf(figures)}} g on g.filing_id = f.id and g.period = p.code
                     order by t.n, {{reporter}}, p.n desc)
            select jsonb_build_object('place', place, {{summed}})::text as "Value" from latest group by place
            """;
        var rows = await db
            .Database.SqlQueryRaw<string>(
                sql,
                periods.ToArray(),
                FilingStates.Counted.Select(state => state.ToString()).ToArray()
            )
            .ToListAsync(ct);
        return rows.Select(row => JsonDocument.Parse(row).RootElement)
            .ToDictionary(row => row.GetProperty("place").GetInt32(), row => (T)lines.Read(row));
    }
}
