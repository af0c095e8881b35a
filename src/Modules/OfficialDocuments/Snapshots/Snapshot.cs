namespace DeAn06.Modules.OfficialDocuments.Snapshots;

/// <summary>A period's figures as they were fixed for a report; never changed. Its content is JSON, packed with gzip.</summary>
internal sealed class Snapshot
{
    public required Guid Id { get; init; }
    public required string Period { get; init; }

    /// <summary>1 for the first of its period.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>Account name.</summary>
    public required string TakenBy { get; init; }

    /// <summary>How many filings are in, and how many were owed, when it was taken.</summary>
    public required int Filed { get; init; }

    public required int Owed { get; init; }

    /// <summary><see cref="SnapshotHead"/>.</summary>
    public required byte[] Head { get; init; }

    public List<SnapshotPart> Parts { get; init; } = [];
}

/// <summary>One section of a snapshot, apart from the others so that a report is made section by section.</summary>
internal sealed class SnapshotPart
{
    public Guid SnapshotId { get; init; }

    /// <summary>In the order of the forms, 1 for the first.</summary>
    public required int Place { get; init; }

    public required string Section { get; init; }

    /// <summary><see cref="SnapshotSection"/>.</summary>
    public required byte[] Content { get; init; }
}
