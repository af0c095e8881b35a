using DeAn06.Platform.Persistence;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Problems;
using FastEndpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>GET /api/calendar/{year}: the year's periods and their state now, its version as ETag, for everyone signed in. 404 where none is published.</summary>
internal sealed class GetYear(CalendarDbContext db, TimeProvider clock)
    : ModuleEndpoint<EmptyRequest, CalendarYearAnswer>
{
    public override void Configure()
    {
        Get("/api/calendar/{year}");
        Description(d => d.WithSummary("Lịch báo cáo của một năm").ProducesProblem(StatusCodes.Status404NotFound));
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        var address = YearAddress.Of(HttpContext.Request);
        if (!address.Ok(out var said))
        {
            await RefuseAsync(address.Problem!);
            return;
        }

        var year = said.Year;
        var periods = await db.Periods.AsNoTracking().WithSpecification(new PeriodsOfYear(year)).ToListAsync(ct);
        HttpContext.AnnounceYear(periods);
        await AnswerAsync(
            periods.Count > 0
                ? CalendarYear.Answer(year, periods, clock.GetUtcNow())
                : Refused.NotFound(
                    "unknownYear",
                    $"Năm {year} chưa có lịch báo cáo. Chọn năm khác hoặc đề nghị quản trị viên công bố lịch."
                ),
            ct
        );
    }
}

internal static class CalendarYear
{
    public static CalendarYearAnswer Answer(
        int year,
        IReadOnlyCollection<PublishedPeriod> periods,
        DateTimeOffset now
    ) =>
        new(
            year,
            YearVersion.Of(periods),
            [.. periods.OrderBy(p => p.To).ThenByDescending(p => p.From).Select(p => PeriodAnswer.Of(p, now))]
        );
}
