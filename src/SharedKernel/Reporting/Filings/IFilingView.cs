using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Reading;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Reporting.Filings;

/// <summary>
/// A filing as it is read, without its type of figures. What it fails is worked out where it is asked for:
/// <see cref="ISectionReader.ChecksAsync"/>.
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

    /// <summary>Length of its period's data window.</summary>
    int Days { get; }

    /// <summary>The stations that the unit reports for, in order of code; empty where the section asks none.</summary>
    IReadOnlyList<Facility> ExpectedStations { get; }
    FilingState State { get; }
    int Version { get; }
    IFigures FiguresAny { get; }
    IFigures TotalAny { get; }
    IReadOnlyList<(string Station, string Name, IFigures Figures)> StationsAny { get; }
    IReadOnlyList<FilingAction> AllowedActions { get; }
    IReadOnlyDictionary<string, string> Explanations { get; }
    ReturnNote? Returned { get; }
    ReopenNote? Reopened { get; }
    int Submission { get; }
    DateTimeOffset? SubmittedAt { get; }
    string? SubmittedBy { get; }
    bool Late { get; }
    RiskLevel Risk { get; }
    int RiskScore { get; }
    string? Receipt { get; }

    /// <summary>Not begun, and its registers stand as this earlier period's filing had them.</summary>
    ReportingPeriod? CarriedFromPeriod { get; }
    DateTimeOffset? SavedAt { get; }
    string? SavedBy { get; }
    DateTimeOffset DueAt { get; }
    PeriodState PeriodState { get; }
    DateTimeOffset? ExtendedUntil { get; }
    bool Synthetic { get; }
}
