using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.Modules.Exchange.Imports;

/// <summary>Brings drafts of several sections into one facility's report: all of them or none.</summary>
internal sealed class ReportImport(IEnumerable<ISectionFilings> sections)
{
    public ISectionFilings? Find(string section) => sections.FirstOrDefault(one => one.Section.Name == section);

    /// <summary>
    /// Every draft is checked before the first is written. Sections live in databases of their own, so a race in between can still
    /// leave some written and one refused; what is refused says so, and sending the same again writes the rest.
    /// </summary>
    public async Task<IReadOnlyList<ImportedSection>> RunAsync(
        string period,
        string facility,
        IReadOnlyList<(string Section, SectionImport Import)> drafts,
        WriteManner manner,
        CancellationToken ct
    )
    {
        var tried = await EachAsync(period, facility, drafts, manner with { DryRun = true }, ct);
        return manner.DryRun || tried.Any(section => section.Problem is not null)
            ? tried
            : await EachAsync(period, facility, drafts, manner, ct);
    }

    /// <summary>Submits, of what was brought, each section that nothing stands in the way of; the others stay drafts.</summary>
    public async Task<IReadOnlyDictionary<string, SectionSubmission>> SubmitAsync(
        string period,
        string facility,
        IReadOnlyList<ImportedSection> brought,
        bool onBehalf,
        CancellationToken ct
    )
    {
        var submitted = new Dictionary<string, SectionSubmission>();
        var ready = brought.Where(section =>
            section.Version > 0 && !section.State.IsFiled() && !section.Checks.Any(check => check.Blocks)
        );
        foreach (var section in ready)
        {
            var answer = await Find(section.Section)!.SubmitAsync(period, facility, onBehalf, ct);
            if (answer.Problem is null)
            {
                submitted[section.Section] = answer;
            }
        }

        return submitted;
    }

    /// <summary>Side by side: each section has a database of its own.</summary>
    private async Task<IReadOnlyList<ImportedSection>> EachAsync(
        string period,
        string facility,
        IReadOnlyList<(string Section, SectionImport Import)> drafts,
        WriteManner manner,
        CancellationToken ct
    )
    {
        return await Task.WhenAll(
            drafts.Select(draft => Find(draft.Section)!.ImportAsync(period, facility, draft.Import, manner, ct))
        );
    }
}
