using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>A year's whole calendar.</summary>
/// <param name="Periods">All periods of the year; one that is stored but not named here is taken out.</param>
internal sealed record PublishYearRequest(IReadOnlyList<PeriodProposal?>? Periods);

/// <summary>
/// PUT /api/calendar/{year}: publishes the calendar of a year, 2020 to 2100. `?nextWorkingDay=true` moves due dates on a
/// Saturday or Sunday to Monday; off unless asked, the printed dates stand. 422 names every error; 409 where a period that has filings
/// would lose its code, its window or a form.
/// </summary>
internal sealed class PublishYear(CalendarDbContext db, IEnumerable<Section> sections, TimeProvider clock)
    : ModuleEndpoint<PublishYearRequest, CalendarYearAnswer>
{
    public override void Configure()
    {
        Put("/api/calendar/{year}");
        AllowRoles(Role.Administrator);
        Description(d =>
            d.WithSummary("Công bố lịch báo cáo của một năm")
                .WithMetadata(
                    new TakesQuery(
                        "nextWorkingDay",
                        "true: hạn nộp rơi vào thứ Bảy, Chủ nhật thì chuyển sang thứ Hai; mặc định giữ nguyên"
                    )
                )
                .ProducesProblem(StatusCodes.Status409Conflict)
                .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        );
    }

    public override async Task HandleAsync(PublishYearRequest request, CancellationToken ct)
    {
        var address = YearAddress.Of(HttpContext.Request);
        await AnswerAsync(
            address.Ok(out var said)
                ? await PublishAsync(said.Year, request, said.NextWorkingDay, ct)
                : address.Problem!,
            ct
        );
    }

    private async Task<Outcome<CalendarYearAnswer>> PublishAsync(
        int year,
        PublishYearRequest request,
        bool nextWorkingDay,
        CancellationToken ct
    )
    {
        if (year is < CalendarRules.FirstYear or > CalendarRules.LastYear)
        {
            return NotPublishable([
                new(
                    "year",
                    "year",
                    $"Năm {year} ngoài khoảng nhận lịch. Chọn năm từ {CalendarRules.FirstYear} đến {CalendarRules.LastYear}."
                ),
            ]);
        }

        List<PeriodProposal?> proposals = [.. (request.Periods ?? []).Select(p => p?.Tidy(nextWorkingDay))];
        var errors = CalendarRules.Check(year, proposals);
        if (errors.Count > 0)
        {
            return NotPublishable(errors);
        }

        List<PublishedPeriod> wanted = [.. proposals.Select(p => p!.AsPeriod(year))];

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await CalendarLock.TakeAsync(db, ct);
        var stored = await db.Periods.ToListAsync(ct);
        List<LineError> overlaps = [.. CalendarTiling.CheckAgainst(wanted, [.. stored.Where(p => p.Year != year)])];
        if (overlaps.Count > 0)
        {
            return NotPublishable(overlaps);
        }

        List<PublishedPeriod> current = [.. stored.Where(p => p.Year == year)];
        var standing = await StandingCalendar.LoadAsync(db, [.. current.Select(p => p.Code)], sections, ct);
        var conflicts = standing.Conflicts(current, wanted);
        if (conflicts.Count > 0)
        {
            return Refused.Conflict(
                "calendarInUse",
                $"Lịch năm {year} đã có báo cáo nên không đổi được như gửi lên. Giữ nguyên các kỳ nêu dưới đây rồi công bố lại."
            ) with
            {
                Errors = conflicts,
            };
        }

        Apply(current, wanted);
        try
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException failure) when (ChangedMeanwhile.Explains(failure))
        {
            return ChangedMeanwhile.Problem;
        }

        var published = await db.Periods.AsNoTracking().Where(p => p.Year == year).ToListAsync(ct);
        return CalendarYear.Answer(year, published, clock.GetUtcNow());
    }

    private void Apply(List<PublishedPeriod> current, List<PublishedPeriod> wanted)
    {
        var byCode = current.ToDictionary(p => p.Code);
        foreach (var period in wanted)
        {
            if (!byCode.Remove(period.Code, out var existing))
            {
                db.Add(period);
                continue;
            }

            existing.Kind = period.Kind;
            existing.Name = period.Name;
            existing.From = period.From;
            existing.To = period.To;
            existing.DueOn = period.DueOn;
            existing.Forms = period.Forms;
        }

        db.RemoveRange(byCode.Values);
    }

    private static Problem NotPublishable(IReadOnlyList<LineError> errors) =>
        Refused.Invalid(
            $"Lịch chưa công bố được vì có {errors.Count} chỗ phải sửa. Sửa từng chỗ nêu dưới đây rồi gửi lại.",
            errors
        ) with
        {
            Title = "Lịch báo cáo chưa hợp lệ",
        };
}
