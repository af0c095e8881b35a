using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Checks;
using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.SharedKernel.Filings;

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
        var ground = opened.Ground;
        if (opened.Filing.State == FilingState.NotStarted)
        {
            return (await OfAsync([(null, ground)], ct))[0];
        }

        var compared = await comparisons.OfAsync(ground, opened.Past, opened.Filing.Tier, ct);
        return Show(opened.Filing, ground, compared, opened.Filing.Figures);
    }

    public async Task<IReadOnlyList<FilingView<T>>> OfAsync(
        IReadOnlyCollection<(Filing<T>? Filing, FilingGround Ground)> filings,
        CancellationToken ct
    )
    {
        // What nobody has begun has no checks, so there is nothing to compare it with; but it may start from something.
        var begun = filings.Where(f => f.Filing is not null).Select(f => (f.Ground, f.Filing!.Tier));
        var compared = await comparisons.OfAsync([.. begun], ct);
        var starting = filings.Where(f => f.Filing is null && f.Ground.Gate.Owed).Select(f => f.Ground);
        var carried = await carriedForward.OfAsync([.. starting], ct);
        return
        [
            .. filings.Select(f =>
                carried.TryGetValue(f.Ground.Key, out var start)
                    ? Show(null, f.Ground, default, start.Figures, start.From)
                    : Show(f.Filing, f.Ground, compared.GetValueOrDefault(f.Ground.Key), f.Filing?.Figures ?? new T())
            ),
        ];
    }

    private FilingView<T> Show(
        Filing<T>? filing,
        FilingGround ground,
        Compared compared,
        T figures,
        ReportingPeriod? carriedFrom = null
    )
    {
        var stations = Stations(filing, ground);
        var total = FilingTotal.Of(section, lines, figures, stations.Select(s => s.Figures));
        var state = filing?.State ?? FilingState.NotStarted;
        var explanations = filing?.Explanations ?? [];
        var input = new CheckInput(
            figures,
            [.. stations.Select(s => (s.Station, (IFigures)s.Figures))],
            total,
            ground.Stations,
            ground.Period.Days,
            compared.Past,
            compared.Peers,
            explanations
        )
        {
            WindowEnd = ground.Period.To,
        };
        var failed = filing is null ? [] : checks.Run(input);
        return new FilingView<T>(
            filing?.Id,
            section.Name,
            ground.Period.Code,
            ground.Facility.Code,
            filing?.FacilityName ?? ground.Facility.Name,
            filing is null ? ground.Facility.DistrictCode : filing.District,
            state,
            filing?.Version ?? 0,
            figures,
            total,
            stations,
            failed,
            Lifecycle.Allowed(
                state,
                Parties(ground),
                (ground.Gate.Owed || filing is not null) && ground.Gate.TakesFilings,
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
            Receipt.Of(section, ground.Period.Code, ground.Facility.Code, filing?.Submission ?? 0),
            filing?.SavedAt,
            filing?.SavedBy,
            ground.Period.DueAt,
            ground.Gate.State,
            ground.Gate.ExtendedUntil,
            filing?.Synthetic ?? false,
            carriedFrom?.Code
        )
        {
            Standing = ground.Facility,
            CarriedFromPeriod = carriedFrom,
            Tier = filing?.Tier ?? ground.Facility.Tier,
            Days = ground.Period.Days,
            ExpectedStations = ground.Stations,
            Weighed = Risk.Of(lines, failed, input),
        };
    }

    /// <summary>An annex shows every station from the start; a breakdown only those that were given.</summary>
    private StationContent<T>[] Stations(Filing<T>? filing, FilingGround ground)
    {
        var given = (filing?.Stations ?? []).Select(s => new StationContent<T>(s.Station, s.StationName, s.Figures));
        if (section.Stations != StationReporting.Annex)
        {
            return [.. given.OrderBy(s => s.Station, StringComparer.Ordinal)];
        }

        var known = given.ToDictionary(s => s.Station);
        var waiting = ground
            .Stations.Where(s => !known.ContainsKey(s.Code))
            .Select(s => new StationContent<T>(s.Code, s.Name, new T()));
        return [.. known.Values.Concat(waiting).OrderBy(s => s.Station, StringComparer.Ordinal)];
    }

    /// <summary>The one who asks made the newest submission: the office does so for a facility.</summary>
    internal bool Submitted(Filing<T> filing) => filing.SubmittedBy is { } by && by == user.UserName;

    /// <param name="onBehalf">The office acts as the reporter of any facility, where it says so.</param>
    internal HashSet<Party> Parties(FilingGround ground, bool onBehalf = false)
    {
        var parties = new HashSet<Party>();
        if (
            (user.Role == Role.Reporter && user.Facility == ground.Facility.Code)
            || (onBehalf && user.Role == Role.Office)
        )
        {
            parties.Add(Party.Reporter);
        }

        if (user.Is(Role.Reviewer, Role.Office) && user.Department == section.Department)
        {
            parties.Add(Party.Reviewer);
        }

        return parties;
    }
}
