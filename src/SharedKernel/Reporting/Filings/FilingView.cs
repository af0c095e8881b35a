using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Reporting.Filings;

/// <summary>A filing: its state, figures, failed checks, and what the one who asks may do with it.</summary>
/// <param name="Version">The ETag's number; 0 before the first save.</param>
/// <param name="Figures">The unit's own figures; null is blank. Derived values are computed.</param>
/// <param name="Total">Figures with the annex's stations added; equal to `figures` where the section has no annex.</param>
/// <param name="Stations">By station, in order of code. Every station of the unit stands here in a section with an annex.</param>
/// <param name="Checks">What it fails now; hard ones stand in the way of a submission, soft ones until explained.</param>
/// <param name="Submission">Number of the newest submission; 0 before the first.</param>
/// <param name="Late">The newest submission came after the due date.</param>
/// <param name="Risk">What the newest submission asks of its reviewer; clean while it is a draft.</param>
/// <param name="RiskScore">Higher is looked at first: by level, then by the size of the change.</param>
/// <param name="Receipt">Number of the newest submission's receipt: `2023-08/BV-3801/PL1-2/01`; null before the first.</param>
/// <param name="Synthetic">Made up for a demonstration: whoever saved it last is a sample account.</param>
/// <param name="CarriedFrom">Code of the earlier period whose registers stand in a filing that is not begun; else null.</param>
/// <param name="Section">Kebab-case name: `e-prescriptions`.</param>
/// <param name="Period">Code of its period.</param>
/// <param name="Facility">Code of the facility.</param>
/// <param name="FacilityName">Its name as of the data window's last day.</param>
/// <param name="District">Code of its district; null where it belongs to none.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AllowedActions">What the one who asks may do with it now.</param>
/// <param name="Explanations">Answers to soft checks, by the check's id.</param>
/// <param name="Returned">Why it came back; null where it did not.</param>
/// <param name="Reopened">Why it was opened again; null where it was not.</param>
/// <param name="SubmittedAt">When the newest submission came; null before the first.</param>
/// <param name="SubmittedBy">Account name; null before the first.</param>
/// <param name="SavedAt">When it was saved last; null before the first time.</param>
/// <param name="SavedBy">Account name; null before the first time.</param>
/// <param name="DueAt">The last second in which it is on time.</param>
/// <param name="PeriodState">Where its period stands.</param>
/// <param name="ExtendedUntil">The last second of an extension in force; null without one.</param>
public sealed record FilingView<T>(
    Guid? Id,
    string Section,
    string Period,
    string Facility,
    string FacilityName,
    string? District,
    FilingState State,
    int Version,
    T Figures,
    T Total,
    IReadOnlyList<StationContent<T>> Stations,
    IReadOnlyList<Check> Checks,
    IReadOnlyList<FilingAction> AllowedActions,
    IReadOnlyDictionary<string, string> Explanations,
    ReturnNote? Returned,
    ReopenNote? Reopened,
    int Submission,
    DateTimeOffset? SubmittedAt,
    string? SubmittedBy,
    bool Late,
    RiskLevel Risk,
    int RiskScore,
    string? Receipt,
    DateTimeOffset? SavedAt,
    string? SavedBy,
    DateTimeOffset DueAt,
    PeriodState PeriodState,
    DateTimeOffset? ExtendedUntil,
    bool Synthetic,
    string? CarriedFrom
)
    where T : class, IFigures, new()
{
    /// <summary>What a submission of it as it is now would be stored with.</summary>
    internal Risk Weighed { get; init; }
}

/// <summary>One value, or one record of a register, that differs between two states of a filing.</summary>
/// <param name="Line">JSON name of the line.</param>
/// <param name="Station">Station code where the line is in the annex.</param>
/// <param name="FromText">In words, where it is no plain number: a text, a choice's name, a record; null where there was none.</param>
/// <param name="Row">Of a register: the record's key in words.</param>
/// <param name="Label">The line's words on the form.</param>
/// <param name="From">The number before; null where there was none.</param>
/// <param name="To">The number now; null where there is none.</param>
/// <param name="ToText">As `fromText`, now.</param>
public sealed record LineChange(
    string Line,
    string Label,
    string? Station,
    decimal? From,
    decimal? To,
    string? FromText = null,
    string? ToText = null,
    string? Row = null
);
