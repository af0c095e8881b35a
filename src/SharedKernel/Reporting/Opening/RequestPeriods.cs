using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Reporting.Opening;

/// <summary>The published periods as one request sees them: read once, and the same for all that it asks.</summary>
public sealed class RequestPeriods(IReportingCalendar calendar)
{
    private readonly Lock gate = new();
    private Task<IReadOnlyList<ReportingPeriod>>? reading;

    /// <summary>Null while nobody has read them.</summary>
    public IReadOnlyList<ReportingPeriod>? Known =>
        reading is { IsCompletedSuccessfully: true } read ? read.Result : null;

    /// <summary>Every published period, in order.</summary>
    public Task<IReadOnlyList<ReportingPeriod>> ReadAsync(CancellationToken ct)
    {
        lock (gate)
        {
            return reading ??= calendar.PeriodsAsync(ct);
        }
    }

    /// <summary>Another question told them along.</summary>
    public void Learn(IReadOnlyList<ReportingPeriod> periods)
    {
        lock (gate)
        {
            reading ??= Task.FromResult(periods);
        }
    }
}
