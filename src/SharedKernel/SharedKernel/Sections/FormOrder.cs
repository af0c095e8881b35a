using System.Globalization;

namespace DeAn06.SharedKernel.Sections;

/// <summary>Sections in the order in which the forms print them: `10` comes after `2`, and `3.1` between `II` and `V`.</summary>
public static class FormOrder
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    public static IOrderedEnumerable<T> InFormOrder<T>(this IEnumerable<T> items, Func<T, Section> section) =>
        items
            .OrderBy(item => section(item).Form, StringComparer.Ordinal)
            .ThenBy(item => LeadingNumber(section(item).Number))
            .ThenBy(item => section(item).Number, StringComparer.Ordinal)
            .ThenBy(item => section(item).Name, StringComparer.Ordinal);

    private static int LeadingNumber(string number)
    {
        var leading = string.Concat(number.TakeWhile(char.IsAsciiLetterOrDigit));
        return int.TryParse(leading, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
            : Array.IndexOf(Roman, leading) is >= 0 and var place ? place + 1
            : int.MaxValue;
    }
}
