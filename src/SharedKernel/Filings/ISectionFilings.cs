using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.SharedKernel.Filings;

/// <summary>A section's answer when a whole report is submitted.</summary>
/// <param name="State">State after the call.</param>
/// <param name="Receipt">Number of the newest submission's receipt; null where nothing was ever submitted.</param>
/// <param name="Problem">Why it was refused; null when it went through or had been submitted before.</param>
public sealed record SectionSubmission(
    string Section,
    FilingState State,
    int Version,
    bool Late,
    Problem? Problem,
    string? Receipt = null
);

/// <summary>Port: one section's filings as the platform sees them, whatever their figures. One implementation a section.</summary>
public interface ISectionFilings
{
    Section Section { get; }

    /// <summary>Would a submission go through now? Changes nothing. A filing already submitted or accepted answers without a problem.</summary>
    Task<SectionSubmission> ProbeAsync(string period, string facility, CancellationToken ct);

    /// <summary>Submits; a filing already submitted or accepted stays as it is.</summary>
    Task<SectionSubmission> SubmitAsync(string period, string facility, CancellationToken ct);
}
