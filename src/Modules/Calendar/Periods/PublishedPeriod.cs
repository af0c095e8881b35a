using DeAn06.SharedKernel.Periods;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>A period as published, and whether it is closed.</summary>
internal sealed class PublishedPeriod
{
    public required string Code { get; init; }

    public required int Year { get; init; }

    public required PeriodKind Kind { get; set; }

    public required string Name { get; set; }

    public required DateOnly From { get; set; }

    public required DateOnly To { get; set; }

    public required DateOnly DueOn { get; set; }

    public required string[] Forms { get; set; }

    /// <summary>Of the year's calendar, alike on every period of the year: 1 when first published, one more each time.</summary>
    public int CalendarVersion { get; set; } = 1;

    public DateTimeOffset? ClosedAt { get; set; }

    public string? ClosedBy { get; set; }

    public string? ClosingReason { get; set; }

    /// <summary>Two writers at once: the second is refused, not merged.</summary>
    public uint RowVersion { get; private set; }

    public ReportingPeriod AsReportingPeriod() =>
        new(Code, Year, Kind, Name, From, To, DueOn, Forms, ClosedAt, CalendarVersion, ClosedBy, ClosingReason);
}

/// <summary>Who closed or reopened a period, when and why; kept for good.</summary>
internal sealed class PeriodDecision
{
    /// <summary>Grows: the order in which it was decided.</summary>
    public long Id { get; private set; }

    public required string Period { get; init; }

    public required PeriodDecisionKind Kind { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal enum PeriodDecisionKind
{
    Close,
    Open,
}
