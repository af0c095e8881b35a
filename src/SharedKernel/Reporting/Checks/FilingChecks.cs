using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Checks;

/// <summary>Everything a filing of one section fails, hard checks first, in the form's order.</summary>
public abstract class FilingChecks
{
    private readonly Section section;
    private readonly LineSet lines;
    private readonly IReadOnlyList<AcrossLines> across;
    private readonly GeneralRules general;
    private readonly RowChecks rows;
    private readonly PastCheck past;
    private readonly PeerCheck peers;

    private protected FilingChecks(
        Section section,
        LineSet lines,
        IReadOnlyList<AcrossLines> across,
        IReadOnlyList<Line> neverFalling
    )
    {
        (this.section, this.lines) = (section, lines);
        // Of what this province does not ask nothing can be wrong.
        this.across = [.. across.Where(rule => rule.Lines.All(name => lines.Find(name) is not null))];
        general = new GeneralRules(
            lines,
            [.. neverFalling.Select(line => line.Name).Where(name => lines.Find(name) is not null)]
        );
        rows = new RowChecks(lines);
        past = new PastCheck(lines, general.Past);
        peers = new PeerCheck(lines, general.Peers);
        Rules = general.With(
            this.across.OfType<DescribedRule>().Select(described => described.Rule),
            rows.Rules,
            section.Stations
        );
    }

    /// <summary>The rules that whoever holds the figures can ask, in the order of their checks; a free rule of the section is not among them.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    public IReadOnlyList<Check> Run(CheckInput input)
    {
        IEnumerable<Check> found =
        [
            .. Blanks(input.Own, station: null),
            .. Across(input.Own, station: null).Where(check => check.Severity == Severity.Hard),
            .. Across(input.Total, station: null).Where(check => check.Severity == Severity.Soft),
            .. rows.Run(input.Own, input.WindowEnd),
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
                if (!given.TryGetValue(station.Code, out var figures) || lines.Asked.All(l => l.IsBlank(figures)))
                {
                    yield return general.MissingStation.On(line: null, station.Code, _ => station.Name);
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
            // Soft rules are asked of the unit's total alone: forty stations would drown the reporter in questions. A reason is the
            // unit's to give: a grid of stations holds numbers.
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
        foreach (var line in general.StationsOverTotal.Lines.Select(name => lines.FindNumber(name)!))
        {
            var sum = input.Stations.Sum(station => line.Of(station.Figures) ?? 0);
            if (line.Of(input.Own) is { } total && sum > total)
            {
                yield return general.StationsOverTotal.On(
                    line.Name,
                    station: null,
                    name =>
                        name switch
                        {
                            "label" => line.ShortLabel,
                            "sum" => VietnameseNumber.Text(sum),
                            _ => VietnameseNumber.Text(total),
                        }
                );
            }
        }
    }

    private IEnumerable<Check> Blanks(IFigures figures, string? station) =>
        from rule in general.Blanks
        from line in rule.Lines.Select(name => lines.Find(name)!)
        where line.IsBlank(figures) && !FollowsFromCounts(line, figures)
        select rule.On(line.Name, station, _ => line.ShortLabel);

    /// <summary>A percentage whose two counts are given is answered, even where zero over zero leaves it without a value.</summary>
    private bool FollowsFromCounts(Line line, IFigures figures) =>
        line.About is { Part: { } part, Whole: { } whole }
        && lines.All.Count(l => (l.Property.Name == part || l.Property.Name == whole) && !l.IsBlank(figures)) == 2;

    /// <summary>What must be put in words the unit puts so once: its stations are told apart by numbers.</summary>
    private IEnumerable<Check> Across(IFigures figures, string? station) =>
        across
            .Where(rule => station is null || rule is not DescribedRule { Rule.Kind: RuleKind.Needed })
            .Select(rule => rule.On(figures, station))
            .OfType<Check>();
}

/// <summary>The same, found by its type of figures.</summary>
public sealed class FilingChecks<T>(Section section, LineSet lines, SectionRules<T> rules)
    : FilingChecks(section, lines, rules.Across, rules.NeverFalling)
    where T : class, IFigures, new();
