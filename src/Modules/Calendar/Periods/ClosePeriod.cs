using System.ComponentModel.DataAnnotations;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Calendar.Periods;

/// <param name="Reason">Why, 1 to 1000 characters; kept.</param>
internal sealed record ClosePeriodRequest([property: MaxLength(DecisionReason.Longest)] string? Reason);

/// <summary>POST /api/calendar/periods/{period}/close: from now on only facilities with an extension can file. 409 where it is already closed or has not begun.</summary>
internal sealed class ClosePeriod(CalendarDbContext db, ICurrentUser user, TimeProvider clock)
    : ModuleEndpoint<ClosePeriodRequest, PeriodAnswer>
{
    public override void Configure()
    {
        Post("/api/calendar/periods/{period}/close");
        AllowRoles(Role.Office);
        Description(d =>
            d.WithSummary("Đóng kỳ báo cáo")
                .ProducesProblem(StatusCodes.Status404NotFound)
                .ProducesProblem(StatusCodes.Status409Conflict)
                .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        );
    }

    public override async Task HandleAsync(ClosePeriodRequest request, CancellationToken ct) =>
        await AnswerAsync(
            await db.DecideAsync(
                PeriodDecisionKind.Close,
                Route<string>("period")!,
                request.Reason,
                user,
                clock.GetUtcNow(),
                ct
            ),
            ct
        );
}
