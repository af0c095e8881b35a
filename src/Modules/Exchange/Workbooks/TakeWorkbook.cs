using DeAn06.Modules.Exchange.Imports;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using DeAn06.Spreadsheets;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Exchange.Workbooks;

internal sealed class TakeWorkbookRequest
{
    /// <summary>True: checks and tells what would come of it, changes nothing.</summary>
    [QueryParam]
    public bool DryRun { get; init; }

    /// <summary>True: what passes its checks is submitted at once. For the office alone; a reporter submits after looking at the whole.</summary>
    [QueryParam]
    public bool Submit { get; init; }
}

/// <summary>What both addresses of a filled-in workbook share: its body, who may send it, its answer.</summary>
internal abstract class TakeWorkbookEndpoint(WorkbookImport import, ICurrentUser user)
    : ModuleEndpoint<TakeWorkbookRequest, ImportAnswer>
{
    protected void Document(string summary)
    {
        AllowRoles(Role.Reporter, Role.Office);
        Summary(s => s.Summary = summary);
        Description(
            route =>
                route
                    .Accepts<byte[]>(ExcelFile.ContentType)
                    .Produces<ImportAnswer>()
                    .WithMetadata(new TakesBytes(WorkbookLimits.MostBytes), new HeavyWork()),
            clearDefaults: true
        );
    }

    protected async Task TakeAsync(
        TakeWorkbookRequest request,
        (string Period, string Facility)? place,
        CancellationToken ct
    )
    {
        if (request.Submit && user.Role != Role.Office)
        {
            await RefuseAsync(
                Refused.NotAllowed("Chỉ Văn phòng Sở nộp thay ngay khi nhập tệp. Nhập tệp, kiểm tra rồi gửi báo cáo.")
            );
            return;
        }

        // Before the file is read, which is work.
        if (place is { } asked && !user.ReadsFacility(asked.Facility))
        {
            await RefuseAsync(
                Refused.NotAllowed(
                    $"Báo cáo của đơn vị {Excerpt.Of(asked.Facility)} không thuộc đơn vị của tài khoản này. Chọn báo cáo của đơn vị mình."
                )
            );
            return;
        }

        using var body = new MemoryStream();
        await HttpContext.Request.Body.CopyToAsync(body, ct);
        await AnswerAsync(await import.RunAsync(body.ToArray(), place, new(request.DryRun, request.Submit), ct), ct);
    }
}

/// <summary>
/// `PUT /api/reports/{period}/{facility}.xlsx?dryRun=`: brings a filled-in workbook into the report: every section or none. A section
/// that says what is stored already is left as it is. Errors: 401, 403, 404, 413, 422 (every refused cell, by sheet and cell; another
/// report's or an old template; changed since it was made).
/// </summary>
internal sealed class PutWorkbook(WorkbookImport import, ICurrentUser user) : TakeWorkbookEndpoint(import, user)
{
    public override void Configure()
    {
        Put("/api/reports/{period}/{facility}.xlsx");
        Document("Nhập số liệu từ biểu mẫu Excel của đơn vị");
    }

    public override Task HandleAsync(TakeWorkbookRequest request, CancellationToken ct) =>
        TakeAsync(request, (Route<string>("period")!, Route<string>("facility")!), ct);
}

/// <summary>
/// `POST /api/workbooks?dryRun=&amp;submit=`: the same for whichever report the workbook names, so that the office can bring in a whole
/// district's, one after the other. Errors as for the address of one report.
/// </summary>
internal sealed class PostWorkbook(WorkbookImport import, ICurrentUser user) : TakeWorkbookEndpoint(import, user)
{
    public override void Configure()
    {
        Post("/api/workbooks");
        Document("Nhập biểu mẫu Excel của đơn vị ghi trong tệp");
    }

    public override Task HandleAsync(TakeWorkbookRequest request, CancellationToken ct) =>
        TakeAsync(request, place: null, ct);
}
