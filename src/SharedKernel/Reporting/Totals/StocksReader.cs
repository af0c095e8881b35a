using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Totals;

/// <summary>
/// Stocks as they stand at each period of a year: every unit's and station's latest, whichever period it is from. A sum over the
/// latest period alone would fall while that period is still being filed. One command however many periods and years, and one pass over their rows:
/// figures stand from their period until the reporter's next.
/// </summary>
internal sealed class StocksReader<T>(Section section, LineSet lines)
    where T : class, IFigures, new()
{
    private readonly NumberLine[] stocks = [.. lines.Numbers.Where(line => line.About.Kind == LineKind.Stock)];

    /// <param name="years">Of each year its periods, in order of time.</param>
    /// <returns>For each period the stocks of its year up to it; other lines are blank.</returns>
    public async Task<IReadOnlyDictionary<string, IFigures>> ReadAsync(
        FilingTables<T> db,
        IReadOnlyCollection<IReadOnlyList<string>> years,
        CancellationToken ct
    )
    {
        // A year is a stretch of places in one row of periods.
        string[] periods = [.. years.SelectMany(year => year)];
        int[] ends = [.. Ends(years)];
        if (stocks.Length == 0 || periods.Length == 0)
        {
            return periods.ToDictionary(period => period, _ => lines.Make(_ => null));
        }

        var rows = await db
            .Database.SqlQueryRaw<StandingSum>(Command(db), periods, FilingStates.CountedNames, ends)
            .ToListAsync(ct);
        return periods
            .Select((period, i) => (Period: period, Place: i + 1))
            .ToDictionary(
                x => x.Period,
                IFigures (x) => Add(rows.Where(row => row.Since <= x.Place && x.Place < row.Until))
            );
    }

    /// <summary>For each place the first after its year: no stock stands longer.</summary>
    private static IEnumerable<int> Ends(IEnumerable<IReadOnlyList<string>> years)
    {
        var end = 1;
        foreach (var year in years)
        {
            end += year.Count;
            foreach (var _ in year)
            {
                yield return end;
            }
        }
    }

    private T Add(IEnumerable<StandingSum> standing)
    {
        var sums = new decimal?[stocks.Length];
        foreach (var row in standing)
        {
            for (var i = 0; i < stocks.Length; i++)
            {
                sums[i] = row.Sums[i] is { } value ? (sums[i] ?? 0) + value : sums[i];
            }
        }

        var figures = new T();
        for (var i = 0; i < stocks.Length; i++)
        {
            stocks[i].Put(figures, sums[i]);
        }

        return figures;
    }

    private string Command(FilingTables<T> db)
    {
        var units = Standing(db, typeof(FiguresRow<T>), "f.facility");
        return section.Stations == StationReporting.Annex
            ? $"{units}\nunion all\n{Standing(db, typeof(StationFiguresRow<T>), "g.station")}"
            : units;
    }

    /// <summary>Sums of what stands from one place in the row of periods until another. Identifiers come from the model, values go as parameters.</summary>
    private string Standing(FilingTables<T> db, Type figures, string reporter)
    {
        var columns = stocks.Select(line => db.ColumnOf(line)).ToArray();
        const string Place = "array_position({0}, f.period)";
        const string End = "({2})[" + Place + "]";
        return $"""
            select since, until, array[{string.Join(
                ", ",
                columns.Select(column => $"sum({column})")
            )}]::numeric[] as sums
            from (
                select {Place} as since, coalesce(lead({Place}) over (partition by {End}, {reporter} order by {Place}), {End}) as until,
                    {string.Join(", ", columns.Select(column => $"g.{column}"))}
                from {db.TableOf(typeof(Filing<T>))} f join {db.TableOf(figures)} g on g.filing_id = f.id
                where f.period = any({"{0}"}) and g.period = any({"{0}"}) and f.state = any({"{1}"})
            ) standing
            group by since, until
            """;
    }
}

/// <summary>Sums of the figures that stand from one place in the row of periods (1 is the first) until before another.</summary>
internal sealed class StandingSum
{
    public int Since { get; init; }
    public int Until { get; init; }

    /// <summary>In the order of the stock lines.</summary>
    public decimal?[] Sums { get; init; } = [];
}
