using System.Text.Json;
using DeAn06.Reporting.Checks;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Writing;

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

/// <summary>What a file or another system brings for one section.</summary>
/// <param name="Draft">As the body of PUT; `stations` or `explanations` left out stay as they are stored.</param>
/// <param name="Expected">The version that it was typed on; null: whichever is there.</param>
public sealed record SectionImport(JsonElement Draft, int? Expected);

/// <summary>What one facility brings for one section.</summary>
public sealed record FacilityImport(string Facility, SectionImport Import);

/// <summary>A section's answer to an import.</summary>
/// <param name="State">State after the call, or as it would be after a dry run.</param>
/// <param name="Changed">False where it says what is stored already: then nothing is written.</param>
/// <param name="Checks">What the draft fails; none of it stands in the way of saving.</param>
/// <param name="Problem">Why it is refused.</param>
public sealed record ImportedSection(
    string Section,
    FilingState State,
    int Version,
    bool Changed,
    IReadOnlyList<Check> Checks,
    Problem? Problem
);

/// <summary>Port: one section's filings as the platform sees them, whatever their figures. One implementation a section.</summary>
public interface ISectionFilings
{
    Section Section { get; }

    /// <summary>Would a submission go through now? Changes nothing. A filing already submitted or accepted answers without a problem.</summary>
    Task<SectionSubmission> ProbeAsync(string period, string facility, CancellationToken ct);

    /// <summary>Submits; a filing already submitted or accepted stays as it is.</summary>
    /// <param name="onBehalf">The office submits for the facility.</param>
    Task<SectionSubmission> SubmitAsync(string period, string facility, bool onBehalf, CancellationToken ct);

    /// <summary>
    /// Reads and checks drafts that were not typed into a form, of one facility or of many, under the same rules as those that are. Nothing is
    /// written before <see cref="ISectionBatch.WriteAsync"/>.
    /// </summary>
    /// <param name="imports">A facility once.</param>
    Task<ISectionBatch> PrepareAsync(
        string period,
        IReadOnlyList<FacilityImport> imports,
        bool onBehalf,
        CancellationToken ct
    );
}

/// <summary>Drafts of one section that are ready to be written, all of them or none. Disposed of before its commit it leaves everything as it was.</summary>
public interface ISectionBatch : IAsyncDisposable
{
    /// <summary>By facility, what comes of its draft.</summary>
    IReadOnlyDictionary<string, ImportedSection> Answers { get; }

    /// <summary>
    /// Writes what changes, each with its event, in a transaction that stays open. False where somebody else was first: then nothing can be
    /// committed, and the answers say what is refused.
    /// </summary>
    Task<bool> WriteAsync(CancellationToken ct);

    Task CommitAsync(CancellationToken ct);
}
