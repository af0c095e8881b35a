using DeAn06.Reporting.Checks;

namespace DeAn06.SectionContract;

/// <summary>Whether figures break a published rule across lines, found by whoever has read its description alone.</summary>
internal static class RuleValue
{
    public static bool IsAcrossLines(this Rule rule) =>
        rule.Kind is RuleKind.Exceeds or RuleKind.Differs or RuleKind.UsesUp or RuleKind.Unpaired or RuleKind.Needed;

    /// <param name="value">Of a line; null where blank.</param>
    /// <param name="isBlank">Of a line of any kind.</param>
    public static bool Breaks(Rule rule, Func<string, decimal?> value, Func<string, bool> isBlank)
    {
        if (value(rule.Against!) is not { } against)
        {
            return false;
        }

        decimal?[] addends = [.. rule.Addends.Select(value)];
        var sum = addends.Sum();
        return rule.Kind switch
        {
            RuleKind.Exceeds => sum > against,
            RuleKind.Differs => addends.All(addend => addend is not null) && sum != against,
            RuleKind.UsesUp => against > 0 && sum == against,
            RuleKind.Needed => against > 0 && rule.Lines.Any(isBlank),
            _ => rule.Lines.Any(isBlank),
        };
    }
}
