using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>
/// A year's flows are the sum of its periods: that holds only where the windows follow each other without gap or
/// overlap, and the year's own period spans exactly them.
/// </summary>
internal static class CalendarTiling
{
    public static IEnumerable<LineError> Check(IReadOnlyList<PublishedPeriod> periods)
    {
        var parts = periods.Where(p => p.Kind != PeriodKind.Year).OrderBy(p => p.From).ThenBy(p => p.To).ToList();
        for (var i = 1; i < parts.Count; i++)
        {
            if (Between(parts[i - 1], parts[i]) is { } error)
            {
                yield return error;
            }
        }

        if (parts.Count > 0 && periods.FirstOrDefault(p => p.Kind == PeriodKind.Year) is { } year)
        {
            var (from, to) = (parts[0].From, parts.Max(p => p.To));
            if (year.From != from || year.To != to)
            {
                yield return new(
                    "periods",
                    "yearSpan",
                    $"Kỳ năm “{year.Code}” lấy số liệu từ {VietnameseDate.Text(year.From)} đến {VietnameseDate.Text(year.To)}, còn các kỳ trong năm từ {VietnameseDate.Text(from)} đến {VietnameseDate.Text(to)}. Kỳ năm phải trùm đúng các kỳ đó."
                );
            }
        }
    }

    /// <summary>Two years' windows must not count one day twice either; a gap between them is allowed (15–31/12/2023).</summary>
    public static IEnumerable<LineError> CheckAgainst(
        IReadOnlyList<PublishedPeriod> periods,
        IReadOnlyList<PublishedPeriod> otherYears
    ) =>
        from period in periods
        where period.Kind != PeriodKind.Year
        from other in otherYears
        where other.Kind != PeriodKind.Year && other.From <= period.To && period.From <= other.To
        select new LineError(
            "periods",
            "overlap",
            $"Kỳ “{period.Code}” ({VietnameseDate.Text(period.From)}–{VietnameseDate.Text(period.To)}) chồng lên kỳ “{other.Code}” ({VietnameseDate.Text(other.From)}–{VietnameseDate.Text(other.To)}) của năm {other.Year}. Sửa ngày để không ngày nào bị tính hai lần."
        );

    private static LineError? Between(PublishedPeriod earlier, PublishedPeriod later)
    {
        var gap = later.From.DayNumber - earlier.To.DayNumber - 1;
        var (what, code) = gap switch
        {
            > 0 => ($"trống {gap} ngày", "gap"),
            < 0 => ("chồng lên nhau", "overlap"),
            _ => (null, ""),
        };
        return what is null
            ? null
            : new(
                "periods",
                code,
                $"Kỳ “{earlier.Code}” (đến {VietnameseDate.Text(earlier.To)}) và kỳ “{later.Code}” (từ {VietnameseDate.Text(later.From)}) {what}. Các kỳ phải nối tiếp nhau, không trống, không chồng."
            );
    }
}
