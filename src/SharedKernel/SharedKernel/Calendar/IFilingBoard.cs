using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.SharedKernel.Calendar;

/// <summary>One owed section of one facility on the board. State `notStarted` reads "owed, nothing saved yet".</summary>
/// <param name="Section">Kebab-case name.</param>
/// <param name="Late">The newest submission came after the due date.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">The number of the filing's ETag; 0 before the first save.</param>
/// <param name="Submission">Number of the newest submission; 0 before the first.</param>
/// <param name="SubmittedAt">When it came; null before the first.</param>
/// <param name="ExtendedUntil">The last second of an extension in force; null without one.</param>
/// <param name="Synthetic">Made up for a demonstration: whoever saved it last is a sample account.</param>
public sealed record BoardCell(
    string Section,
    FilingState State,
    bool Late,
    int Version,
    int Submission,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? ExtendedUntil,
    bool Synthetic
);

/// <summary>A facility's row: a cell for each section that it owes, in the form's order; sections not owed are absent.</summary>
/// <param name="Facility">As of the data window's last day.</param>
/// <param name="Cells">One for each section that it owes, in the form's order.</param>
public sealed record BoardRow(Facility Facility, IReadOnlyList<BoardCell> Cells);

/// <summary>Which rows of the board. All parts but the period are optional and combine with "and"; a row stays if one of its cells matches state, late and section together.</summary>
/// <param name="After">Code of the last facility already seen (keyset paging in order of code).</param>
public sealed record BoardFilter(
    string Period,
    string? Facility = null,
    string? District = null,
    CareLevel? Tier = null,
    string? Section = null,
    FilingState? State = null,
    bool? Late = null,
    string? After = null,
    int First = 50
);

/// <summary>Counts of owed filings (facility × section) by how far they are; on time + late = filed.</summary>
/// <param name="Owed">All filings owed.</param>
/// <param name="Filed">Submitted or accepted now.</param>
/// <param name="OnTime">Of those filed, in by the due date.</param>
/// <param name="Late">Of those filed, after the due date.</param>
/// <param name="Returned">Returned and not filed again.</param>
/// <param name="Accepted">Accepted by the Sở.</param>
/// <param name="Synthetic">Of those filed, how many are synthetic demonstration data.</param>
public sealed record FilingCounts(int Owed, int Filed, int OnTime, int Late, int Returned, int Accepted, int Synthetic);

/// <summary>A period's completeness: by filing, and by report (all filings that one facility owes).</summary>
/// <param name="Filings">Counts of facility × section.</param>
/// <param name="ReportsOwed">Facilities that owe at least one section.</param>
/// <param name="ReportsComplete">Reports whose owed sections are all submitted or accepted.</param>
/// <param name="ReportsOnTime">Complete reports of which every filing was in by the due date.</param>
/// <param name="ReportsAccepted">Reports whose owed sections are all accepted.</param>
public sealed record Completeness(
    FilingCounts Filings,
    int ReportsOwed,
    int ReportsComplete,
    int ReportsOnTime,
    int ReportsAccepted
);

/// <summary>Completeness of the facilities of one district.</summary>
/// <param name="District">Its code; null of facilities that belong to none.</param>
public sealed record DistrictCompleteness(string? District, Completeness Completeness);

/// <summary>Completeness of one section: its reports are the facilities that owe it.</summary>
/// <param name="Section">Kebab-case name.</param>
public sealed record SectionCompleteness(string Section, Completeness Completeness);

/// <summary>A period's completeness, and the same count by district and by section.</summary>
/// <param name="Whole">Of all facilities that were asked about.</param>
/// <param name="ByDistrict">Districts where something is owed, in order of code; those that belong to none last.</param>
/// <param name="BySection">Sections that somebody owes, in the form's order.</param>
public sealed record PeriodCompleteness(
    Completeness Whole,
    IReadOnlyList<DistrictCompleteness> ByDistrict,
    IReadOnlyList<SectionCompleteness> BySection
);

/// <summary>How far the Sở has come with a section in a period: all filings that have been submitted, owed or not.</summary>
/// <param name="Section">Kebab-case name.</param>
/// <param name="Waiting">Submitted, and neither accepted nor returned.</param>
/// <param name="Returned">Returned or reopened, and not filed again.</param>
/// <param name="Accepted">Accepted by the Sở.</param>
public sealed record SectionReview(string Section, int Waiting, int Returned, int Accepted);

/// <summary>What changed on a period's board since a cursor was given.</summary>
/// <param name="Cursor">Where to go on from.</param>
/// <param name="Rows">The changed rows as they are now, in order of facility code.</param>
/// <param name="More">Further rows wait: ask again from this cursor at once.</param>
public sealed record BoardChanges(string Cursor, IReadOnlyList<BoardRow> Rows, bool More);

/// <summary>How far one facility has filed a section over several periods.</summary>
/// <param name="Facility">As it stood in the last of the periods in which it owes the section.</param>
/// <param name="Missing">Codes of the periods that it owes and has not filed, in order of time; empty where nothing is missing.</param>
public sealed record SectionGaps(Facility Facility, IReadOnlyList<string> Missing);

/// <summary>Port of the read gateway: who has filed what. Implemented by the module that owns the calendar.</summary>
public interface IFilingBoard
{
    /// <summary>A page of rows in order of facility code, with how many match in all.</summary>
    Task<(IReadOnlyList<BoardRow> Page, int Total)> RowsAsync(BoardFilter filter, CancellationToken ct);

    /// <summary>Completeness of each of these periods, of the province or, where given, of one facility. One batch; unknown periods are absent.</summary>
    Task<IReadOnlyDictionary<string, PeriodCompleteness>> CompletenessAsync(
        IReadOnlyCollection<string> periods,
        string? facility,
        CancellationToken ct
    );

    /// <summary>
    /// By period, the review of each section of which something was submitted, in the form's order. One command for all periods, which looks at
    /// no obligation: a reviewer's first screen asks it of every period.
    /// </summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<SectionReview>>> ReviewsAsync(
        IReadOnlyCollection<string> periods,
        CancellationToken ct
    );

    /// <summary>
    /// Rows whose filings, extensions or reminders changed after <paramref name="after"/>; none where it is null, which only gives
    /// the newest cursor. Take the cursor before the board is loaded. No change is ever missed; one may be told twice.
    /// </summary>
    /// <param name="facility">Its row alone, where given.</param>
    /// <param name="first">Most rows at a time, at least 1.</param>
    /// <returns>Null where the cursor is none that this board gave.</returns>
    Task<BoardChanges?> ChangesAsync(string period, string? after, string? facility, int first, CancellationToken ct);

    /// <summary>
    /// By section, every facility that owes it in one of these periods, in order of code, with those that it has not filed. One batch;
    /// a section that nobody owes is absent.
    /// </summary>
    /// <param name="facility">It alone, where given.</param>
    Task<IReadOnlyDictionary<string, IReadOnlyList<SectionGaps>>> GapsAsync(
        IReadOnlyCollection<string> sections,
        IReadOnlyCollection<string> periods,
        string? facility,
        CancellationToken ct
    );
}
