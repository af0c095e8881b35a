using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Opening;

/// <summary>Shows filings to the one who asks: with the checks they fail and what may be done with them.</summary>
internal sealed class FilingViews<T>(
    Section section,
    LineSet lines,
    FilingChecks<T> checks,
    Comparisons<T> comparisons,
    CarriedForward<T> carriedForward,
    ICurrentUser user
)
    where T : class, IFigures, new()
{
    /// <summary>As it was decided just now, whether or not that is saved.</summary>
    public async Task<FilingView<T>> OfAsync(OpenedFiling<T> opened, CancellationToken ct)
    {
        var basis = opened.Basis;
        if (opened.Filing.State == FilingState.NotStarted)
        {
            return (await OfAsync([(null, basis)], ct))[0];
        }

        var compared = await comparisons.OfAsync(basis, opened.Past, opened.Filing.Tier, ct);
        return Show(opened.Filing, basis, compared, opened.Filing.Figures);
    }

    public async Task<IReadOnlyList<FilingView<T>>> OfAsync(
        IReadOnlyCollection<(Filing<T>? Filing, FilingBasis Basis)> filings,
        CancellationToken ct
    )
    {
        // What nobody has begun has no checks, so there is nothing to compare it with; but it may start from something.
        var begun = filings.Where(f => f.Filing is not null).Select(f => (f.Basis, f.Filing!.Tier));
        var compared = await comparisons.OfAsync([.. begun], ct);
        var starting = filings.Where(f => f.Filing is null && f.Basis.Gate.Owed).Select(f => f.Basis);
        var carried = await carriedForward.OfAsync([.. starting], ct);
        return
        [
            .. filings.Select(f =>
                carried.TryGetValue(f.Basis.Key, out var start)
                    ? Show(null, f.Basis, default, start.Figures, start.From)
                    : Show(f.Filing, f.Basis, compared.GetValueOrDefault(f.Basis.Key), f.Filing?.Figures ?? new T())
            ),
        ];
    }

    private FilingView<T> Show(
        Filing<T>? filing,
        FilingBasis basis,
        Compared compared,
        T figures,
        ReportingPeriod? carriedFrom = null
    )
    {
        var stations = Stations(filing, basis);
        var total = FilingTotal.Of(section, lines, figures, stations.Select(s => s.Figures));
        var state = filing?.State ?? FilingState.NotStarted;
        var explanations = filing?.Explanations ?? [];
        var input = new CheckInput(
            figures,
            [.. stations.Select(s => (s.Station, (IFigures)s.Figures))],
            total,
            basis.Stations,
            basis.Period.Days,
            compared.Past,
            compared.Peers,
            explanations
        )
        {
            WindowEnd = basis.Period.To,
        };
        var failed = filing is null ? [] : checks.Run(input);
        return new FilingView<T>(
            filing?.Id,
            section.Name,
            basis.Period.Code,
            basis.Facility.Code,
            filing?.FacilityName ?? basis.Facility.Name,
            filing is null ? basis.Facility.DistrictCode : filing.District,
            state,
            filing?.Version ?? 0,
            figures,
            total,
            stations,
            failed,
            Lifecycle.Allowed(
                state,
                Parties(basis),
                (basis.Gate.Owed || filing is not null) && basis.Gate.TakesFilings,
                submitter: filing is not null && Submitted(filing)
            ),
            explanations,
            filing?.Returned,
            filing?.Reopened,
            filing?.Submission ?? 0,
            filing?.SubmittedAt,
            filing?.SubmittedBy,
            filing?.Late ?? false,
            filing?.Risk ?? RiskLevel.Clean,
            filing?.RiskScore ?? 0,
            Receipt.Of(section, basis.Period.Code, basis.Facility.Code, filing?.Submission ?? 0),
            filing?.SavedAt,
            filing?.SavedBy,
            basis.Period.DueAt,
            basis.Gate.State,
            basis.Gate.ExtendedUntil,
            filing?.Synthetic ?? false,
            carriedFrom?.Code
        )
        {
            Standing = basis.Facility,
            CarriedFromPeriod = carriedFrom,
            Tier = filing?.Tier ?? basis.Facility.Tier,
            Days = basis.Period.Days,
            ExpectedStations = basis.Stations,
            Weighed = Risk.Of(lines, failed, input),
        };
    }

    /// <summary>An annex shows every station from the start; a breakdown only those that were given.</summary>
    private StationContent<T>[] Stations(Filing<T>? filing, FilingBasis basis)
    {
        var given = (filing?.Stations ?? []).Select(s => new StationContent<T>(s.Station, s.StationName, s.Figures));
        if (section.Stations != StationReporting.Annex)
        {
            return [.. given.OrderBy(s => s.Station, StringComparer.Ordinal)];
        }

        var known = given.ToDictionary(s => s.Station);
        var waiting = basis
            .Stations.Where(s => !known.ContainsKey(s.Code))
            .Select(s => new StationContent<T>(s.Code, s.Name, new T()));
        return [.. known.Values.Concat(waiting).OrderBy(s => s.Station, StringComparer.Ordinal)];
    }

    /// <summary>The one who asks made the newest submission: the office does so for a facility.</summary>
    internal bool Submitted(Filing<T> filing) => filing.SubmittedBy is { } by && by == user.UserName;

    /// <param name="onBehalf">The office acts as the reporter of any facility, where it says so.</param>
    internal HashSet<Party> Parties(FilingBasis basis, bool onBehalf = false)
    {
        var parties = new HashSet<Party>();
        if (
            (user.Role == Role.Reporter && user.Facility == basis.Facility.Code)
            || (onBehalf && user.Role == Role.Office)
        )
        {
            parties.Add(Party.Reporter);
        }

        if (user.Is(Role.Reviewer, Role.Office) && user.Department == section.Division)
        {
            parties.Add(Party.Reviewer);
        }

        return parties;
    }
}
