using DeAn06.Decree30;
using DeAn06.Modules.OfficialDocuments.Snapshots;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>
/// `GET /api/consolidations/{period}.docx?snapshot=`: the consolidated report to the People's Committee and the police, ready to number and
/// sign, made of what was fixed: the same snapshot gives the same bytes. Errors: 401, 403 (a reporter), 404 (nothing fixed, no such
/// snapshot).
/// </summary>
internal sealed class GetProvinceReport(SnapshotStore store) : ModuleEndpoint<ProvinceReportRequest, object>
{
    public override void Configure()
    {
        Get("/api/consolidations/{period}.docx");
        AllowRoles(Role.Office, Role.Leader, Role.Reviewer, Role.Administrator);
        Summary(s => s.Summary = "Tải báo cáo tổng hợp của kỳ (Word)");
        Description(
            route => route.Produces<byte[]>(200, WordPackage.ContentType).WithMetadata(new HeavyWork()),
            clearDefaults: true
        );
    }

    public override async Task HandleAsync(ProvinceReportRequest request, CancellationToken ct)
    {
        var period = Route<string>("period")!;
        var found = await store.FindAsync(period, request.Snapshot, ct);
        if (!found.Ok(out var snapshot))
        {
            await RefuseAsync(found.Problem!);
            return;
        }

        await Send.BytesAsync(
            await new ProvinceReport(snapshot).WriteAsync(),
            $"bao-cao-tong-hop-{period}-lan-{snapshot.Number}.docx",
            WordPackage.ContentType,
            cancellation: ct
        );
    }
}
