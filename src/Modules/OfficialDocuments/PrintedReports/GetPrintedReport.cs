using DeAn06.Decree30;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Reports;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.OfficialDocuments.PrintedReports;

internal sealed class GetPrintedReportRequest
{
    /// <summary>Code of one form, `PL1`; left out: every form due, each beginning on a new page.</summary>
    [QueryParam]
    public string? Form { get; init; }
}

/// <summary>
/// `GET /api/reports/{period}/{facility}.docx?form=`: the unit's report in the layout of Decree 30, to print, sign and seal: what is
/// stored now, sent or not. Errors: 401, 403 (another facility's), 404 (period, facility, form; nothing owed).
/// </summary>
internal sealed class GetPrintedReport(UnitReports reports, Letterhead letterhead)
    : ModuleEndpoint<GetPrintedReportRequest, object>
{
    public override void Configure()
    {
        Get("/api/reports/{period}/{facility}.docx");
        Summary(s => s.Summary = "Tải báo cáo của đơn vị (Word) để in và ký");
        Description(
            route => route.Produces<byte[]>(200, WordPackage.ContentType).WithMetadata(new HeavyWork()),
            clearDefaults: true
        );
    }

    public override async Task HandleAsync(GetPrintedReportRequest request, CancellationToken ct)
    {
        var found = await reports.FindAsync(Route<string>("period")!, Route<string>("facility")!, ct);
        if (!found.Ok(out var report))
        {
            await RefuseAsync(found.Problem!);
            return;
        }

        UnitForm[] forms =
        [
            .. report.Forms.Where(form => string.IsNullOrEmpty(request.Form) || form.Form.Outline.Code == request.Form),
        ];
        if (forms.Length == 0)
        {
            await RefuseAsync(UnknownForm(request.Form!, report));
            return;
        }

        await Send.BytesAsync(
            new ReportDocument(report, forms, letterhead).Write(),
            $"bao-cao-{report.Period.Code}-{report.Facility.Code}.docx",
            WordPackage.ContentType,
            cancellation: ct
        );
    }

    private static Problem UnknownForm(string asked, UnitReport report) =>
        Refused.NotFound(
            "unknownForm",
            $"Báo cáo kỳ {report.Period.Name} của “{report.Facility.Name}” không có biểu mã “{Excerpt.Of(asked)}”. Các biểu phải báo cáo: {string.Join(", ", report.Forms.Select(form => $"{form.Form.Outline.Code} ({form.Form.Outline.Name})"))}."
        );
}
