using System.Globalization;

namespace DeAn06.SharedKernel.Sections;

/// <summary>Sections in the order in which the forms print them: `10` comes after `2`, Roman numbers after Arabic ones.</summary>
public static class FormOrder
{
    public static IOrderedEnumerable<T> InFormOrder<T>(this IEnumerable<T> items, Func<T, Section> section) =>
        items
            .OrderBy(item => section(item).Form, StringComparer.Ordinal)
            .ThenBy(item => LeadingNumber(section(item).Number))
            .ThenBy(item => section(item).Number, StringComparer.Ordinal)
            .ThenBy(item => section(item).Name, StringComparer.Ordinal);

    private static int LeadingNumber(string number)
    {
        var digits = number.TakeWhile(char.IsAsciiDigit).Count();
        return int.TryParse(number.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : int.MaxValue;
    }
}
