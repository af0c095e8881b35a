using System.Text.RegularExpressions;

namespace DeAn06.Reporting.Checks;

/// <summary>A rule as data: the check is made from it, and so is its description to others (docs/adr/0012).</summary>
/// <param name="Code">Code of the checks that it makes.</param>
/// <param name="Lines">JSON names of the lines (or rates) it is asked of, each for itself; the check points there.</param>
/// <param name="Message">
/// Vietnamese, with placeholders: `{issued}` is that line's value; `{label}` and `{value}` are the asked line's; `{sum}`, `{station}`,
/// `{before}`, `{period}`, `{days}` and `{peers}` are what the rule compares with; of a register's row `{row}` and `{other}` are its and
/// another's place, `{column}` is the column's label and `{end}` the last day of the data window.
/// </param>
public sealed partial record Rule(
    string Code,
    RuleKind Kind,
    Severity Severity,
    IReadOnlyList<string> Lines,
    string Message
)
{
    /// <summary>JSON names of the lines that are added up.</summary>
    public IReadOnlyList<string> Addends { get; init; } = [];

    /// <summary>JSON name of the line that the addends, or the asked line, are held against.</summary>
    public string? Against { get; init; }

    /// <summary>How far is far: times, or percentage points.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>What is too little to ask about: a difference, or a number of units.</summary>
    public int? Least { get; init; }

    /// <summary>Instead of <see cref="Message"/> where windows of unequal length are compared by day.</summary>
    public string? MessageByDay { get; init; }

    internal Check On(string? line, string? station, Func<string, string> text) =>
        Check.Of(Code, Severity, line, station, Fill(Message, text));

    internal static string Fill(string template, Func<string, string> text) =>
        Placeholder().Replace(template, match => text(match.Groups[1].Value));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
