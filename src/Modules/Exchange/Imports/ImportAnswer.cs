using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.Modules.Exchange.Imports;

/// <summary>What an import did, or would do.</summary>
/// <param name="DryRun">Nothing was written.</param>
/// <param name="Sections">Those that were brought, in the order of the forms.</param>
internal sealed record ImportAnswer(
    string Period,
    string Facility,
    string FacilityName,
    bool DryRun,
    IReadOnlyList<ImportedPart> Sections
)
{
    public static ImportAnswer Of(UnitReport report, IReadOnlyList<ImportedSection> taken, bool dryRun) =>
        new(
            report.Period.Code,
            report.Facility.Code,
            report.Facility.Name,
            dryRun,
            [
                .. taken.Select(section =>
                    ImportedPart.Of(report, section, submitted: null, check => ImportRemark.Of(check))
                ),
            ]
        );
}

/// <param name="Number">Its place in the form.</param>
/// <param name="State">After the call, or as it would be.</param>
/// <param name="Changed">False where it brings what is stored already: then nothing is written.</param>
/// <param name="Submitted">It was submitted by this call.</param>
/// <param name="Remarks">What stands in the way of a submission.</param>
internal sealed record ImportedPart(
    string Section,
    string Number,
    string Title,
    FilingState State,
    int Version,
    bool Changed,
    bool Submitted,
    IReadOnlyList<ImportRemark> Remarks
)
{
    /// <param name="submitted">Its submission by the same call; null where there was none.</param>
    public static ImportedPart Of(
        UnitReport report,
        ImportedSection section,
        SectionSubmission? submitted,
        Func<Check, ImportRemark> remark
    )
    {
        var about = report.ShapeOf(section.Section).Section;
        return new ImportedPart(
            section.Section,
            about.Number,
            about.Title,
            submitted?.State ?? section.State,
            submitted?.Version ?? section.Version,
            section.Changed,
            submitted is not null,
            section.State.IsFiled() ? [] : [.. section.Checks.Where(check => check.Blocks).Select(remark)]
        );
    }
}

/// <summary>A check that the draft fails.</summary>
/// <param name="Sheet">Of a workbook: where the line stands.</param>
/// <param name="Cell">Of a workbook: `E12`.</param>
internal sealed record ImportRemark(
    string Code,
    Severity Severity,
    string? Line,
    string? Station,
    string Message,
    string? Sheet,
    string? Cell
)
{
    public static ImportRemark Of(Check check, string? sheet = null, string? cell = null) =>
        new(check.Code, check.Severity, check.Line, check.Station, check.Message, sheet, cell);
}
