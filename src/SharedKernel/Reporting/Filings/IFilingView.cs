using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Reporting.Filings;

/// <summary>
/// A filing as it is read, without its type of figures. The checks that it fails are no part of it: a reader works them out where they are asked for.
/// </summary>
public interface IFilingView
{
    Guid? Id { get; }
    string Section { get; }
    string Period { get; }
    string Facility { get; }
    string FacilityName { get; }

    /// <summary>The facility as of the data window's last day, or as the filing remembers it.</summary>
    Facility FacilityThen { get; }
    string? District { get; }

    /// <summary>
    /// The tier whose units it is compared with: as stored with the last save, since sums and medians count it there, and the
    /// directory may since have been corrected. Of the facility where nothing is saved.
    /// </summary>
    CareLevel Tier { get; }

    /// <summary>The last day of its period's data window.</summary>
    DateOnly To { get; }

    /// <summary>Length of its period's data window.</summary>
    int Days { get; }

    /// <summary>The stations that the unit reports for, in order of code; empty where the section asks none.</summary>
    IReadOnlyList<Facility> ExpectedStations { get; }

    /// <summary>Where it stands.</summary>
    FilingState State { get; }
    int Version { get; }
    IFigures FiguresAny { get; }
    IFigures TotalAny { get; }
    IReadOnlyList<(string Station, string Name, IFigures Figures)> StationsAny { get; }

    /// <summary>What the one who asks may do with it now.</summary>
    IReadOnlyList<FilingAction> AllowedActions { get; }

    /// <summary>Answers to soft checks, by the check's id.</summary>
    IReadOnlyDictionary<string, string> Explanations { get; }

    /// <summary>Why it came back; null where it did not.</summary>
    ReturnNote? Returned { get; }

    /// <summary>Why it was opened again; null where it was not.</summary>
    ReopenNote? Reopened { get; }
    int Submission { get; }

    /// <summary>When the newest submission came; null before the first.</summary>
    DateTimeOffset? SubmittedAt { get; }

    /// <summary>Account name; null before the first.</summary>
    string? SubmittedBy { get; }

    /// <summary>The newest submission came after the due date.</summary>
    bool Late { get; }
    RiskLevel Risk { get; }
    int RiskScore { get; }
    string? Receipt { get; }

    /// <summary>Not begun, and its registers stand as this earlier period's filing had them.</summary>
    ReportingPeriod? CarriedFromPeriod { get; }

    /// <summary>When it was saved last; null before the first time.</summary>
    DateTimeOffset? SavedAt { get; }

    /// <summary>Account name; null before the first time.</summary>
    string? SavedBy { get; }

    /// <summary>The last second in which it is on time.</summary>
    DateTimeOffset DueAt { get; }

    /// <summary>Where its period stands.</summary>
    PeriodState PeriodState { get; }

    /// <summary>The last second of an extension in force; null without one.</summary>
    DateTimeOffset? ExtendedUntil { get; }
    bool Synthetic { get; }
}
