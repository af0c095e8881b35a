using DeAn06.Reporting.Figures;

namespace DeAn06.SectionContract;

/// <summary>What a published formula says of values, computed by whoever has read its description alone.</summary>
internal static class FormulaValue
{
    public static decimal? Of(Formula formula, IReadOnlyDictionary<string, decimal?> known)
    {
        decimal? Sum(IReadOnlyList<string> names)
        {
            var given = names.Select(name => known[name]).OfType<decimal>().ToArray();
            var blank = formula.OfGiven ? given.Length == 0 : given.Length < names.Count;
            return blank ? null : given.Sum();
        }

        var count = Sum(formula.Plus) - (formula.Minus.Count == 0 ? 0 : Sum(formula.Minus));
        if (formula.Over.Count == 0)
        {
            return count;
        }

        var whole = Sum(formula.Over);
        return whole is null or 0 || count is null
            ? null
            : Math.Round(100 * count.Value / whole.Value, 4, MidpointRounding.AwayFromZero);
    }
}
