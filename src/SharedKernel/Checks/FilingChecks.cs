using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.SharedKernel.Checks;

/// <summary>Everything a filing of one section fails, hard checks first, in the form's order.</summary>
public sealed class FilingChecks<T>(Section section, LineSet lines, SectionRules<T> rules)
    where T : class, IFigures, new()
{
    private readonly PastCheck past = new(lines, rules.NeverFalling);
    private readonly PeerCheck peers = new(lines);

    public IReadOnlyList<Check> Run(CheckInput input)
    {
        IEnumerable<Check> found =
        [
            .. Blanks(input.Own, station: null),
            .. Across(input.Own, station: null).Where(check => check.Severity == Severity.Hard),
            .. Across(input.Total, station: null).Where(check => check.Severity == Severity.Soft),
            .. StationChecks(input),
            .. past.Run(input),
            .. peers.Run(input),
        ];
        return
        [
            .. found
                .OrderBy(check => check.Severity)
                .ThenBy(check => check.Station, StringComparer.Ordinal)
                .Select(check =>
                    check.Severity == Severity.Soft
                        ? check with
                        {
                            Explanation = input.Explanations.GetValueOrDefault(check.Id),
                        }
                        : check
                ),
        ];
    }

    private IEnumerable<Check> StationChecks(CheckInput input)
    {
        var given = input.Stations.ToDictionary(s => s.Station, s => s.Figures);
        if (section.Stations == StationReporting.Annex)
        {
            foreach (var station in input.Expected)
            {
                if (!given.TryGetValue(station.Code, out var figures) || lines.Asked.All(l => l.Of(figures) is null))
                {
                    yield return Check.Of(
                        "missingStation",
                        Severity.Hard,
                        null,
                        station.Code,
                        $"Chưa có số liệu của {station.Name}. Nhập số liệu từng trạm trong phụ lục; trạm không phát sinh thì nhập 0."
                    );
                    given.Remove(station.Code);
                }
            }

            foreach (var (station, figures) in given)
            {
                foreach (var check in Blanks(figures, station))
                {
                    yield return check;
                }
            }
        }

        foreach (var (station, figures) in given)
        {
            // Soft rules are asked of the unit's total alone: forty stations would drown the reporter in questions.
            foreach (var check in Across(figures, station).Where(check => check.Severity == Severity.Hard))
            {
                yield return check;
            }
        }

        if (section.Stations == StationReporting.Included)
        {
            foreach (var check in StationsOverTotal(input))
            {
                yield return check;
            }
        }
    }

    private IEnumerable<Check> StationsOverTotal(CheckInput input)
    {
        foreach (var line in lines.Asked.Where(line => line.IsCount))
        {
            var sum = input.Stations.Sum(station => line.Of(station.Figures) ?? 0);
            if (line.Of(input.Own) is { } total && sum > total)
            {
                yield return Check.Of(
                    "stationsOverTotal",
                    Severity.Hard,
                    line.Name,
                    null,
                    $"Cộng các trạm của dòng “{line.ShortLabel}” được {VietnameseNumber.Text(sum)}, lớn hơn số của đơn vị ({VietnameseNumber.Text(total)}). Số của đơn vị phải gồm cả các trạm."
                );
            }
        }
    }

    private IEnumerable<Check> Blanks(IFigures figures, string? station) =>
        from line in lines.Asked
        where !line.About.Optional && line.Of(figures) is null && !FollowsFromCounts(line, figures)
        select Check.Of(
            "blank",
            Severity.Hard,
            line.Name,
            station,
            $"Dòng “{line.ShortLabel}” còn để trống. Nhập số liệu; nếu không phát sinh thì nhập 0."
        );

    /// <summary>A percentage whose two counts are given is answered, even where zero over zero leaves it without a value.</summary>
    private bool FollowsFromCounts(Line line, IFigures figures) =>
        line.About is { Part: { } part, Whole: { } whole }
        && lines.All.Count(l => (l.Property.Name == part || l.Property.Name == whole) && l.Of(figures) is not null)
            == 2;

    private IEnumerable<Check> Across(IFigures figures, string? station) =>
        rules.Rules.Select(rule => rule.On(figures, station)).OfType<Check>();
}
