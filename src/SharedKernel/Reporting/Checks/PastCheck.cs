using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Checks;

/// <summary>Asks about figures far from the unit's own previous filing. Flows are compared by day, since windows differ in length.</summary>
internal sealed class PastCheck(LineSet lines, IReadOnlyList<Rule> rules)
{
    public IEnumerable<Check> Run(CheckInput input)
    {
        if (input.Past is not { } past)
        {
            yield break;
        }

        foreach (var line in lines.Numbers)
        {
            if (line.Of(input.Total) is { } now && line.Of(past.Figures) is { } before)
            {
                var byDay = line.IsFlow && input.Days != past.Days;
                // Multiplied instead of divided: thirds of a count would be rounded.
                var (whole, part) = byDay ? (past.Days, input.Days) : (1, 1);
                var asked = rules.FirstOrDefault(rule =>
                    rule.Lines.Contains(line.Name) && Breaks(rule, now, before, now * whole, before * part, whole, past)
                );
                if (asked is not null)
                {
                    yield return Ask(asked, line, now, before, byDay, past);
                }
            }
        }
    }

    private static bool Breaks(
        Rule rule,
        decimal now,
        decimal before,
        decimal scaled,
        decimal expected,
        int scale,
        Comparison past
    ) =>
        rule.Kind switch
        {
            RuleKind.ZeroAfterNonZero => now == 0 && before > 0,
            RuleKind.Fell => now < before,
            RuleKind.LessThanHeld => past.Held && now < before,
            _ => before > 0
                && (scaled > expected * rule.Threshold || scaled * rule.Threshold < expected)
                && Math.Abs(scaled - expected) >= rule.Least * scale,
        };

    private static Check Ask(Rule rule, NumberLine line, decimal now, decimal before, bool byDay, Comparison past) =>
        (byDay && rule.MessageByDay is { } message ? rule with { Message = message } : rule).On(
            line.Name,
            station: null,
            name =>
                name switch
                {
                    "label" => line.ShortLabel,
                    "period" => past.Period,
                    "days" => VietnameseNumber.Text(past.Days),
                    "before" => VietnameseNumber.Text(before),
                    _ => VietnameseNumber.Text(now),
                }
        );
}
