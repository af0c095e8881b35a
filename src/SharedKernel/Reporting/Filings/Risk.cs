using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;

namespace DeAn06.Reporting.Filings;

/// <summary>What a submission asks of its reviewer, from the soft checks that it explains; the worst decides.</summary>
public enum RiskLevel
{
    /// <summary>Explains nothing: no soft check failed.</summary>
    Clean,

    /// <summary>Explains a question of its own figures.</summary>
    Explained,

    /// <summary>A rate far below that of its peers.</summary>
    Outlier,

    /// <summary>Far from its own past: many times more or less, fallen, or 0 where it was not.</summary>
    HardChange,
}

/// <summary>The level and a score that puts the worst first: by level, then by the size of the change.</summary>
/// <param name="Score">1000 × level + size, 0–999: ten times the ratio to the past, ten times the points below the peers, or the number of explanations.</param>
public readonly record struct Risk(RiskLevel Level, int Score)
{
    private const int Largest = 999;

    internal static Risk Of(LineSet lines, IReadOnlyList<Check> checks, CheckInput input)
    {
        var asked = checks
            .Where(check => check.Severity == Severity.Soft)
            .Select(check => (Check: check, Level: LevelOf(check.Code)))
            .ToArray();
        if (asked.Length == 0)
        {
            return default;
        }

        var level = asked.Max(x => x.Level);
        var worst = asked.Where(x => x.Level == level).Select(x => x.Check.Line).ToArray();
        var size = level switch
        {
            RiskLevel.HardChange => 10 * worst.Max(line => Ratio(lines, line, input)),
            RiskLevel.Outlier => 10 * worst.Max(line => PointsBelow(lines, line, input)),
            _ => worst.Length,
        };
        return new Risk(level, 1000 * (int)level + (int)Math.Min(size, Largest));
    }

    private static RiskLevel LevelOf(string code) =>
        code switch
        {
            "farFromPast" or "fell" or "zeroAfterNonZero" or "lessThanHeld" => RiskLevel.HardChange,
            "farFromPeers" => RiskLevel.Outlier,
            _ => RiskLevel.Explained,
        };

    /// <summary>The larger over the smaller, flows by day as the check compares them; 0 counts as 1, so that a lost handful does not lead the queue.</summary>
    private static decimal Ratio(LineSet lines, string? name, CheckInput input)
    {
        if (
            input.Past is not { } past
            || lines.Numbers.FirstOrDefault(l => l.Name == name) is not { } line
            || line.Of(input.Total) is not { } now
            || line.Of(past.Figures) is not { } before
        )
        {
            return 0;
        }

        var expected = line.IsFlow ? before * input.Days / past.Days : before;
        return Math.Max(now, expected) / Math.Max(Math.Min(now, expected), 1);
    }

    private static decimal PointsBelow(LineSet lines, string? name, CheckInput input)
    {
        decimal? Rate(IFigures figures) =>
            lines.Derived.FirstOrDefault(d => d.Name == name)?.Of(figures)
            ?? lines.Numbers.FirstOrDefault(l => l.Name == name)?.Of(figures);

        return input.Peers is { } peers ? Math.Max((Rate(peers.Figures) - Rate(input.Total)) ?? 0, 0) : 0;
    }
}
