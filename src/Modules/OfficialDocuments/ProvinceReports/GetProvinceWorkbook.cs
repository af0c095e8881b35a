using DeAn06.Decree30;
using DeAn06.Modules.OfficialDocuments.Snapshots;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.Spreadsheets;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

internal sealed class ProvinceReportRequest
{
    /// <summary>Number of the snapshot; the period's newest where absent.</summary>
    [QueryParam]
    public int? Snapshot { get; init; }
}

/// <summary>
/// `GET /api/consolidations/{period}.xlsx?snapshot=`: the consolidated figures, a sheet a section, made of what was fixed: the same snapshot
/// gives the same bytes. Errors: 401, 403 (a reporter), 404 (nothing fixed, no such snapshot).
/// </summary>
internal sealed class GetProvinceWorkbook(SnapshotStore store) : ModuleEndpoint<ProvinceReportRequest, object>
{
    public override void Configure()
    {
        Get("/api/consolidations/{period}.xlsx");
        AllowRoles(Role.Office, Role.Leader, Role.Reviewer, Role.Administrator);
        Summary(s => s.Summary = "Tải số liệu tổng hợp của kỳ (Excel)");
        Description(
            route => route.Produces<byte[]>(200, ExcelFile.ContentType).WithMetadata(new HeavyWork()),
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

        // Through the disk: a zip's directory stands at its end, and sealing it needs the whole.
        await using var written = Temporary();
        var printed = await new ProvinceWorkbook(snapshot).WriteAsync(written, ct);
        written.Position = 0;
        await using var packed = Temporary();
        SealedZip.Copy(written, packed, printed.Copy);
        packed.Position = 0;
        await Send.StreamAsync(
            packed,
            $"tong-hop-{period}-lan-{snapshot.Number}.xlsx",
            packed.Length,
            ExcelFile.ContentType,
            cancellation: ct
        );
    }

    private static FileStream Temporary() =>
        new(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 64 * 1024,
            FileOptions.DeleteOnClose
        );
}
