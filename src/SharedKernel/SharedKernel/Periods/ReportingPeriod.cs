namespace DeAn06.SharedKernel.Periods;

/// <summary>How much of a year a period asks about.</summary>
public enum PeriodKind
{
    /// <summary>One month.</summary>
    Month,

    /// <summary>Half a year, `H1` or `H2`.</summary>
    HalfYear,

    /// <summary>A whole year.</summary>
    Year,
}

/// <summary>Where a period stands: before its data window opens, taking filings, past its due date (late filings), closed.</summary>
public enum PeriodState
{
    /// <summary>Its data window has not begun: nothing can be filed.</summary>
    Upcoming,

    /// <summary>Takes filings, which are on time.</summary>
    Open,

    /// <summary>Takes filings, which are late.</summary>
    PastDue,

    /// <summary>Takes filings only by extension.</summary>
    Closed,
}

/// <summary>A reporting period (kỳ báo cáo): its data window, due date and the forms due.</summary>
/// <param name="Code">`2023-07`, `2023-H1`, `2023-Y`.</param>
/// <param name="Name">As printed: "Tháng 7", "6 tháng", "Năm 2023".</param>
/// <param name="From">First day of the data window, inclusive.</param>
/// <param name="To">Last day of the data window, inclusive.</param>
/// <param name="DueOn">Last day to file; it ends at 23:59:59 Asia/Ho_Chi_Minh.</param>
/// <param name="Forms">Codes of the forms due (`PL1`).</param>
/// <param name="CalendarVersion">Of its year's calendar as a whole, the number of that ETag: one more with each publishing.</param>
/// <param name="ClosedBy">User name of who closed it; null while it is not closed.</param>
/// <param name="ClosingReason">Why, as that person wrote it.</param>
/// <param name="Year">The year that it belongs to.</param>
/// <param name="Kind">Month, half year or year.</param>
/// <param name="ClosedAt">When the office closed it; null while it is not closed.</param>
public sealed record ReportingPeriod(
    string Code,
    int Year,
    PeriodKind Kind,
    string Name,
    DateOnly From,
    DateOnly To,
    DateOnly DueOn,
    IReadOnlyList<string> Forms,
    DateTimeOffset? ClosedAt,
    int CalendarVersion = 1,
    string? ClosedBy = null,
    string? ClosingReason = null
)
{
    /// <summary>The last second in which a filing is on time.</summary>
    public DateTimeOffset DueAt => VietnamTime.EndOf(DueOn);

    /// <summary>Days in the data window; flows of periods of unequal length are compared by day.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The other's data window lies within this longer one: what is counted there is counted here too (the year holds its half year).</summary>
    public bool Holds(ReportingPeriod other) => From <= other.From && other.To <= To && Days > other.Days;

    /// <summary>
    /// Of these, those that none of them holds: over them what is counted adds up without counting anything twice. Of the same window
    /// the first stands.
    /// </summary>
    public static IEnumerable<ReportingPeriod> Tiling(IReadOnlyCollection<ReportingPeriod> periods) =>
        periods
            .Where(period => !periods.Any(other => other.Holds(period)))
            .DistinctBy(period => (period.From, period.To));

    public bool IsLate(DateTimeOffset at) => at >= VietnamTime.StartOf(DueOn.AddDays(1));

    public PeriodState StateAt(DateTimeOffset now) =>
        ClosedAt is { } closed && closed <= now ? PeriodState.Closed
        : now < VietnamTime.StartOf(From) ? PeriodState.Upcoming
        : IsLate(now) ? PeriodState.PastDue
        : PeriodState.Open;
}
