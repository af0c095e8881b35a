using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Opening;

/// <summary>Shows filings to the one who asks: with what may be done with them and, where that is asked, the checks they fail.</summary>
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
    /// <summary>As it was decided just now, whether or not that is saved: with the checks that it fails.</summary>
    public async Task<FilingView<T>> OfAsync(OpenedFiling<T> opened, CancellationToken ct)
    {
        var basis = opened.Basis;
        if (opened.Filing.State == FilingState.NotStarted)
        {
            // What nobody has begun has no checks.
            return (await ReadAsync([(null, basis)], ct))[0].With([], default);
        }

        var read = new ReadFiling<T>(
            section,
            lines,
            opened.Filing,
            basis,
            opened.Filing.Figures,
            null,
            Allowed(opened.Filing, basis)
        );
        var input = read.Compared(await comparisons.OfAsync(basis, opened.Past, opened.Filing.Tier, ct));
        var failed = checks.Run(input);
        return read.With(failed, Risk.Of(lines, failed, input));
    }

    /// <summary>What nobody has begun may start from something.</summary>
    public async Task<IReadOnlyList<ReadFiling<T>>> ReadAsync(
        IReadOnlyCollection<(Filing<T>? Filing, FilingBasis Basis)> filings,
        CancellationToken ct
    )
    {
        var starting = filings.Where(f => f.Filing is null && f.Basis.Gate.Owed).Select(f => f.Basis);
        var carried = await carriedForward.OfAsync([.. starting], ct);
        return
        [
            .. filings.Select(f =>
            {
                var (from, figures) = carried.TryGetValue(f.Basis.Key, out var start)
                    ? ((ReportingPeriod?)start.From, start.Figures)
                    : (null, f.Filing?.Figures ?? new T());
                return new ReadFiling<T>(section, lines, f.Filing, f.Basis, figures, from, Allowed(f.Filing, f.Basis));
            }),
        ];
    }

    /// <summary>What each of them fails; nothing where nobody has begun.</summary>
    public async Task<IReadOnlyDictionary<IFilingView, IReadOnlyList<Check>>> ChecksAsync(
        IReadOnlyCollection<ReadFiling<T>> filings,
        CancellationToken ct
    )
    {
        var begun = filings.Where(f => f.Filing is not null).Select(f => (f.Basis, f.Filing!.Tier));
        var compared = await comparisons.OfAsync([.. begun], ct);
        return filings.ToDictionary(
            IFilingView (f) => f,
            f => f.Filing is null ? [] : checks.Run(f.Compared(compared.GetValueOrDefault(f.Basis.Key)))
        );
    }

    private IReadOnlyList<FilingAction> Allowed(Filing<T>? filing, FilingBasis basis) =>
        Lifecycle.Allowed(
            filing?.State ?? FilingState.NotStarted,
            Parties(basis),
            (basis.Gate.Owed || filing is not null) && basis.Gate.TakesFilings,
            submitter: filing is not null && Submitted(filing)
        );

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
