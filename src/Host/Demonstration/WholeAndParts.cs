using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Sections;

namespace DeAn06.Host.Demonstration;

/// <summary>Lines that do not exceed another, as a section's published rules say.</summary>
/// <param name="Exact">They leave nothing of the whole out.</param>
internal sealed record WholeAndParts(NumberLine Whole, IReadOnlyList<NumberLine> Parts, bool Exact)
{
    public static IReadOnlyList<WholeAndParts> Of(SectionShape shape) =>
        [
            .. shape
                .Checks.Rules.Where(rule => rule.Kind is RuleKind.Exceeds or RuleKind.Differs)
                .Select(rule =>
                    (
                        Whole: shape.Set.FindNumber(rule.Against!),
                        Parts: rule.Addends.Select(shape.Set.FindNumber).OfType<NumberLine>().ToArray(),
                        Exact: rule.Kind == RuleKind.Differs
                    )
                )
                .Where(found => found is { Whole: not null, Parts.Length: > 0 })
                .Select(found => new WholeAndParts(found.Whole!, found.Parts, found.Exact)),
        ];
}
