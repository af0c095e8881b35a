using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using FastEndpoints;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>A facility with its history and its version (ETag), for anyone signed in.</summary>
internal sealed class GetFacility(DirectoryDbContext db) : ModuleEndpoint<EmptyRequest, FacilityAnswer>
{
    public override void Configure()
    {
        Get("/api/directory/facilities/{code}");
        Summary(s => s.Summary = "Xem một đơn vị và lịch sử");
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        var head = FacilityCode.IsValid(code)
            ? await db.Heads.AsNoTracking().Include(h => h.Rows).SingleOrDefaultAsync(h => h.Code == code, ct)
            : null;
        if (head is null)
        {
            await RefuseAsync(Unknown(code));
            return;
        }

        HttpContext.Announce(head.Version);
        await Send.OkAsync(FacilityAnswer.Of(head), ct);
    }

    public static Problem Unknown(string code) =>
        Refused.NotFound(
            "unknownFacility",
            $"Không có cơ sở mang mã “{Excerpt.Of(code)}” trong danh mục. Hãy kiểm tra lại mã."
        );
}
