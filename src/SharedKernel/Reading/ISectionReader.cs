using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.SharedKernel.Reading;

/// <summary>One submission of a filing, with what changed since the one before.</summary>
/// <param name="Number">1 for the first submission.</param>
/// <param name="Changes">Lines that differ from the previous submission; empty for the first.</param>
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

/// <summary>A page of filings.</summary>
/// <param name="Total">How many match, whatever the page.</param>
public sealed record FilingList(IReadOnlyList<IFilingView> Page, bool HasNext, int Total);

/// <summary>Port of the read gateway: one section's figures, flat and typed at once. Every call is a batch with a fixed number of commands.</summary>
public interface ISectionReader
{
    Section Section { get; }
    LineSet Lines { get; }

    /// <summary>Sums by period × district × tier over submitted and accepted filings.</summary>
    Task<IReadOnlyList<TotalRow>> TotalsAsync(IReadOnlyCollection<string> periods, CancellationToken ct);

    /// <summary>The province's stocks as they stand at each of these periods, given in order of time: every unit's latest up to it.</summary>
    Task<IReadOnlyList<IFigures>> StocksAsync(IReadOnlyList<string> periods, CancellationToken ct);

    /// <summary>The filings at these places; a place without a facility or period, or where nothing is owed, is absent. One not yet started is there, blank.</summary>
    Task<IReadOnlyDictionary<FilingPlace, IFilingView>> FilingsAsync(
        IReadOnlyCollection<FilingPlace> places,
        CancellationToken ct
    );

    /// <summary>A page of the filings that were saved at least once, in order of facility code.</summary>
    Task<FilingList> PageAsync(FilingFilter filter, CancellationToken ct);

    /// <summary>The submissions of these filings, oldest first; a filing never submitted is absent.</summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<FilingVersionView>>> VersionsAsync(
        IReadOnlyCollection<Guid> filings,
        CancellationToken ct
    );
}

/// <summary>Period × facility.</summary>
public readonly record struct FilingPlace(string Period, string Facility);
