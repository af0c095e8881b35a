using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Demonstration;

/// <summary>What the Sở does with a made-up submission.</summary>
public enum DemonstratedDecision
{
    None,
    Accept,
    Return,
}

/// <summary>One made-up filing and when its steps happen; a step without a time does not happen.</summary>
/// <param name="Unusual">One figure is far from the unit's past, and explained.</param>
public sealed record DemonstratedFiling(
    string Period,
    string Facility,
    DateTimeOffset SavedAt,
    DateTimeOffset? SubmittedAt,
    DemonstratedDecision Decision,
    DateTimeOffset? DecidedAt,
    bool Unusual
);

/// <summary>Port: a section files made-up, plausible, seeded figures through its own lifecycle, marked as synthetic. One implementation a section.</summary>
public interface ISectionDemonstration
{
    Section Section { get; }

    /// <summary>Is anything filed already? Then nothing is made up.</summary>
    Task<bool> IsBegunAsync(CancellationToken ct);

    Task FileAsync(DemonstratedFiling filing, CancellationToken ct);
}
