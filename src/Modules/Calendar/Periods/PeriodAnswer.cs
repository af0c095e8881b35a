using System.ComponentModel.DataAnnotations;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>A period as the API shows it.</summary>
/// <param name="Code">`2023-H1`, `2023-07`, `2023-Y`.</param>
/// <param name="From">First day of the data window, inclusive.</param>
/// <param name="To">Last day of the data window, inclusive.</param>
/// <param name="DueOn">Last day to file.</param>
/// <param name="DueAt">Its last second, 23:59:59+07:00.</param>
/// <param name="Forms">Forms due: `PL1`.</param>
/// <param name="State">`upcoming`, `open`, `pastDue` or `closed`, now.</param>
internal sealed record PeriodAnswer(
    [property: RegularExpression("^" + TextShape.Period + "$"), MaxLength(TextShape.LongestPeriod)] string Code,
    int Year,
    PeriodKind Kind,
    string Name,
    DateOnly From,
    DateOnly To,
    DateOnly DueOn,
    DateTimeOffset DueAt,
    IReadOnlyList<string> Forms,
    PeriodState State,
    DateTimeOffset? ClosedAt,
    string? ClosedBy,
    string? ClosingReason
)
{
    public static PeriodAnswer Of(PublishedPeriod stored, DateTimeOffset now)
    {
        var period = stored.AsReportingPeriod();
        return new(
            period.Code,
            period.Year,
            period.Kind,
            period.Name,
            period.From,
            period.To,
            period.DueOn,
            period.DueAt,
            period.Forms,
            period.StateAt(now),
            period.ClosedAt is { } closed ? VietnamTime.Local(closed) : null,
            stored.ClosedBy,
            stored.ClosingReason
        );
    }
}

/// <summary>A year's calendar, in order of the end of the data window.</summary>
/// <param name="Version">Also the ETag: send it back in If-Match with a change. Closing a period does not raise it.</param>
internal sealed record CalendarYearAnswer(
    int Year,
    int Version,
    [property: MaxLength(CalendarRules.MostPeriods)] IReadOnlyList<PeriodAnswer> Periods
);
