using DeAn06.Platform.Web;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Reports;
using DeAn06.Spreadsheets;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>
/// `GET /api/reports/{period}/{facility}.xlsx`: the unit's forms as a workbook, with what is stored filled in; to print and sign, or to
/// fill in and bring back. Errors: 401, 403 (another facility's), 404 (period, facility; nothing owed).
/// </summary>
internal sealed class GetWorkbook(UnitReports reports, Letterhead letterhead) : ModuleEndpoint<EmptyRequest, object>
{
    public override void Configure()
    {
        Get("/api/reports/{period}/{facility}.xlsx");
        Summary(s => s.Summary = "Tải biểu mẫu Excel của đơn vị, đã điền số liệu đang có");
        Description(
            route => route.Produces<byte[]>(200, ExcelFile.ContentType).WithMetadata(new HeavyWork()),
            clearDefaults: true
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

        var layout = WorkbookLayout.Of(report, letterhead);
        await Send.BytesAsync(
            new WorkbookWriter(layout, WorkbookImport.StampOf(report, layout)).Write(),
            $"bao-cao-{report.Period.Code}-{report.Facility.Code}.xlsx",
            ExcelFile.ContentType,
            cancellation: ct
        );
    }
}
