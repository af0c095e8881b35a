using DeAn06.SharedKernel.Figures;

namespace DeAn06.SharedKernel.Filings;

/// <summary>What differs between two contents, line by line, own figures first and then by station.</summary>
public static class Differences
{
    public static IReadOnlyList<LineChange> Between<T>(LineSet lines, FilingContent<T> from, FilingContent<T> to)
        where T : class, IFigures, new()
    {
        var blank = new T();
        var (before, after) = (ByStation(from), ByStation(to));
        return
        [
            .. OfLines(lines, null, from.Figures, to.Figures),
            .. before
                .Keys.Union(after.Keys)
                .Order(StringComparer.Ordinal)
                .SelectMany(station =>
                    OfLines(
                        lines,
                        station,
                        before.GetValueOrDefault(station, blank),
                        after.GetValueOrDefault(station, blank)
                    )
                ),
        ];
    }

    private static Dictionary<string, T> ByStation<T>(FilingContent<T> content)
        where T : class, IFigures, new() => content.Stations.ToDictionary(s => s.Station, s => s.Figures);

    private static IEnumerable<LineChange> OfLines(LineSet lines, string? station, IFigures older, IFigures newer) =>
        from line in lines.Asked
        let before = line.Of(older)
        let after = line.Of(newer)
        where before != after
        select new LineChange(line.Name, line.ShortLabel, station, before, after);
}
