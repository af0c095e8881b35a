using System.ComponentModel.DataAnnotations;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Calendar.Periods;

/// <param name="Reason">Why, 1 to 1000 characters; kept.</param>
internal sealed record OpenPeriodRequest([property: MaxLength(DecisionReason.Longest)] string? Reason);

/// <summary>POST /api/calendar/periods/{period}/open: a period past due takes filings again, marked late. 409 where it is not closed.</summary>
internal sealed class OpenPeriod(CalendarDbContext db, ICurrentUser user, TimeProvider clock)
    : ModuleEndpoint<OpenPeriodRequest, PeriodAnswer>
{
    public override void Configure()
    {
        Post("/api/calendar/periods/{period}/open");
        AllowRoles(Role.Office);
        Description(d =>
            d.WithSummary("Mở lại kỳ báo cáo")
                .ProducesProblem(StatusCodes.Status404NotFound)
                .ProducesProblem(StatusCodes.Status409Conflict)
                .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        );
    }

    public override async Task HandleAsync(OpenPeriodRequest request, CancellationToken ct) =>
        await AnswerAsync(
            await db.DecideAsync(
                PeriodDecisionKind.Open,
                Route<string>("period")!,
                request.Reason,
                user,
                clock.GetUtcNow(),
                ct
            ),
            ct
        );
}
