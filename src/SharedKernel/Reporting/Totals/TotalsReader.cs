using System.Linq.Expressions;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Reporting.Totals;

/// <summary>Sums a section by period × district × tier in SQL: one command for units and, with an annex, one for stations, however many periods.</summary>
internal sealed class TotalsReader<T>(Section section, LineSet lines)
    where T : class, IFigures, new()
{
    /// <summary>Totals rest on what was sent: submitted and accepted.</summary>
    private readonly NumberLine[] percentages =
    [
        .. lines.AllNumbers.Where(line => line.About.Kind == LineKind.Percentage),
    ];

    public async Task<IReadOnlyList<TotalRow>> ReadAsync(
        FilingTables<T> db,
        IReadOnlyCollection<string> periods,
        CancellationToken ct
    )
    {
        // Joins are written out: over navigations EF sums each line by a query of its own. The period is asked of the lines too, which
        // then are found by their own index.
        var filings = db.Filings.Where(f => periods.Contains(f.Period) && FilingStates.Counted.Contains(f.State));
        var units =
            from f in filings
            join g in db.Figures.Where(g => periods.Contains(g.Period)) on f.Id equals g.FilingId
            select new Reported<T>
            {
                Period = f.Period,
                District = f.District,
                Tier = f.Tier,
                Synthetic = f.Synthetic,
                Figures = g.Values,
            };
        var rows = (await Sum(units).ToListAsync(ct)).ConvertAll(sum => Row(sum, station: false));
        if (section.Stations == StationReporting.Annex)
        {
            var stations =
                from f in filings
                join g in db.StationFigures.Where(g => periods.Contains(g.Period)) on f.Id equals g.FilingId
                join s in db.Stations on new { g.FilingId, g.Station } equals new { s.FilingId, s.Station }
                select new Reported<T>
                {
                    Period = f.Period,
                    District = s.District,
                    Tier = s.Tier,
                    Synthetic = f.Synthetic,
                    Figures = g.Values,
                };
            rows.AddRange((await Sum(stations).ToListAsync(ct)).ConvertAll(s => Row(s, station: true)));
        }

        return rows;
    }

    private TotalRow Row(SumRow<T> sum, bool station) =>
        new(
            sum.Period,
            sum.District,
            sum.Tier,
            station ? 0 : sum.Rows,
            station ? sum.Rows : 0,
            station ? 0 : sum.Synthetic,
            sum.Figures,
            [
                .. percentages
                    .Select((line, i) => new BareRates(line.Name, sum.BareSums[i] ?? 0, sum.BareUnits[i]))
                    .Where(bare => bare.Units > 0),
            ]
        );

    /// <summary>`g => new SumRow { …, Figures = new T { Issued = sum(x.Figures.Issued) … } }`, built from the record's lines.</summary>
    private IQueryable<SumRow<T>> Sum(IQueryable<Reported<T>> reported) =>
        Sum(
            reported.GroupBy(r => new
            {
                r.Period,
                r.District,
                r.Tier,
            })
        );

    private IQueryable<SumRow<T>> Sum<TKey>(IQueryable<IGrouping<TKey, Reported<T>>> groups)
    {
        var group = Expression.Parameter(typeof(IGrouping<TKey, Reported<T>>), "g");
        Expression Key(string name) => Expression.Property(Expression.Property(group, "Key"), name);

        var figures = Expression.MemberInit(
            Expression.New(typeof(T)),
            lines.AllNumbers.Where(l => l.AddsUp).Select(l => Expression.Bind(l.Property, SumOrBlank(group, l)))
        );
        var row = Expression.MemberInit(
            Expression.New(typeof(SumRow<T>)),
            Bind(nameof(SumRow<>.Period), Key("Period")),
            Bind(nameof(SumRow<>.District), Key("District")),
            Bind(nameof(SumRow<>.Tier), Key("Tier")),
            Bind(nameof(SumRow<>.Rows), Count(group, _ => true)),
            Bind(nameof(SumRow<>.Synthetic), Count(group, r => r.Synthetic)),
            Bind(nameof(SumRow<>.Figures), figures),
            Bind(
                nameof(SumRow<>.BareSums),
                Expression.NewArrayInit(typeof(decimal?), percentages.Select(l => BareSum(group, l)))
            ),
            Bind(
                nameof(SumRow<>.BareUnits),
                Expression.NewArrayInit(typeof(int), percentages.Select(l => Count(group, IsBare(l))))
            )
        );
        return groups.Select(Expression.Lambda<Func<IGrouping<TKey, Reported<T>>, SumRow<T>>>(row, group));
    }

    private static MemberAssignment Bind(string member, Expression value) =>
        Expression.Bind(typeof(SumRow<T>).GetProperty(member)!, value);

    private static MethodCallExpression Count(Expression group, Expression<Func<Reported<T>, bool>> which) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(Reported<T>)], group, which);

    /// <summary>SQL's sum of nothing is null, EF's is 0; a line that nobody filled in must stay blank.</summary>
    private static ConditionalExpression SumOrBlank(Expression group, NumberLine line)
    {
        var (x, path) = PathOf(line);
        var blank = Expression.Constant(null, path.Type);
        var filled = Expression.Lambda<Func<Reported<T>, bool>>(Expression.NotEqual(path, blank), x);
        return Expression.Condition(
            Expression.Equal(Count(group, filled), Expression.Constant(0)),
            blank,
            Expression.Call(
                typeof(Enumerable),
                nameof(Enumerable.Sum),
                [typeof(Reported<T>)],
                group,
                Expression.Lambda(path, x)
            )
        );
    }

    private MethodCallExpression BareSum(Expression group, NumberLine line)
    {
        var bare = IsBare(line);
        var path = Path(bare.Parameters[0], line);
        var value = Expression.Lambda<Func<Reported<T>, decimal?>>(
            Expression.Condition(bare.Body, path, Expression.Constant(null, typeof(decimal?))),
            bare.Parameters[0]
        );
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Sum), [typeof(Reported<T>)], group, value);
    }

    /// <summary>The percentage is given, its counts are not.</summary>
    private Expression<Func<Reported<T>, bool>> IsBare(NumberLine line)
    {
        var (x, path) = PathOf(line);
        Expression bare = Expression.NotEqual(path, Expression.Constant(null, typeof(decimal?)));
        foreach (
            var count in lines.AllNumbers.Where(l =>
                l.Property.Name == line.About.Part || l.Property.Name == line.About.Whole
            )
        )
        {
            bare = Expression.AndAlso(bare, Expression.Equal(Path(x, count), Expression.Constant(null, typeof(long?))));
        }

        return Expression.Lambda<Func<Reported<T>, bool>>(bare, x);
    }

    private static (ParameterExpression X, Expression Path) PathOf(NumberLine line)
    {
        var x = Expression.Parameter(typeof(Reported<T>), "x");
        return (x, Path(x, line));
    }

    private static Expression Path(Expression element, NumberLine line) =>
        Expression.Property(Expression.Property(element, "Figures"), line.Property);
}

/// <summary>What one unit or station counts with.</summary>
internal sealed class Reported<T>
    where T : class, IFigures, new()
{
    public string Period { get; init; } = "";
    public string? District { get; init; }
    public CareLevel Tier { get; init; }
    public bool Synthetic { get; init; }
    public T Figures { get; init; } = new();
}

/// <summary>What SQL answers for one group.</summary>
internal sealed class SumRow<T>
    where T : class, IFigures, new()
{
    public string Period { get; init; } = "";
    public string? District { get; init; }
    public CareLevel Tier { get; init; }
    public int Rows { get; init; }
    public int Synthetic { get; init; }
    public T Figures { get; init; } = new();
    public decimal?[] BareSums { get; init; } = [];
    public int[] BareUnits { get; init; } = [];
}
