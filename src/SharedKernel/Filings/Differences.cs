using DeAn06.SharedKernel.Figures;

namespace DeAn06.SharedKernel.Filings;

/// <summary>What differs between two contents, line by line, own figures first and then by station.</summary>
public static class Differences
{
    public static IReadOnlyList<LineChange> Between<T>(LineSet lines, FilingContent<T> from, FilingContent<T> to)
        where T : class, IFigures, new() =>
        Between(lines, (from.Figures, ByStation(from)), (to.Figures, ByStation(to)));

    public static IReadOnlyList<LineChange> Between(
        LineSet lines,
        (IFigures Own, IReadOnlyDictionary<string, IFigures> Stations) from,
        (IFigures Own, IReadOnlyDictionary<string, IFigures> Stations) to
    )
    {
        var blank = lines.Make(_ => null);
        return
        [
            .. OfLines(lines, null, from.Own, to.Own),
            .. from
                .Stations.Keys.Union(to.Stations.Keys)
                .Order(StringComparer.Ordinal)
                .SelectMany(station =>
                    OfLines(
                        lines,
                        station,
                        from.Stations.GetValueOrDefault(station, blank),
                        to.Stations.GetValueOrDefault(station, blank)
                    )
                ),
        ];
    }

    private static Dictionary<string, IFigures> ByStation<T>(FilingContent<T> content)
        where T : class, IFigures, new() => content.Stations.ToDictionary(s => s.Station, s => (IFigures)s.Figures);

    private static IEnumerable<LineChange> OfLines(LineSet lines, string? station, IFigures older, IFigures newer) =>
        from line in lines.Asked
        let before = line.Of(older)
        let after = line.Of(newer)
        where before != after
        select new LineChange(line.Name, line.ShortLabel, station, before, after);
}
