using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Reports;

/// <summary>Finds the period that an address names.</summary>
public static class KnownPeriod
{
    /// <summary>404 where there is none of that code.</summary>
    public static async Task<Outcome<ReportingPeriod>> FindAsync(
        this IReportingCalendar calendar,
        string code,
        CancellationToken ct
    ) =>
        (await calendar.PeriodsAsync(ct)).FirstOrDefault(p => p.Code == code) is { } period
            ? period
            : Refused.NotFound(
                "unknownPeriod",
                $"Không có kỳ báo cáo “{Excerpt.Of(code)}”. Mã kỳ có dạng 2023-07, 2023-H1 hoặc 2023-Y; xem lịch báo cáo đã ban hành."
            );
}
