using System.Globalization;

namespace DeAn06.Decree30;

/// <summary>Dates as Decree 30 writes them: days under 10 and the months 1 and 2 with a leading zero.</summary>
public static class DecreeDate
{
    /// <summary>`15/7/2023`, `05/02/2023`.</summary>
    public static string Slashed(DateOnly date) => $"{Day(date)}/{Month(date)}/{Year(date)}";

    /// <summary>`ngày 05 tháng 8 năm 2023`.</summary>
    public static string Worded(DateOnly date) => $"ngày {Day(date)} tháng {Month(date)} năm {Year(date)}";

    /// <summary>Day and month are written in by hand.</summary>
    public static string Open(int year) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày …… tháng …… năm {year:0000}");

    private static string Day(DateOnly date) => date.Day.ToString("00", CultureInfo.InvariantCulture);

    private static string Month(DateOnly date) =>
        date.Month.ToString(date.Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture);

    private static string Year(DateOnly date) => date.Year.ToString("0000", CultureInfo.InvariantCulture);
}
