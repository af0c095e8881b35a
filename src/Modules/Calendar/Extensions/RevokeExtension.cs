using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using FastEndpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Extensions;

internal sealed record RevokeExtensionRequest
{
    /// <summary>The extension's id.</summary>
    [RouteParam]
    public string Id { get; init; } = "";
}

/// <summary>DELETE /api/calendar/extensions/{id}: revokes; it stays on record. Revoking again changes nothing.</summary>
internal sealed class RevokeExtension(CalendarDbContext db, ICurrentUser user, TimeProvider clock)
    : ModuleEndpoint<RevokeExtensionRequest, ExtensionAnswer>
{
    public override void Configure()
    {
        Delete("/api/calendar/extensions/{id}");
        // The address says all: a body, whatever a client sends along, is not read.
        RequestBinder(new RequestBinder<RevokeExtensionRequest>(BindingSource.RouteValues));
        AllowRoles(Role.Office);
        Description(d =>
            d.ClearDefaultAccepts()
                .WithTags("Gia hạn")
                .WithSummary("Thu hồi gia hạn")
                .ProducesProblem(StatusCodes.Status404NotFound)
        );
    }

    public override async Task HandleAsync(RevokeExtensionRequest request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var by = user.UserName;
        var found = Guid.TryParse(request.Id, out var id);
        if (found)
        {
            // One statement: of two who revoke at once the first is the one remembered.
            await db
                .Extensions.Where(e => e.Id == id && e.RevokedAt == null)
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.RevokedAt, now).SetProperty(x => x.RevokedBy, by), ct);
        }

        var extension = found ? await db.Extensions.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct) : null;
        await AnswerAsync(
            extension is not null
                ? ExtensionAnswer.Of(extension, now)
                : Refused.NotFound(
                    "unknownExtension",
                    $"Không có gia hạn “{Excerpt.Of(request.Id)}”. Tải lại danh sách gia hạn của kỳ rồi chọn lại."
                ),
            ct
        );
    }
}
