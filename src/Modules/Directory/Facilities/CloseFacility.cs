using System.ComponentModel.DataAnnotations;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Builder;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>A facility ceases.</summary>
internal sealed class CloseFacilityRequest
{
    /// <summary>First day on which it no longer is. Required.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The decision behind it, up to 500 characters. Required.</summary>
    [MaxLength(CloseFacility.LongestReason)]
    public string? Reason { get; init; }
}

/// <summary>Closes a facility from a day on; a health centre that still leads stations is refused (409). Needs If-Match with its version (428, 412).</summary>
internal sealed class CloseFacility(DirectoryDbContext db, ICurrentUser user, TimeProvider clock)
    : ModuleEndpoint<CloseFacilityRequest, FacilityAnswer>
{
    public const int LongestReason = 500;

    public override void Configure()
    {
        Post("/api/directory/facilities/{code}/close");
        Summary(s => s.Summary = "Đóng một đơn vị từ một ngày");
        AllowRoles(Role.Administrator);
        Description(d => d.WithMetadata(new TakesIfMatch(Required: true)));
    }

    public override async Task HandleAsync(CloseFacilityRequest request, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        var errors = new List<LineError>();
        new DateWindow(VietnamTime.Today(clock)).Check(request.On, "on", "Ngày ngừng hoạt động", errors);
        var reason = EnteredText.Read(request.Reason, "reason", "Lý do", LongestReason, errors, required: true);
        if (errors.Count > 0)
        {
            await RefuseAsync(
                InvalidFacility.Because("Chưa ghi ngừng hoạt động được. Hãy sửa các mục nêu dưới đây.", errors)
            );
            return;
        }

        await using var transaction = await db.BeginWriteAsync(ct);
        var outcome = await CloseAsync(code, request.On!.Value, reason!, ct);
        if (outcome.Problem is null)
        {
            await transaction.CommitAsync(ct);
        }

        await AnswerAsync(outcome, ct);
    }

    private async Task<Outcome<FacilityAnswer>> CloseAsync(
        string code,
        DateOnly on,
        string reason,
        CancellationToken ct
    )
    {
        if (!FacilityCode.IsValid(code))
        {
            return GetFacility.Unknown(code);
        }

        var directory = await DirectorySnapshot.LoadAsync(db, [code], ct);
        if (directory.Find(code) is not { } head)
        {
            return GetFacility.Unknown(code);
        }

        if (HttpContext.Request.CheckVersion(head) is { } notThis)
        {
            return notThis;
        }

        if (head.Close(on, reason, RecordStamp.Now(user.UserName, clock)) is { } refusal)
        {
            return refusal;
        }

        string[] left = [.. directory.LeftStations()[code]];
        if (left.Length > 0)
        {
            return Refused.Conflict("hasStations", DirectorySnapshot.LeftStationsMessage(code, left));
        }

        await db.SaveChangesAsync(ct);
        HttpContext.Announce(head.Version);
        return FacilityAnswer.Of(head);
    }
}
