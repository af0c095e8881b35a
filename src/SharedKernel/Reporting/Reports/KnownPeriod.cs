using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;

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
            : UnknownPlace.Period(code);
}
