using DeAn06.Reporting.Figures;

namespace DeAn06.Reporting.Filings;

/// <summary>What differs between two contents, line by line, own figures first and then by station.</summary>
public static class Differences
{
    internal static IReadOnlyList<LineChange> Between<T>(LineSet lines, FilingContent<T> from, FilingContent<T> to)
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
        lines.Asked.SelectMany(line =>
            line switch
            {
                NumberLine number => OfNumber(number, station, number.Of(older), number.Of(newer)),
                TextLine text => OfText(text, station, text.Of(older), text.Of(newer)),
                RegisterLine register => OfRegister(register, station, register.Rows(older), register.Rows(newer)),
                _ => [],
            }
        );

    private static IEnumerable<LineChange> OfNumber(NumberLine line, string? station, decimal? before, decimal? after)
    {
        string? Words(decimal? value) => line.Choices.Count > 0 && value is not null ? line.Words(value) : null;
        return before == after
            ? []
            : [new(line.Name, line.ShortLabel, station, before, after, Words(before), Words(after))];
    }

    private static IEnumerable<LineChange> OfText(TextLine line, string? station, string? before, string? after) =>
        before == after ? [] : [new(line.Name, line.ShortLabel, station, null, null, before, after)];

    /// <summary>A row is the same record as the one of its key; of records that share a key, the first with the first.</summary>
    private static IEnumerable<LineChange> OfRegister(
        RegisterLine line,
        string? station,
        IReadOnlyList<IRegisterRow>? before,
        IReadOnlyList<IRegisterRow>? after
    )
    {
        var (older, newer) = (ByKey(line, before), ByKey(line, after));
        foreach (var key in older.Keys.Union(newer.Keys))
        {
            var (was, now) = (older.GetValueOrDefault(key), newer.GetValueOrDefault(key));
            if (!Equals(was, now))
            {
                var (from, to) = Words(line, was, now);
                yield return new(
                    line.Name,
                    line.ShortLabel,
                    station,
                    null,
                    null,
                    from,
                    to,
                    line.KeyWords((now ?? was)!)
                );
            }
        }

        // Whether one answered at all is a change too, though no row tells of it.
        if (older.Count + newer.Count == 0 && before is null != after is null)
        {
            string? Answer(IReadOnlyList<IRegisterRow>? rows) => rows is null ? null : "Không có";
            yield return new(line.Name, line.ShortLabel, station, null, null, Answer(before), Answer(after));
        }
    }

    /// <summary>Where only a blank tells them apart, blanks are shown.</summary>
    private static (string? From, string? To) Words(RegisterLine line, IRegisterRow? was, IRegisterRow? now)
    {
        (string?, string?) Both(Func<IRegisterRow, string> words) =>
            (was is null ? null : words(was), now is null ? null : words(now));

        var (from, to) = Both(line.Words);
        return from == to ? Both(line.WordsAndBlanks) : (from, to);
    }

    private static Dictionary<(string? Key, int Copy), IRegisterRow> ByKey(
        RegisterLine line,
        IReadOnlyList<IRegisterRow>? rows
    ) =>
        (rows ?? [])
            .GroupBy(line.KeyOf)
            .SelectMany(same => same.Select((row, copy) => (Key: (same.Key, copy), row)))
            .ToDictionary(found => found.Key, found => found.row);
}
