using DeAn06.Reporting.Figures;

namespace DeAn06.Reporting.Totals;

/// <summary>A formula as SQL over columns of its names: what the record's getter says of the same values, digit for digit.</summary>
internal static class FormulaSql
{
    public static string Of(Formula formula)
    {
        var value = Sum(formula.Plus, formula.OfGiven);
        if (formula.Minus.Count > 0)
        {
            value = $"({value} - {Sum(formula.Minus, formula.OfGiven)})";
        }

        // Thirty decimals before the rounding: the quotient's own sixteen digits may be rounded up to a half that it does not reach.
        return formula.Over.Count == 0
            ? value
            : $"round(100::numeric(33, 30) * {value} / nullif({Sum(formula.Over, formula.OfGiven)}, 0), 4)";
    }

    /// <summary>Is every name of the formula given?</summary>
    public static string Given(Formula formula) =>
        $"num_nulls({string.Join(", ", formula.Plus.Concat(formula.Minus).Concat(formula.Over).Select(SectionSql.Named))}) = 0";

    private static string Sum(IReadOnlyList<string> names, bool ofGiven)
    {
        var columns = names.Select(SectionSql.Named).ToArray();
        return ofGiven
            ? $"case when num_nonnulls({string.Join(", ", columns)}) > 0 "
                + $"then {string.Join(" + ", columns.Select(column => $"coalesce({column}, 0)"))} end"
            : $"({string.Join(" + ", columns)})";
    }
}
