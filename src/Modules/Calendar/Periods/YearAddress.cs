using System.Globalization;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>What an address of a year's calendar says, or why it cannot be read.</summary>
internal sealed record YearAddress(int Year, bool NextWorkingDay)
{
    public static Outcome<YearAddress> Of(HttpRequest request)
    {
        var year = request.RouteValues["year"] as string;
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Malformed("year", $"Năm “{Excerpt.Of(year)}” không đọc được. Ghi năm bằng bốn chữ số, ví dụ 2023.");
        }

        var option = request.Query["nextWorkingDay"].ToString();
        return option.Length == 0 ? new YearAddress(number, NextWorkingDay: false)
            : bool.TryParse(option, out var nextWorkingDay) ? new YearAddress(number, nextWorkingDay)
            : Malformed(
                "nextWorkingDay",
                $"Lựa chọn dời hạn “{Excerpt.Of(option)}” không đọc được. Ghi nextWorkingDay=true, hoặc bỏ đi để giữ hạn như đã in."
            );
    }

    private static Problem Malformed(string line, string message) =>
        Refused.Malformed(message, [new(line, "malformed", message)]);
}
