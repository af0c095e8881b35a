using DeAn06.SharedKernel.Filings;

namespace DeAn06.SharedKernel.Events;

/// <summary>A filing's state changed. Carries all that a consumer needs, so that none asks back.</summary>
/// <param name="Id">Unique: a consumer that has seen it may skip it.</param>
/// <param name="Version">The filing's version after the change; grows by one with each change, so an older one is stale.</param>
/// <param name="Submission">Number of its newest submission; 0 before the first.</param>
/// <param name="Late">Whether the newest submission came after the due date.</param>
public sealed record FilingChanged(
    Guid Id,
    string Section,
    string Period,
    string Facility,
    FilingState State,
    FilingAction Action,
    int Version,
    int Submission,
    DateTimeOffset? SubmittedAt,
    bool Late,
    bool Synthetic,
    string By,
    DateTimeOffset At
);

/// <summary>
/// Consumes other modules' events, delivered at least once and in order per filing. Must be idempotent.
/// A batch is one unit: when it throws, its events come again one by one.
/// </summary>
public interface IEventConsumer
{
    /// <summary>Stable name: what was delivered is remembered under it.</summary>
    string Name { get; }

    Task HandleAsync(IReadOnlyList<FilingChanged> events, CancellationToken ct);
}
