using System.Reflection;

namespace DeAn06.Reporting.Figures;

/// <summary>The lines of one record of figures in the form's order, as a given profile asks them.</summary>
public sealed class LineSet
{
    private readonly Func<IFigures> blank;

    private LineSet(Type figures, Func<IFigures> blank, IReadOnlyCollection<string> onRequest)
    {
        this.blank = blank;
        Figures = figures;
        var properties = figures
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .OrderBy(p => p.MetadataToken);
        All =
        [
            .. properties
                .Select(p => (Property: p, About: p.GetCustomAttribute<LineAttribute>()))
                .Where(x => x.About is not null)
                .Select((x, i) => Line.Of(x.Property, i + 1, x.About!)),
        ];
        Asked = [.. All.Where(line => !line.About.OnRequest || onRequest.Contains(line.Name))];
        AllNumbers = [.. All.OfType<NumberLine>()];
        Numbers = [.. Asked.OfType<NumberLine>()];
        Texts = [.. Asked.OfType<TextLine>()];
        Registers = [.. Asked.OfType<RegisterLine>()];
        Derived = Shown([
            .. properties
                .Select(p => (Property: p, About: p.GetCustomAttribute<DerivedAttribute>()))
                .Where(x => x.About is not null)
                .Select(x => new DerivedLine(x.Property, Line.NameOf(x.Property.Name), x.About!)),
        ]);
    }

    public Type Figures { get; }

    /// <summary>Every line, asked or not: what is stored.</summary>
    public IReadOnlyList<Line> All { get; }

    /// <summary>The lines that the running profile asks and shows, of every kind.</summary>
    public IReadOnlyList<Line> Asked { get; }

    /// <summary>Of <see cref="All"/>, those that hold a number.</summary>
    public IReadOnlyList<NumberLine> AllNumbers { get; }

    /// <summary>Of <see cref="Asked"/>, those that hold a number.</summary>
    public IReadOnlyList<NumberLine> Numbers { get; }

    public IReadOnlyList<TextLine> Texts { get; }

    public IReadOnlyList<RegisterLine> Registers { get; }

    public IReadOnlyList<DerivedLine> Derived { get; }

    /// <summary>Do people write words here that one may search?</summary>
    public bool HasWords => Texts.Count + Registers.Count > 0;

    /// <param name="onRequest">JSON names of the lines on request that are asked.</param>
    public static LineSet Of<T>(IReadOnlyCollection<string>? onRequest = null)
        where T : class, IFigures, new() => new(typeof(T), () => new T(), onRequest ?? []);

    public Line? Find(string name) => Asked.FirstOrDefault(line => line.Name == name);

    public NumberLine? FindNumber(string name) => Numbers.FirstOrDefault(line => line.Name == name);

    /// <summary>New figures from the value of each number; texts and registers are those of other figures, or blank.</summary>
    public IFigures Make(Func<NumberLine, decimal?> value, IFigures? words = null)
    {
        var figures = blank();
        foreach (var line in AllNumbers)
        {
            line.Put(figures, value(line));
        }

        if (words is not null)
        {
            foreach (var line in All.Where(line => line is not NumberLine))
            {
                line.PutRaw(figures, line.Raw(words));
            }
        }

        return figures;
    }

    /// <summary>New figures from values by name, whatever they hold; what is counted follows from them.</summary>
    internal IFigures Make(IReadOnlyDictionary<string, object?> values)
    {
        var figures = blank();
        foreach (var line in All.Where(line => values.ContainsKey(line.Name)))
        {
            if (line is NumberLine number)
            {
                number.Put(figures, (decimal?)values[line.Name]);
            }
            else
            {
                line.PutRaw(figures, values[line.Name]);
            }
        }

        foreach (var line in AllNumbers.Where(line => line.Count is not null))
        {
            line.Put(figures, Counted(line.Count!, figures));
        }

        return figures;
    }

    /// <summary>Adds counts line by line; blank plus blank stays blank. What does not add up comes out blank.</summary>
    public IFigures Sum(IEnumerable<IFigures> figures)
    {
        var sums = new decimal?[All.Count];
        foreach (var one in figures)
        {
            foreach (var line in AllNumbers)
            {
                if (line.AddsUp && line.Of(one) is { } value)
                {
                    sums[line.Place - 1] = (sums[line.Place - 1] ?? 0) + value;
                }
            }
        }

        return Make(line => sums[line.Place - 1]);
    }

    /// <summary>Of computed values in their order, those whose formula has all that it takes: asked lines, and values before it that are shown.</summary>
    private List<DerivedLine> Shown(IReadOnlyList<DerivedLine> all)
    {
        var known = Asked.Select(line => line.Name).ToHashSet();
        var shown = new List<DerivedLine>();
        foreach (var derived in all.Where(derived => derived.Formula.Names.All(known.Contains)))
        {
            known.Add(derived.Name);
            shown.Add(derived);
        }

        return shown;
    }

    private decimal? Counted(Count count, IFigures figures) =>
        All.First(line => line.Name == count.Line) switch
        {
            RegisterLine register => count.In(register, figures),
            NumberLine choice => count.In(choice, figures),
            var other => throw new InvalidOperationException($"{other.Name} cannot be counted."),
        };
}
