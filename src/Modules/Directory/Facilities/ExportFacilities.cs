using DeAn06.Platform.Persistence;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Periods;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Directory.Facilities;

internal sealed class ExportFacilitiesRequest
{
    /// <summary>Day on which the facilities are listed; today where absent.</summary>
    [QueryParam]
    public DateOnly? AsOf { get; init; }
}

/// <summary>Every facility valid on a day as a CSV file that can be imported again, for anyone signed in. It holds no contacts.</summary>
internal sealed class ExportFacilities(DirectoryDbContext db, ProvinceCode province, TimeProvider clock)
    : ModuleEndpoint<ExportFacilitiesRequest, object>
{
    public override void Configure()
    {
        Get("/api/directory/facilities.csv");
        Summary(s => s.Summary = "Tải danh sách đơn vị (CSV)");
        Description(
            route => route.Produces<byte[]>(200, "text/csv").WithMetadata(new HeavyWork()),
            clearDefaults: true
        );
    }

    public override async Task HandleAsync(ExportFacilitiesRequest request, CancellationToken ct)
    {
        var day = request.AsOf ?? VietnamTime.Today(clock);
        var rows = await db.Facilities.WithSpecification(new FacilitiesOn(day)).OrderBy(f => f.Code).ToListAsync(ct);
        await Send.BytesAsync(
            FacilityCsv.Write(rows, province.Value),
            $"co-so-y-te-{day:yyyy-MM-dd}.csv",
            "text/csv; charset=utf-8",
            cancellation: ct
        );
    }
}
