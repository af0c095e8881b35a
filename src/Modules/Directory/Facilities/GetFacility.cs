using DeAn06.SharedKernel.Problems;
using FastEndpoints;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Directory.Facilities;

internal sealed class GetFacilityRequest
{
    [RouteParam]
    public string Code { get; init; } = "";
}

/// <summary>A facility with its history and its version (ETag), for anyone signed in.</summary>
internal sealed class GetFacility(DirectoryDbContext db) : ModuleEndpoint<GetFacilityRequest, FacilityAnswer>
{
    public override void Configure() => Get("/api/directory/facilities/{code}");

    public override async Task HandleAsync(GetFacilityRequest request, CancellationToken ct)
    {
        var head = FacilityCode.IsValid(request.Code)
            ? await db.Heads.AsNoTracking().Include(h => h.Rows).SingleOrDefaultAsync(h => h.Code == request.Code, ct)
            : null;
        if (head is null)
        {
            await RefuseAsync(Unknown(request.Code));
            return;
        }

        HttpContext.Announce(head);
        await Send.OkAsync(FacilityAnswer.Of(head), ct);
    }

    public static Problem Unknown(string code) =>
        Refused.NotFound(
            "unknownFacility",
            $"Không có cơ sở mang mã “{(code.Length > 40 ? code[..40] + "…" : code)}” trong danh mục. Hãy kiểm tra lại mã."
        );
}
