using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Totals;

/// <summary>
/// Sums a section by period × district × tier: one command for units and, with an annex, their stations, however many periods. Written as
/// SQL: what EF makes of a sum counts each line twice over, and whether a station is synthetic by a query of its own.
/// </summary>
internal sealed class TotalsReader<T>(Section section, LineSet lines)
    where T : class, IFigures, new()
{
    private readonly NumberLine[] counts = [.. lines.AllNumbers.Where(line => line.AddsUp)];

    private readonly NumberLine[] percentages =
    [
        .. lines.AllNumbers.Where(line => line.About.Kind == LineKind.Percentage),
    ];

    private string? command;

    public async Task<IReadOnlyList<TotalRow>> ReadAsync(
        FilingTables<T> db,
        IReadOnlyCollection<string> periods,
        CancellationToken ct
    )
    {
        // Totals rest on what was sent: submitted and accepted.
        var rows = await db
            .Database.SqlQueryRaw<SumRow>(command ??= Command(db), periods.ToArray(), FilingStates.CountedNames)
            .ToListAsync(ct);
        return rows.ConvertAll(Read);
    }

    private TotalRow Read(SumRow row)
    {
        var figures = new T();
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i].Put(figures, row.Sums[i]);
        }

        var bare = new List<BareRates>();
        for (var i = 0; i < percentages.Length; i++)
        {
            if (row.BareUnits[i] > 0)
            {
                bare.Add(new BareRates(percentages[i].Name, row.BareSums[i] ?? 0, row.BareUnits[i]));
            }
        }

        return new TotalRow(
            row.Period,
            row.District,
            Enum.Parse<CareLevel>(row.Tier),
            row.Units,
            row.Stations,
            row.Synthetic,
            figures,
            bare
        );
    }

    /// <summary>Identifiers come from the model, values go as parameters.</summary>
    private string Command(FilingTables<T> db)
    {
        // The period is asked of both tables, of each by its own index, and not joined by: PostgreSQL would take the two for independent and
        // expect few rows.
        var filings = $"{db.TableOf(typeof(Filing<T>))} f";
        const string Which = "f.period = any({0}) and g.period = any({0}) and f.state = any({1})";
        var units = $"""
            select f.period, f.district, f.tier,
                count(*)::int as units, 0 as stations, (count(*) filter (where f.synthetic))::int as synthetic,
                {Sums(db)}
            from {filings} join {db.TableOf(typeof(FiguresRow<T>))} g on g.filing_id = f.id
            where {Which}
            group by f.period, f.district, f.tier
            """;
        return section.Stations != StationReporting.Annex
            ? units
            : $"""
                {units}
                union all
                select f.period, s.district, s.tier, 0, count(*)::int, 0,
                    {Sums(db)}
                from {filings} join {db.TableOf(typeof(StationFiguresRow<T>))} g on g.filing_id = f.id
                    join {db.TableOf(
                    typeof(StationFigures<T>)
                )} s on s.filing_id = g.filing_id and s.station = g.station
                where {Which}
                group by f.period, s.district, s.tier
                """;
    }

    /// <summary>A line that nobody filled in stays blank: the sum of nothing is null.</summary>
    private string Sums(FilingTables<T> db)
    {
        string Array(string type, IEnumerable<string> values) => $"array[{string.Join(", ", values)}]::{type}[]";
        var sums = Array("numeric", counts.Select(line => $"sum(g.{db.ColumnOf(line)})"));
        var bareSums = Array(
            "numeric",
            percentages.Select(line => $"sum(g.{db.ColumnOf(line)}) filter (where {IsBare(db, line)})")
        );
        var bareUnits = Array("int", percentages.Select(line => $"count(*) filter (where {IsBare(db, line)})"));
        return $"""{sums} as sums, {bareSums} as bare_sums, {bareUnits} as bare_units""";
    }

    /// <summary>The percentage is given, its counts are not.</summary>
    private string IsBare(FilingTables<T> db, NumberLine line) =>
        string.Join(
            " and ",
            lines
                .AllNumbers.Where(l => l.Property.Name == line.About.Part || l.Property.Name == line.About.Whole)
                .Select(count => $"g.{db.ColumnOf(count)} is null")
                .Prepend($"g.{db.ColumnOf(line)} is not null")
        );
}

/// <summary>What SQL answers for one group, sums in the order of the lines.</summary>
internal sealed class SumRow
{
    public string Period { get; init; } = "";
    public string? District { get; init; }
    public string Tier { get; init; } = "";
    public int Units { get; init; }
    public int Stations { get; init; }
    public int Synthetic { get; init; }
    public decimal?[] Sums { get; init; } = [];
    public decimal?[] BareSums { get; init; } = [];
    public int[] BareUnits { get; init; } = [];
}
