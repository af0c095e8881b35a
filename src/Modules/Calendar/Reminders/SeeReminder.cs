using DeAn06.Modules.Calendar.Board;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using FastEndpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Reminders;

/// <summary>POST /api/calendar/reminders/{id}/seen: the facility's reporter has seen it. The first time is kept; again changes nothing.</summary>
internal sealed class SeeReminder(CalendarDbContext db, ICurrentUser user, TimeProvider clock)
    : ModuleEndpoint<EmptyRequest, ReminderView>
{
    public override void Configure()
    {
        Post("/api/calendar/reminders/{id}/seen");
        AllowRoles(Role.Reporter);
        Description(d =>
            d.ClearDefaultAccepts().WithSummary("Đã xem đôn đốc").ProducesProblem(StatusCodes.Status404NotFound)
        );
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        var given = Route<string>("id")!;
        var seen = Guid.TryParse(given, out var id) ? await SeeAsync(id, ct) : null;
        await AnswerAsync(
            seen is not null
                ? seen.View()
                : Refused.NotFound(
                    "unknownReminder",
                    $"Không có đôn đốc “{Excerpt.Of(given)}” gửi đơn vị của tài khoản này. Tải lại trang rồi chọn lại."
                ),
            ct
        );
    }

    /// <summary>Another facility's is not found: who may not see it need not know of it.</summary>
    private async Task<Reminder?> SeeAsync(Guid id, CancellationToken ct)
    {
        var (now, by, facility) = (clock.GetUtcNow(), user.UserName, user.Facility ?? "");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var own = db.Reminders.Where(r => r.Id == id && r.Facility == facility);
        var first = await own.Where(r => r.SeenAt == null)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.SeenAt, now).SetProperty(x => x.SeenBy, by), ct);
        var reminder = await own.AsNoTracking().SingleOrDefaultAsync(ct);
        if (first > 0)
        {
            await db.MarkChangedAsync(reminder!.Period, [facility], ct);
        }

        await transaction.CommitAsync(ct);
        return reminder;
    }
}
