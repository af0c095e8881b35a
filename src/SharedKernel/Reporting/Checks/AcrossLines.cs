using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Checks;

/// <summary>One rule across the lines of one set of figures: the check that they fail, or null.</summary>
internal abstract record AcrossLines
{
    /// <summary>JSON names of the lines that it speaks of.</summary>
    public abstract IEnumerable<string> Lines { get; }

    public abstract Check? On(IFigures figures, string? station);
}

/// <summary>A rule that is data.</summary>
internal sealed record DescribedRule(Rule Rule, LineSet Set) : AcrossLines
{
    private readonly Dictionary<string, NumberLine> numbers = Set.AllNumbers.ToDictionary(line => line.Name);
    private readonly Line asked = Set.All.First(line => line.Name == Rule.Lines[0]);

    public override IEnumerable<string> Lines => [.. Rule.Lines, .. Rule.Addends, Rule.Against!];

    public override Check? On(IFigures figures, string? station)
    {
        decimal? Value(string name) => numbers[name].Of(figures);
        var sum = Rule.Addends.Sum(name => Value(name) ?? 0);
        var fails =
            Value(Rule.Against!) is { } against
            && Rule.Kind switch
            {
                RuleKind.Exceeds => sum > against,
                RuleKind.Differs => sum != against && Rule.Addends.All(name => Value(name) is not null),
                RuleKind.UsesUp => against > 0 && sum == against,
                RuleKind.Unpaired => asked.IsBlank(figures),
                RuleKind.Needed => against > 0 && asked.IsBlank(figures),
                _ => throw new InvalidOperationException($"{Rule.Kind} is not a rule across lines."),
            };
        return fails
            ? Rule.On(asked.Name, station, name => VietnameseNumber.Text(name == "sum" ? sum : Value(name)))
            : null;
    }
}

/// <summary>Any other rule: a message where the figures break it. Only the server can ask it.</summary>
internal sealed record FreeRule(string Code, Severity Severity, Line Line, Func<IFigures, string?> Test) : AcrossLines
{
    public override IEnumerable<string> Lines => [Line.Name];

    public override Check? On(IFigures figures, string? station) =>
        Test(figures) is { } message ? Check.Of(Code, Severity, Line.Name, station, message) : null;
}
