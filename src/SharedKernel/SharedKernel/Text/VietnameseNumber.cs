using System.Globalization;

namespace DeAn06.SharedKernel.Text;

/// <summary>Numbers as Vietnamese readers write them: 1.234.567,8.</summary>
public static class VietnameseNumber
{
    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    public static string Text(decimal value) => value.ToString("#,##0.####", Format);

    public static string Text(decimal? value) => value is { } v ? Text(v) : "(để trống)";
}
