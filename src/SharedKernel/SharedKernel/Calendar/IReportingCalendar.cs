using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.SharedKernel.Calendar;

/// <summary>Port: the published periods. Implemented by the module that owns the calendar.</summary>
public interface IReportingCalendar
{
    /// <summary>Every published period, in order of data window end, shorter window first.</summary>
    Task<IReadOnlyList<ReportingPeriod>> PeriodsAsync(CancellationToken ct);
}

/// <summary>May this filing be written now, and if not, why.</summary>
/// <param name="Period">Null where the period is not published.</param>
/// <param name="Facility">The facility as of the last day of the data window; null where none of that code stood.</param>
/// <param name="Owed">False where the form is not due, the section asks for a capability that the facility lacks, or its profile says not applicable.</param>
/// <param name="ExtendedUntil">An extension in force for it: filing after closing is possible up to then.</param>
public sealed record GateAnswer(
    ReportingPeriod? Period,
    PeriodState State,
    Facility? Facility,
    bool Owed,
    DateTimeOffset? ExtendedUntil
)
{
    public bool FacilityKnown => Facility is not null;

    /// <summary>Every published period, as the calendar gives them: who is answered need not ask again.</summary>
    public IReadOnlyList<ReportingPeriod> Published { get; init; } = [];

    public bool TakesFilings => State is PeriodState.Open or PeriodState.PastDue || ExtendedUntil is not null;
}

/// <summary>Port: asks the calendar whether filings are owed and may be written. A batch call.</summary>
public interface IFilingGate
{
    /// <param name="published">Every published period, where the one who asks has them; null has the calendar read them.</param>
    Task<IReadOnlyDictionary<FilingKey, GateAnswer>> CheckAsync(
        IReadOnlyCollection<FilingKey> keys,
        IReadOnlyList<ReportingPeriod>? published,
        CancellationToken ct
    );
}
