using DeAn06.Modules.Calendar.Board;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using FastEndpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Extensions;

/// <summary>DELETE /api/calendar/extensions/{id}: revokes; it stays on record. Revoking again changes nothing.</summary>
internal sealed class RevokeExtension(CalendarDbContext db, ICurrentUser user, TimeProvider clock)
    : ModuleEndpoint<EmptyRequest, ExtensionView>
{
    public override void Configure()
    {
        Delete("/api/calendar/extensions/{id}");
        AllowRoles(Role.Office);
        Description(d =>
            d.ClearDefaultAccepts().WithSummary("Thu hồi gia hạn").ProducesProblem(StatusCodes.Status404NotFound)
        );
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        var given = Route<string>("id")!;
        var now = clock.GetUtcNow();
        var by = user.UserName;
        var extension = Guid.TryParse(given, out var id) ? await RevokeAsync(id, now, by, ct) : null;
        await AnswerAsync(
            extension is not null
                ? extension.View(now)
                : Refused.NotFound(
                    "unknownExtension",
                    $"Không có gia hạn “{Excerpt.Of(given)}”. Tải lại danh sách gia hạn của kỳ rồi chọn lại."
                ),
            ct
        );
    }

    private async Task<Extension?> RevokeAsync(Guid id, DateTimeOffset now, string? by, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // One statement: of two who revoke at once the first is the one remembered.
        var revoked = await db
            .Extensions.Where(e => e.Id == id && e.RevokedAt == null)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.RevokedAt, now).SetProperty(x => x.RevokedBy, by), ct);
        var extension = await db.Extensions.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (revoked > 0)
        {
            await db.MarkChangedAsync(extension!.Period, [extension.Facility], ct);
        }

        await transaction.CommitAsync(ct);
        return extension;
    }
}
