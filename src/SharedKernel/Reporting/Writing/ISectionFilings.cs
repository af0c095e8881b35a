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

    /// <summary>Saves a draft that was not typed into a form, under the same rules.</summary>
    Task<ImportedSection> ImportAsync(
        string period,
        string facility,
        SectionImport import,
        WriteManner manner,
        CancellationToken ct
    );
}
