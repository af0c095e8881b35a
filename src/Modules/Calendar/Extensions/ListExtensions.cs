using DeAn06.Platform.Persistence;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using FastEndpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Extensions;

/// <summary>In order of facility, then as granted; revoked and run-out ones too.</summary>
internal sealed record ExtensionsAnswer(string Period, IReadOnlyList<ExtensionView> Extensions);

/// <summary>GET /api/calendar/periods/{period}/extensions: the Sở sees all, a reporter its own facility's.</summary>
internal sealed class ListExtensions(
    CalendarDbContext db,
    IReportingCalendar calendar,
    ICurrentUser user,
    TimeProvider clock
) : ModuleEndpoint<EmptyRequest, ExtensionsAnswer>
{
    public override void Configure()
    {
        Get("/api/calendar/periods/{period}/extensions");
        Description(d => d.WithSummary("Gia hạn của một kỳ").ProducesProblem(StatusCodes.Status404NotFound));
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        var period = Route<string>("period")!;
        if ((await calendar.PeriodsAsync(ct)).All(p => p.Code != period))
        {
            await RefuseAsync(UnknownPlace.Period(period));
            return;
        }

        // One without the whole province and without a facility sees none: no facility's code is empty.
        var facility = user.ReadsProvince() ? null : user.Facility ?? "";
        var extensions = await db
            .Extensions.AsNoTracking()
            .WithSpecification(new ExtensionsOfPeriods([period], facility))
            .ToListAsync(ct);
        var now = clock.GetUtcNow();
        await AnswerAsync(new ExtensionsAnswer(period, [.. extensions.Select(e => e.View(now))]), ct);
    }
}
