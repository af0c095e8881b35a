using DeAn06.SharedKernel.Figures;

namespace DeAn06.SharedKernel.Filings;

/// <summary>What a submission said; never changes. What the Sở decided on it is added beside.</summary>
public sealed class FilingVersion<T>
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
    public bool Synthetic { get; private set; }
    public FilingContent<T> Content { get; private set; } = new(new T(), [], new Dictionary<string, string>());

    /// <summary>Returned, accepted, reopened: in order of time.</summary>
    public List<Decision> Decisions { get; private set; } = [];

    internal void Decide(Decision decision) => Decisions = [.. Decisions, decision];
}

/// <summary>Figures, stations and explanations of one submission.</summary>
public sealed record FilingContent<T>(
    T Figures,
    IReadOnlyList<StationContent<T>> Stations,
    IReadOnlyDictionary<string, string> Explanations
)
    where T : class, IFigures, new();

public sealed record StationContent<T>(string Station, string Name, T Figures)
    where T : class, IFigures, new();

/// <summary>What the Sở decided on a submission.</summary>
/// <param name="Action">Return, accept or reopen.</param>
public sealed record Decision(
    FilingAction Action,
    string By,
    DateTimeOffset At,
    string? Reason,
    IReadOnlyList<LineNote> Lines
);
