namespace DeAn06.SharedKernel.Snapshots;

/// <summary>A period's figures as they were fixed for its consolidated report (chốt số liệu); what it holds never changes.</summary>
/// <param name="Number">1 for the first of its period.</param>
/// <param name="TakenBy">Account name.</param>
/// <param name="Filed">Filings that were in, of those owed, when it was taken.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="TakenAt">When the figures were fixed.</param>
/// <param name="Owed">Filings owed when it was taken.</param>
public sealed record SnapshotView(
    string Period,
    int Number,
    DateTimeOffset TakenAt,
    string TakenBy,
    int Filed,
    int Owed
);

/// <summary>Port of the read gateway: what was fixed. Implemented by the module that makes the consolidated report.</summary>
public interface ISnapshots
{
    /// <summary>Snapshots of these periods, newest first; a period without any is absent. One batch.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<SnapshotView>>> OfPeriodsAsync(
        IReadOnlyCollection<string> periods,
        CancellationToken ct
    );
}
