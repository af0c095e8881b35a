using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.Modules.Exchange.Imports;

/// <summary>What an import of many reports did, or would do.</summary>
/// <param name="DryRun">Nothing was written.</param>
/// <param name="Reports">In the order in which they were sent.</param>
internal sealed record ImportedReports(string Period, bool DryRun, IReadOnlyList<ImportedReport> Reports)
{
    public static ImportedReports Of(
        string period,
        IReadOnlyDictionary<string, IReadOnlyList<ImportedSection>> taken,
        bool dryRun
    ) =>
        new(
            period,
            dryRun,
            [
                .. taken.Select(unit => new ImportedReport(
                    unit.Key,
                    [
                        .. unit.Value.Select(section => new ImportedDraft(
                            section.Section,
                            section.State,
                            section.Version,
                            section.Changed,
                            section.State.IsFiled()
                                ? []
                                :
                                [
                                    .. section
                                        .Checks.Where(check => check.Blocks)
                                        .Select(check => ImportRemark.Of(check)),
                                ]
                        )),
                    ]
                )),
            ]
        );
}

/// <summary>One unit's.</summary>
internal sealed record ImportedReport(string Facility, IReadOnlyList<ImportedDraft> Sections);

/// <summary>One of its sections.</summary>
/// <param name="State">After the call, or as it would be.</param>
/// <param name="Changed">False where it brings what is stored already: then nothing is written.</param>
/// <param name="Remarks">What stands in the way of a submission.</param>
internal sealed record ImportedDraft(
    string Section,
    FilingState State,
    int Version,
    bool Changed,
    IReadOnlyList<ImportRemark> Remarks
);
