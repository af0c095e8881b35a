using System.Reflection;

namespace DeAn06.SharedKernel.Figures;

/// <summary>The lines of one record of figures in the form's order, as a given profile asks them.</summary>
public sealed class LineSet
{
    private readonly Func<IFigures> blank;

    private LineSet(Type figures, Func<IFigures> blank, string profile)
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
                .Select((x, i) => new Line(x.Property, Line.NameOf(x.Property.Name), i + 1, x.About!)),
        ];
        Asked = [.. All.Where(line => line.About.Profile is null || line.About.Profile == profile)];
        Derived =
        [
            .. properties
                .Select(p => (Property: p, About: p.GetCustomAttribute<DerivedAttribute>()))
                .Where(x => x.About is not null && (x.About.Profile is null || x.About.Profile == profile))
                .Select(x => new DerivedLine(x.Property, Line.NameOf(x.Property.Name), x.About!)),
        ];
    }

    public Type Figures { get; }

    /// <summary>Every line, of every profile: what is stored.</summary>
    public IReadOnlyList<Line> All { get; }

    /// <summary>The lines that this profile asks and shows.</summary>
    public IReadOnlyList<Line> Asked { get; }

    public IReadOnlyList<DerivedLine> Derived { get; }

    public static LineSet Of<T>(string profile)
        where T : class, IFigures, new() => new(typeof(T), () => new T(), profile);

    public Line? Find(string name) => Asked.FirstOrDefault(line => line.Name == name);

    /// <summary>New figures from the value of each line.</summary>
    public IFigures Make(Func<Line, decimal?> value)
    {
        var figures = blank();
        foreach (var line in All)
        {
            line.Put(figures, value(line));
        }

        return figures;
    }

    /// <summary>Adds counts line by line; blank plus blank stays blank. Percentages do not add up and come out blank.</summary>
    public IFigures Sum(IEnumerable<IFigures> figures)
    {
        var sums = new decimal?[All.Count];
        foreach (var one in figures)
        {
            for (var i = 0; i < sums.Length; i++)
            {
                if (All[i].IsCount && All[i].Of(one) is { } value)
                {
                    sums[i] = (sums[i] ?? 0) + value;
                }
            }
        }

        return Make(line => sums[line.Place - 1]);
    }
}
