using System.Globalization;
using System.Numerics;

namespace DeAn06.SharedKernel.Tests.Figures;

/// <summary>A decimal number without any limit: digits × 10^exponent, without trailing zeroes; told from its text alone.</summary>
internal readonly record struct Exact(BigInteger Digits, int Exponent)
{
    public static Exact Of(decimal value) => Of(value.ToString(CultureInfo.InvariantCulture));

    public static Exact Of(string number)
    {
        var parts = number.Split('e', 'E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var digits = BigInteger.Parse(parts[0].Replace(".", ""), CultureInfo.InvariantCulture);
        exponent -= point < 0 ? 0 : parts[0].Length - point - 1;
        if (digits.IsZero)
        {
            return new Exact(0, 0);
        }

        while (digits % 10 == 0)
        {
            (digits, exponent) = (digits / 10, exponent + 1);
        }

        return new Exact(digits, exponent);
    }
}
