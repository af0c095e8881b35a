using System.ComponentModel.DataAnnotations;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.Reporting.Filings;

/// <summary>One facility's section for one period, as it is now. What was submitted before stands in <see cref="FilingVersion{T}"/>.</summary>
internal sealed class Filing<T>
    where T : class, IFigures, new()
{
    private Filing() { }

    public Filing(string period, string facility)
    {
        Id = Guid.CreateVersion7();
        Period = period;
        Facility = facility;
        Row = new FiguresRow<T>(Id, period);
    }

    public Guid Id { get; private set; }
    public string Period { get; private set; } = "";
    public string Facility { get; private set; } = "";

    // The facility as it stood on the last day of the data window: history must not move when facilities do.
    public string FacilityName { get; private set; } = "";
    public string? District { get; private set; }
    public FacilityKind Kind { get; private set; }
    public CareLevel Tier { get; private set; }
    public Ownership Ownership { get; private set; }

    public FilingState State { get; private set; } = FilingState.NotStarted;

    /// <summary>Grows by one with each change; the ETag.</summary>
    public int Version { get; private set; }

    public T Figures => Row.Values;

    /// <summary>Where the figures are stored; loaded with the filing.</summary>
    internal FiguresRow<T> Row { get; private set; } = null!;

    public List<StationFigures<T>> Stations { get; private set; } = [];

    /// <summary>What it says in words, folded for searching: <see cref="SearchWords"/>. Not kept of a section that asks for none.</summary>
    public string? SearchText { get; private set; }

    /// <summary>Answers to soft checks, by check id.</summary>
    public Dictionary<string, string> Explanations { get; private set; } = [];

    /// <summary>Number of the newest submission; 0 before the first.</summary>
    public int Submission { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }
    public string? SubmittedBy { get; private set; }
    public bool Late { get; private set; }

    /// <summary>Of the newest submission; clean while it is a draft.</summary>
    public RiskLevel Risk { get; private set; }

    /// <summary>Puts the worst first: <see cref="Filings.Risk.Score"/>.</summary>
    public int RiskScore { get; private set; }

    /// <summary>Stands from a return until the next submission.</summary>
    public ReturnNote? Returned { get; private set; }

    /// <summary>Stands from a reopening until the next submission.</summary>
    public ReopenNote? Reopened { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }
    public string SavedBy { get; private set; } = "";

    /// <summary>Whoever saved it last is a sample account; says so wherever it shows.</summary>
    public bool Synthetic { get; private set; }

    public void Save(
        Facility facility,
        T figures,
        IEnumerable<(Facility Station, T Figures)> stations,
        IReadOnlyDictionary<string, string> explanations,
        string? searchText,
        Author author,
        DateTimeOffset at
    )
    {
        Move(FilingAction.Save);
        FacilityName = facility.Name;
        District = facility.DistrictCode;
        Kind = facility.Kind;
        Tier = facility.Tier;
        Ownership = facility.Ownership;
        Row.Values = figures;
        SearchText = searchText;
        Explanations = new(explanations);

        SavedAt = at;
        SavedBy = author.Account;
        Synthetic = author.IsSample;
        var before = Stations.ToDictionary(s => s.Station);
        Stations =
        [
            .. stations.Select(s =>
                before.TryGetValue(s.Station.Code, out var row)
                    ? row.Update(s.Station, s.Figures)
                    : new StationFigures<T>(Id, Period, s.Station, s.Figures)
            ),
        ];
    }

    public FilingVersion<T> Submit(Stamp stamp, bool late, Risk risk)
    {
        Move(FilingAction.Submit);
        (Risk, RiskScore) = (risk.Level, risk.Score);
        Submission++;
        SubmittedAt = stamp.At;
        SubmittedBy = stamp.By;
        Late = late;
        Returned = null;
        Reopened = null;
        return new FilingVersion<T>(this, stamp);
    }

    public void Return(ReturnNote note)
    {
        Move(FilingAction.Return);
        Returned = note;
    }

    public void Accept() => Move(FilingAction.Accept);

    public void Reopen(ReopenNote note)
    {
        Move(FilingAction.Reopen);
        Reopened = note;
    }

    /// <summary>What it says now, apart from itself: later changes do not reach it.</summary>
    internal FilingContent<T> Content() =>
        new(
            Figures,
            [.. Stations.Select(s => new StationContent<T>(s.Station, s.StationName, s.Figures))],
            new Dictionary<string, string>(Explanations)
        );

    private void Move(FilingAction action)
    {
        State =
            Lifecycle.Next(State, action)
            ?? throw new InvalidOperationException($"{action} is not possible in {State}");
        Version++;
        if (State == FilingState.Draft)
        {
            (Risk, RiskScore) = (RiskLevel.Clean, 0);
        }
    }
}

/// <summary>Who saves a filing.</summary>
/// <param name="Account">Account name.</param>
/// <param name="IsSample">What it saves is synthetic: <see cref="ICurrentUser.IsSample"/>.</param>
internal readonly record struct Author(string Account, bool IsSample)
{
    public static Author Of(ICurrentUser user) => new(user.UserName ?? "", user.IsSample);
}

/// <summary>Who did it and when.</summary>
/// <param name="By">Account name.</param>
public readonly record struct Stamp(string By, DateTimeOffset At);

/// <summary>Why a filing came back.</summary>
/// <param name="Lines">The lines that the reviewer pointed at.</param>
/// <param name="Reason">The reviewer's words.</param>
/// <param name="By">Account name.</param>
/// <param name="At">When it was returned.</param>
public sealed record ReturnNote(string Reason, IReadOnlyList<LineNote> Lines, string By, DateTimeOffset At);

/// <summary>A reviewer's word on one line, or on one line of a station.</summary>
/// <param name="Line">JSON name of the line.</param>
/// <param name="Note">What is the matter with it.</param>
/// <param name="Station">Station code where the line is in the annex.</param>
public sealed record LineNote(
    string Line,
    [property: MaxLength(TextLengths.Note)] string? Note,
    string? Station = null
);

/// <summary>Why an accepted filing was opened for correction.</summary>
/// <param name="Reason">The reviewer's words.</param>
/// <param name="By">Account name.</param>
/// <param name="At">When it was opened.</param>
public sealed record ReopenNote(string Reason, string By, DateTimeOffset At);
