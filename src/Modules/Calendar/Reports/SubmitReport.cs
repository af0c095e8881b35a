using DeAn06.Modules.Calendar.Board;
using DeAn06.Platform.Persistence;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using FastEndpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Reports;

/// <summary>A section after the whole report went in.</summary>
/// <param name="Receipt">Number of its receipt: `2023-08/BV-3801/PL1-2/01`.</param>
internal sealed record SubmittedSection(string Section, FilingState State, int Version, bool Late, string? Receipt);

/// <param name="Sections">Every owed section, in the form's order.</param>
/// <param name="SubmittedAt">When the newest of its sections went in: now, or before where this call found nothing to do.</param>
internal sealed record SubmitReportAnswer(
    string Period,
    string Facility,
    IReadOnlyList<SubmittedSection> Sections,
    DateTimeOffset SubmittedAt
);

/// <summary>
/// POST /api/reports/{period}/{facility}/submit: every owed section, or none. 422 with `sections` where one is not
/// ready; 409 where nothing is owed or a section changed between the check and the submission. Sent twice, also at the
/// same moment, it answers 200 both times.
/// </summary>
internal sealed class SubmitReport(
    WholeReports reports,
    IEnumerable<ISectionFilings> filings,
    CalendarDbContext db,
    TimeProvider clock
) : ModuleEndpoint<EmptyRequest, SubmitReportAnswer>
{
    public override void Configure()
    {
        Post("/api/reports/{period}/{facility}/submit");
        AllowRoles(Role.Reporter);
        Description(d =>
            d.ClearDefaultAccepts()
                .WithSummary("Gửi toàn bộ báo cáo của một kỳ")
                .ProducesProblem(StatusCodes.Status403Forbidden)
                .ProducesProblem(StatusCodes.Status404NotFound)
                .ProducesProblem(StatusCodes.Status409Conflict)
                .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        );
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        var found = await reports.FindAsync(Route<string>("period")!, Route<string>("facility")!, ct);
        await AnswerAsync(found.Ok(out var report) ? await SubmitAsync(report, ct) : found.Problem!, ct);
    }

    private async Task<Outcome<SubmitReportAnswer>> SubmitAsync(WholeReport report, CancellationToken ct)
    {
        if (report.Owed.Count == 0)
        {
            return Refused.Conflict(
                "nothingOwed",
                $"“{report.Facility.Name}” không phải nộp nội dung nào trong kỳ “{report.Period.Code}”. Không cần gửi báo cáo."
            );
        }

        var byName = filings.ToDictionary(f => f.Section.Name);
        if (report.Owed.FirstOrDefault(s => !byName.ContainsKey(s.Name)) is { } missing)
        {
            return new Problem(
                503,
                "sectionUnavailable",
                "Tạm thời chưa gửi được",
                $"Nội dung “{missing.Title}” đang không sẵn sàng nên chưa gửi được toàn bộ báo cáo. Thử lại sau ít phút."
            );
        }

        var (period, facility) = (report.Period.Code, report.Facility.Code);
        var probes = await Task.WhenAll(
            report.Owed.Select(section => byName[section.Name].ProbeAsync(period, facility, ct))
        );
        if (probes.Count(p => p.Problem is not null) is var refused and > 0)
        {
            return SectionResults.Of(
                new(
                    422,
                    "reportNotReady",
                    "Báo cáo chưa gửi được",
                    $"{refused} trong {probes.Length} nội dung chưa gửi được nên chưa nội dung nào được gửi. Sửa các nội dung nêu dưới đây rồi gửi lại."
                ),
                probes
            );
        }

        var answers = await Task.WhenAll(
            probes.Select(async probe =>
                IsIn(probe) ? (probe, false) : await SendAsync(byName[probe.Section], period, facility, ct)
            )
        );
        SectionSubmission[] sent = [.. answers.Select(answer => answer.Item1)];
        var sentNow = answers.Any(answer => answer.Item2);

        // Somebody changed a section between the check and here: what went in stays in, and the answer says which.
        if (sent.Any(s => s.Problem is not null))
        {
            return SectionResults.Of(
                Refused.Conflict(
                    "reportChanged",
                    $"Số liệu vừa thay đổi trong lúc gửi: {sent.Count(s => s.Problem is null)} trong {sent.Length} nội dung đã gửi. Xem các nội dung còn lại dưới đây rồi gửi lại."
                ),
                sent
            );
        }

        return new SubmitReportAnswer(
            period,
            facility,
            [.. sent.Select(s => new SubmittedSection(s.Section, s.State, s.Version, s.Late, s.Receipt))],
            VietnamTime.Local((sentNow ? null : await SubmittedAtAsync(report, ct)) ?? clock.GetUtcNow())
        );
    }

    /// <summary>A section that somebody else sent in the meantime, as a second click does, is in: no reason to refuse.</summary>
    private static async Task<(SectionSubmission Submission, bool ByThisCall)> SendAsync(
        ISectionFilings section,
        string period,
        string facility,
        CancellationToken ct
    )
    {
        var sent = await section.SubmitAsync(period, facility, onBehalf: false, ct);
        if (sent.Problem is null)
        {
            return (sent, true);
        }

        var now = await section.ProbeAsync(period, facility, ct);
        return (IsIn(now) ? now : sent, false);
    }

    private static bool IsIn(SectionSubmission submission) => submission.Problem is null && submission.State.IsFiled();

    /// <summary>As far as the board has heard, which follows a submission within a moment.</summary>
    private Task<DateTimeOffset?> SubmittedAtAsync(WholeReport report, CancellationToken ct)
    {
        string[] owed = [.. report.Owed.Select(s => s.Name)];
        return db
            .Cells.WithSpecification(new CellsOfRows(report.Period.Code, [report.Facility.Code]))
            .Where(c => owed.Contains(c.Section))
            .MaxAsync(c => c.SubmittedAt, ct);
    }
}
