using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Writing;

/// <summary>A section as the platform sees it: submitted with its whole report, or brought by an import.</summary>
internal sealed class SectionFilings<T>(Section section, FilingCommands<T> commands, FilingBatches<T> batches)
    : ISectionFilings
    where T : class, IFigures, new()
{
    public Section Section => section;

    public Task<SectionSubmission> ProbeAsync(string period, string facility, CancellationToken ct) =>
        ProbeAsync(period, facility, onBehalf: false, ct);

    public async Task<SectionSubmission> SubmitAsync(
        string period,
        string facility,
        bool onBehalf,
        CancellationToken ct
    )
    {
        // The commands checks for itself, so only a refusal is worth a look at how things stand.
        var outcome = await commands.SubmitAsync(period, facility, expected: null, onBehalf, ct);
        if (outcome.Ok(out var view))
        {
            return Answer(view);
        }

        var now = await ProbeAsync(period, facility, onBehalf, ct);
        return now.Problem is null && now.State.IsFiled() ? now : now with { Problem = outcome.Problem };
    }

    public Task<ISectionBatch> PrepareAsync(
        string period,
        IReadOnlyList<FacilityImport> imports,
        bool onBehalf,
        CancellationToken ct
    ) => batches.PrepareAsync(period, imports, onBehalf, ct);

    private async Task<SectionSubmission> ProbeAsync(
        string period,
        string facility,
        bool onBehalf,
        CancellationToken ct
    )
    {
        var outcome = await commands.ProbeAsync(period, facility, onBehalf, ct);
        return outcome.Ok(out var view)
            ? Answer(view)
            : new SectionSubmission(section.Name, FilingState.NotStarted, 0, false, outcome.Problem);
    }

    private SectionSubmission Answer(FilingView<T> view) =>
        new(section.Name, view.State, view.Version, view.Late, null, view.Receipt);
}
