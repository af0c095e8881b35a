using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Reading;

/// <summary>One submission of a filing, with what changed since the one before.</summary>
/// <param name="Number">1 for the first submission.</param>
/// <param name="Changes">Lines that differ from the previous submission; empty for the first.</param>
/// <param name="SubmittedAt">When it came.</param>
/// <param name="SubmittedBy">Account name.</param>
/// <param name="Late">It came after the due date.</param>
/// <param name="Synthetic">Made up for a demonstration: whoever had saved it last was a sample account.</param>
/// <param name="Figures">The unit's own figures as submitted.</param>
/// <param name="Stations">By station, as submitted.</param>
/// <param name="Explanations">Answers to the soft checks it failed.</param>
/// <param name="Decisions">What the Sở decided on it, oldest first.</param>
public sealed record FilingVersionView(
    int Number,
    DateTimeOffset SubmittedAt,
    string SubmittedBy,
    bool Late,
    bool Synthetic,
    IFigures Figures,
    IReadOnlyList<(string Station, string Name, IFigures Figures)> Stations,
    IReadOnlyDictionary<string, string> Explanations,
    IReadOnlyList<Decision> Decisions,
    IReadOnlyList<LineChange> Changes
);

/// <summary>How many filings of a section and period stand where.</summary>
/// <param name="Submitted">Waiting for a decision.</param>
/// <param name="Clean">Of those, how many explain nothing.</param>
/// <param name="Returned">Waiting for the unit.</param>
/// <param name="Accepted">Taken by the Sở.</param>
public sealed record SectionQueue(int Submitted, int Clean, int Returned, int Accepted);

/// <summary>A page of filings.</summary>
public sealed record FilingList(IReadOnlyList<IFilingView> Page, bool HasNext);

/// <summary>Port of the read gateway: one section's figures, flat and typed at once. Every call is a batch with a fixed number of commands.</summary>
public interface ISectionReader
{
    Section Section { get; }
    LineSet Lines { get; }

    /// <summary>Sums by period × district × tier over submitted and accepted filings.</summary>
    Task<IReadOnlyList<TotalRow>> TotalsAsync(IReadOnlyCollection<string> periods, CancellationToken ct);

    /// <summary>
    /// The province's stocks as they stand at each period of some years: every unit's latest of that year up to it.
    /// </summary>
    /// <param name="years">Of each year its periods, in order of time.</param>
    Task<IReadOnlyDictionary<string, IFigures>> StocksAsync(
        IReadOnlyCollection<IReadOnlyList<string>> years,
        CancellationToken ct
    );

    /// <summary>The filings at these places; a place without a facility or period, or where nothing is owed, is absent. One not yet started is there, blank.</summary>
    Task<IReadOnlyDictionary<FilingPlace, IFilingView>> FilingsAsync(
        IReadOnlyCollection<FilingPlace> places,
        CancellationToken ct
    );

    /// <summary>What each of these filings, as this reader answered them, fails now; nothing where nobody has begun.</summary>
    Task<IReadOnlyDictionary<IFilingView, IReadOnlyList<Check>>> ChecksAsync(
        IReadOnlyCollection<IFilingView> filings,
        CancellationToken ct
    );

    /// <summary>
    /// What each unit filed in the earlier periods that ask the form, the latest <paramref name="periods"/> of them, oldest first; a
    /// period in which it filed nothing is absent, and so is a place whose period is unknown.
    /// </summary>
    Task<IReadOnlyDictionary<FilingPlace, IReadOnlyList<EarlierFiling>>> EarlierAsync(
        IReadOnlyCollection<FilingPlace> places,
        int periods,
        CancellationToken ct
    );

    /// <summary>
    /// Medians over the totals that the other units of the tier filed in the same period, of each line and each derived value; absent
    /// where they are fewer than five.
    /// </summary>
    Task<IReadOnlyDictionary<PeerPlace, PeerMedians>> PeersAsync(
        IReadOnlyCollection<PeerPlace> places,
        CancellationToken ct
    );

    /// <summary>A page of the filings that were saved at least once, in the order asked.</summary>
    /// <param name="parts">What of them will be looked at: the rest throws where it is.</param>
    Task<FilingList> PageAsync(FilingFilter filter, FilingParts parts, CancellationToken ct);

    /// <summary>How many filings match, whatever the page.</summary>
    Task<int> CountAsync(FilingFilter filter, CancellationToken ct);

    /// <summary>What waits for a decision in each of these periods; a period without filings is absent.</summary>
    Task<IReadOnlyDictionary<string, SectionQueue>> QueuesAsync(
        IReadOnlyCollection<string> periods,
        CancellationToken ct
    );

    /// <summary>
    /// The period's sums, as <see cref="TotalsAsync"/> gives them, with what they rest on at the same moment: each unit in order of code is
    /// handed on as it is read, so that a province need not stand in memory.
    /// </summary>
    Task<IReadOnlyList<TotalRow>> FiledAsync(string period, Action<FiledSection> take, CancellationToken ct);

    /// <summary>The submissions of these filings, oldest first; a filing never submitted is absent.</summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<FilingVersionView>>> VersionsAsync(
        IReadOnlyCollection<Guid> filings,
        CancellationToken ct
    );
}
