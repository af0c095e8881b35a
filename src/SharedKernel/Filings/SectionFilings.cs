using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.SharedKernel.Filings;

/// <summary>A section as the whole-report submission sees it.</summary>
internal sealed class SectionFilings<T>(Section section, FilingDesk<T> desk) : ISectionFilings
    where T : class, IFigures, new()
{
    public Section Section => section;

    public async Task<SectionSubmission> ProbeAsync(string period, string facility, CancellationToken ct)
    {
        var outcome = await desk.ProbeAsync(period, facility, ct);
        return outcome.Ok(out var view)
            ? Answer(view)
            : new SectionSubmission(section.Name, FilingState.NotStarted, 0, false, outcome.Problem);
    }

    public async Task<SectionSubmission> SubmitAsync(string period, string facility, CancellationToken ct)
    {
        // The desk checks for itself, so only a refusal is worth a look at how things stand.
        var outcome = await desk.SubmitAsync(period, facility, expected: null, ct);
        if (outcome.Ok(out var view))
        {
            return Answer(view);
        }

        var now = await ProbeAsync(period, facility, ct);
        return now.Problem is null && now.State.IsFiled() ? now : now with { Problem = outcome.Problem };
    }

    private SectionSubmission Answer(FilingView<T> view) =>
        new(section.Name, view.State, view.Version, view.Late, null, view.Receipt);
}
