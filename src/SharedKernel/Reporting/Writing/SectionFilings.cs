using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Writing;

/// <summary>A section as the platform sees it: submitted with its whole report, or brought by an import.</summary>
internal sealed class SectionFilings<T>(
    Section section,
    LineSet lines,
    FilingCommands<T> commands,
    DraftReader<T> reader
) : ISectionFilings
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

    public async Task<ImportedSection> ImportAsync(
        string period,
        string facility,
        SectionImport import,
        WriteManner manner,
        CancellationToken ct
    )
    {
        var stored = await commands.GetAsync(period, facility, ct);
        if (!stored.Ok(out var now))
        {
            return new(section.Name, FilingState.NotStarted, 0, Changed: false, [], stored.Problem);
        }

        var read = reader.Read(import.Draft);
        if (!read.Ok(out var draft))
        {
            return new(section.Name, now.State, now.Version, Changed: false, [], read.Problem);
        }

        draft = Keep(draft, import, now);
        if (!Differs(draft, now))
        {
            return new(section.Name, now.State, now.Version, Changed: false, now.Checks, null);
        }

        var saved = await commands.SaveAsync(period, facility, draft, import.Expected ?? now.Version, manner, ct);
        return saved.Ok(out var view)
            ? new(section.Name, view.State, view.Version, Changed: true, view.Checks, null)
            : new(section.Name, now.State, now.Version, Changed: true, [], saved.Problem);
    }

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

    private static Draft<T> Keep(Draft<T> draft, SectionImport import, FilingView<T> now) =>
        draft with
        {
            Stations = import.Draft.TryGetProperty("stations", out _)
                ? draft.Stations
                : [.. now.Stations.Select(s => new StationDraft<T>(s.Station, s.Figures))],
            Explanations = import.Draft.TryGetProperty("explanations", out _)
                ? draft.Explanations
                : [.. now.Explanations.Select(e => new Explanation(e.Key, e.Value))],
        };

    /// <summary>What was never saved says nothing, though lists may stand there from the period before.</summary>
    private bool Differs(Draft<T> draft, FilingView<T> now)
    {
        var before = new FilingContent<T>(
            now.Version == 0 ? new T() : now.Figures,
            now.Version == 0 ? [] : now.Stations,
            now.Explanations
        );
        var after = draft.Content();
        return Differences.Between(lines, before, after).Count > 0
            || before.Explanations.Count != after.Explanations.Count
            || before.Explanations.Any(e => after.Explanations.GetValueOrDefault(e.Key) != e.Value);
    }

    private SectionSubmission Answer(FilingView<T> view) =>
        new(section.Name, view.State, view.Version, view.Late, null, view.Receipt);
}
