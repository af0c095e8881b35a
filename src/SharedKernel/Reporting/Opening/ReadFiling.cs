using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Opening;

/// <summary>One filing on what it stands on, begun or not. What follows from its figures is worked out where it is asked for.</summary>
internal sealed class ReadFiling<T>(
    Section section,
    LineSet lines,
    Filing<T>? filing,
    FilingBasis basis,
    T figures,
    ReportingPeriod? carriedFrom,
    IReadOnlyList<FilingAction> allowed
) : IFilingView
    where T : class, IFigures, new()
{
    /// <summary>Null where nobody has begun.</summary>
    public Filing<T>? Filing => filing;

    public FilingBasis Basis => basis;

    public Guid? Id => filing?.Id;
    public string Section => section.Name;
    public string Period => basis.Period.Code;
    public string Facility => basis.Facility.Code;
    public string FacilityName => filing?.FacilityName ?? basis.Facility.Name;
    public Facility FacilityThen => basis.Facility;
    public string? District => filing is null ? basis.Facility.DistrictCode : filing.District;
    public CareLevel Tier => filing?.Tier ?? basis.Facility.Tier;
    public DateOnly To => basis.Period.To;
    public int Days => basis.Period.Days;
    public IReadOnlyList<Facility> ExpectedStations => Gated.Stations;
    public FilingState State => filing?.State ?? FilingState.NotStarted;
    public int Version => filing?.Version ?? 0;
    public IFigures FiguresAny => figures;
    public IFigures TotalAny => Total;
    public IReadOnlyList<(string Station, string Name, IFigures Figures)> StationsAny =>
        [.. Stations.Select(s => (s.Station, s.Name, (IFigures)s.Figures))];
    public IReadOnlyList<FilingAction> AllowedActions => Gated.Gated ? allowed : [];
    public IReadOnlyDictionary<string, string> Explanations => filing?.Explanations ?? [];
    public ReturnNote? Returned => filing?.Returned;
    public ReopenNote? Reopened => filing?.Reopened;
    public int Submission => filing?.Submission ?? 0;
    public DateTimeOffset? SubmittedAt => filing?.SubmittedAt;
    public string? SubmittedBy => filing?.SubmittedBy;
    public bool Late => filing?.Late ?? false;
    public RiskLevel Risk => filing?.Risk ?? RiskLevel.Clean;
    public int RiskScore => filing?.RiskScore ?? 0;
    public string? Receipt => Filings.Receipt.Of(section, Period, Facility, Submission);
    public ReportingPeriod? CarriedFromPeriod => carriedFrom;
    public DateTimeOffset? SavedAt => filing?.SavedAt;
    public string? SavedBy => filing?.SavedBy;
    public DateTimeOffset DueAt => basis.Period.DueAt;
    public PeriodState PeriodState => Gated.Gate.State;
    public DateTimeOffset? ExtendedUntil => Gated.Gate.ExtendedUntil;
    public bool Synthetic => filing?.Synthetic ?? false;

    /// <summary>A list that was asked for without its gate knows nothing of it, and says no wrong thing.</summary>
    private FilingBasis Gated =>
        basis.Gated ? basis : throw new InvalidOperationException("The list was read without FilingParts.Gate.");

    private T Total =>
        field ??= FilingTotal.Of(section, lines, figures, (filing?.Stations ?? []).Select(s => s.Figures));

    /// <summary>An annex shows every station from the start; a breakdown only those that were given.</summary>
    private StationContent<T>[] Stations
    {
        get
        {
            var given = (filing?.Stations ?? []).Select(s => new StationContent<T>(
                s.Station,
                s.StationName,
                s.Figures
            ));
            if (section.Stations != StationReporting.Annex)
            {
                return field ??= [.. given.OrderBy(s => s.Station, StringComparer.Ordinal)];
            }

            var known = given.ToDictionary(s => s.Station);
            var waiting = Gated
                .Stations.Where(s => !known.ContainsKey(s.Code))
                .Select(s => new StationContent<T>(s.Code, s.Name, new T()));
            return field ??= [.. known.Values.Concat(waiting).OrderBy(s => s.Station, StringComparer.Ordinal)];
        }
    }

    /// <summary>What its checks look at.</summary>
    public CheckInput Compared(Compared with) =>
        new(
            figures,
            [.. Stations.Select(s => (s.Station, (IFigures)s.Figures))],
            Total,
            basis.Stations,
            Days,
            with.Past,
            with.Peers,
            Explanations
        )
        {
            WindowEnd = basis.Period.To,
        };

    /// <summary>As it is answered to a write.</summary>
    /// <param name="failed">The checks that it fails.</param>
    /// <param name="weighed">Of them, what a submission would be stored with.</param>
    public FilingView<T> With(IReadOnlyList<Check> failed, Risk weighed) =>
        new(
            Id,
            section.Name,
            Period,
            Facility,
            FacilityName,
            District,
            State,
            Version,
            figures,
            Total,
            Stations,
            failed,
            allowed,
            Explanations,
            Returned,
            Reopened,
            Submission,
            SubmittedAt,
            SubmittedBy,
            Late,
            Risk,
            RiskScore,
            Receipt,
            SavedAt,
            SavedBy,
            DueAt,
            PeriodState,
            ExtendedUntil,
            Synthetic,
            carriedFrom?.Code
        )
        {
            Weighed = weighed,
        };
}
