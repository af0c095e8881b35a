using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.Reporting.Filings;

/// <summary>What a submission said; never changes. What the Sở decided on it is added beside.</summary>
internal sealed class FilingVersion<T>
    where T : class, IFigures, new()
{
    private FilingVersion() { }

    internal FilingVersion(Filing<T> filing, Stamp stamp)
    {
        FilingId = filing.Id;
        Number = filing.Submission;
        SubmittedAt = stamp.At;
        SubmittedBy = stamp.By;
        Late = filing.Late;
        Synthetic = filing.Synthetic;
        Content = filing.Content();
    }

    public Guid FilingId { get; private set; }

    /// <summary>1 for the first submission.</summary>
    public int Number { get; private set; }

    public DateTimeOffset SubmittedAt { get; private set; }
    public string SubmittedBy { get; private set; } = "";
    public bool Late { get; private set; }

    /// <summary>Whoever had saved it last was a sample account.</summary>
    public bool Synthetic { get; private set; }
    public FilingContent<T> Content { get; private set; } = new(new T(), [], new Dictionary<string, string>());

    /// <summary>Returned, accepted, reopened: in order of time.</summary>
    public List<Decision> Decisions { get; private set; } = [];

    internal void Decide(Decision decision) => Decisions = [.. Decisions, decision];
}

/// <summary>Figures, stations and explanations of one submission.</summary>
internal sealed record FilingContent<T>(
    T Figures,
    IReadOnlyList<StationContent<T>> Stations,
    IReadOnlyDictionary<string, string> Explanations
)
    where T : class, IFigures, new();

/// <summary>What one station reports.</summary>
/// <param name="Station">Station code (`TYT-14755`).</param>
/// <param name="Name">The station's name as of the period.</param>
public sealed record StationContent<T>(string Station, string Name, T Figures)
    where T : class, IFigures, new();

/// <summary>What the Sở decided on a submission.</summary>
/// <param name="Action">Return, accept or reopen.</param>
/// <param name="By">Account name.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Reason">The reviewer's words; null where none are asked.</param>
/// <param name="Lines">The lines that the reviewer pointed at.</param>
public sealed record Decision(
    FilingAction Action,
    string By,
    DateTimeOffset At,
    string? Reason,
    IReadOnlyList<LineNote> Lines
);
