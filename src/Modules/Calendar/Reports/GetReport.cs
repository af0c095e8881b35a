using DeAn06.Modules.Calendar.Obligations;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using FastEndpoints;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Calendar.Reports;

/// <summary>One section of a report: owed, or submitted before it was owed no longer.</summary>
/// <param name="Number">Its place in the form.</param>
/// <param name="State">`notStarted` where nothing is saved yet.</param>
/// <param name="Submission">Number of the newest submission; 0 before the first.</param>
/// <param name="Receipt">Number of the newest submission's receipt; null before the first.</param>
/// <param name="ExtendedUntil">An extension in force for it.</param>
internal sealed record ReportSection(
    string Section,
    string Form,
    string Number,
    string Title,
    FilingState State,
    int Version,
    int Submission,
    string? Receipt,
    bool Late,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? ExtendedUntil,
    bool Synthetic
);

/// <summary>A facility's report: a line for each section that it owes or has submitted, in the form's order.</summary>
internal sealed record ReportAnswer(
    string Period,
    PeriodState PeriodState,
    DateTimeOffset DueAt,
    string Facility,
    string FacilityName,
    IReadOnlyList<ReportSection> Sections
);

/// <summary>GET /api/reports/{period}/{facility}: how far the report is, for its reporter and the Sở.</summary>
internal sealed class GetReport(WholeReports reports, IFilingBoard board, OwedSections owed, TimeProvider clock)
    : ModuleEndpoint<EmptyRequest, ReportAnswer>
{
    public override void Configure()
    {
        Get("/api/reports/{period}/{facility}");
        Description(d =>
            d.WithSummary("Báo cáo của một đơn vị trong một kỳ")
                .ProducesProblem(StatusCodes.Status403Forbidden)
                .ProducesProblem(StatusCodes.Status404NotFound)
        );
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        var found = await reports.FindAsync(Route<string>("period")!, Route<string>("facility")!, ct);
        if (!found.Ok(out var report))
        {
            await RefuseAsync(found.Problem!);
            return;
        }

        var (rows, _) = await board.RowsAsync(new BoardFilter(report.Period.Code, report.Facility.Code), ct);
        var sections = rows.SelectMany(row => row.Cells)
            .Select(cell =>
            {
                var section = owed.Find(cell.Section)!;
                return new ReportSection(
                    section.Name,
                    section.Form,
                    section.Number,
                    section.Title,
                    cell.State,
                    cell.Version,
                    cell.Submission,
                    Receipt.Of(section, report.Period.Code, report.Facility.Code, cell.Submission),
                    cell.Late,
                    cell.SubmittedAt,
                    cell.ExtendedUntil,
                    cell.Synthetic
                );
            });
        await AnswerAsync(
            new ReportAnswer(
                report.Period.Code,
                report.Period.StateAt(clock.GetUtcNow()),
                report.Period.DueAt,
                report.Facility.Code,
                report.Facility.Name,
                [.. sections]
            ),
            ct
        );
    }
}
