using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.Modules.Exchange.Imports;

/// <summary>Brings drafts of several sections into one facility's report: all of them or none.</summary>
internal sealed class ReportImport(IEnumerable<ISectionFilings> sections)
{
    public string[] Sections => [.. sections.Select(one => one.Section.Name)];

    public ISectionFilings? Find(string section) => sections.FirstOrDefault(one => one.Section.Name == section);

    /// <summary>Of one facility.</summary>
    public async Task<IReadOnlyList<ImportedSection>> RunAsync(
        string period,
        string facility,
        IReadOnlyList<(string Section, SectionImport Import)> drafts,
        WriteManner manner,
        CancellationToken ct
    ) =>
        (await RunAsync(period, [.. drafts.Select(d => new ReportDraft(facility, d.Section, d.Import))], manner, ct))[
            facility
        ];

    /// <summary>
    /// Every draft is checked before the first is written, and all are written before the first section commits, so that a race leaves
    /// nothing half done. Sections live in databases of their own: where one is lost between two commits, sending the same again writes
    /// the rest.
    /// </summary>
    /// <returns>By facility, in the order of its drafts.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<ImportedSection>>> RunAsync(
        string period,
        IReadOnlyList<ReportDraft> drafts,
        WriteManner manner,
        CancellationToken ct
    )
    {
        var batches = new Dictionary<string, ISectionBatch>();
        try
        {
            await PrepareAsync(batches, period, drafts, manner, ct);
            if (!manner.DryRun && batches.Values.All(batch => batch.Answers.Values.All(a => a.Problem is null)))
            {
                await WriteAsync(batches, ct);
            }

            return drafts
                .GroupBy(draft => draft.Facility)
                .ToDictionary(
                    unit => unit.Key,
                    IReadOnlyList<ImportedSection> (unit) =>
                        [.. unit.Select(draft => batches[draft.Section].Answers[draft.Facility])]
                );
        }
        finally
        {
            foreach (var batch in batches.Values)
            {
                await batch.DisposeAsync();
            }
        }
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
    private async Task PrepareAsync(
        Dictionary<string, ISectionBatch> batches,
        string period,
        IReadOnlyList<ReportDraft> drafts,
        WriteManner manner,
        CancellationToken ct
    )
    {
        var prepared = drafts
            .GroupBy(draft => draft.Section)
            .Select(async section =>
            {
                FacilityImport[] imports =
                [
                    .. section.Select(draft => new FacilityImport(draft.Facility, draft.Import)),
                ];
                var batch = await Find(section.Key)!.PrepareAsync(period, imports, manner.OnBehalf, ct);
                lock (batches)
                {
                    batches[section.Key] = batch;
                }
            });
        await Task.WhenAll(prepared);
    }

    /// <summary>One section after the other, always in the same order: two who write the same sections wait for each other at the first.</summary>
    private static async Task WriteAsync(Dictionary<string, ISectionBatch> batches, CancellationToken ct)
    {
        foreach (var (_, batch) in batches.OrderBy(batch => batch.Key, StringComparer.Ordinal))
        {
            if (!await batch.WriteAsync(ct))
            {
                return;
            }
        }

        // Begun, it is ended: whoever hangs up now must not leave half of it.
        foreach (var batch in batches.Values)
        {
            await batch.CommitAsync(CancellationToken.None);
        }
    }
}

/// <summary>What is brought for one section of one facility's report.</summary>
internal readonly record struct ReportDraft(string Facility, string Section, SectionImport Import);
