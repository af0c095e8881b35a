using System.ComponentModel.DataAnnotations;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>A year's whole calendar.</summary>
/// <param name="Periods">All periods of the year; one that is stored but not named here is taken out.</param>
internal sealed record PublishYearRequest(
    [property: MaxLength(CalendarRules.MostPeriods)] IReadOnlyList<PeriodProposal?>? Periods
);

/// <summary>
/// PUT /api/calendar/{year}: publishes the calendar of a year, 2020 to 2100. `?nextWorkingDay=true` moves due dates on a
/// Saturday or Sunday to Monday; off unless asked, the printed dates stand. Needs If-Match, "0" where the year has no calendar yet (428; 412
/// with what differs). 422 names every error; 409 where a period that has filings would lose its code, its window or a form.
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
                .WithMetadata(new TakesIfMatch(Required: true))
                .ProducesProblem(StatusCodes.Status409Conflict)
                .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        );
    }

    public override async Task HandleAsync(PublishYearRequest request, CancellationToken ct)
    {
        if (VersionTag.Read(HttpContext.Request, out var seen) is { } unreadable)
        {
            await RefuseAsync(unreadable);
            return;
        }

        var address = YearAddress.Of(HttpContext.Request);
        await AnswerAsync(
            address.Ok(out var said) ? await PublishAsync(said, request, seen, ct) : address.Problem!,
            ct
        );
    }

    private async Task<Outcome<CalendarYearAnswer>> PublishAsync(
        YearAddress address,
        PublishYearRequest request,
        int? seen,
        CancellationToken ct
    )
    {
        var year = address.Year;
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

        List<PeriodProposal?> proposals = [.. (request.Periods ?? []).Select(p => p?.Tidy(address.NextWorkingDay))];
        var errors = CalendarRules.Check(year, proposals);
        if (errors.Count > 0)
        {
            return NotPublishable(errors);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await CalendarLock.TakeAsync(db, ct);
        var stored = await db.Periods.ToListAsync(ct);
        List<PublishedPeriod> current = [.. stored.Where(p => p.Year == year)];
        List<PublishedPeriod> wanted = [.. proposals.Select(p => p!.AsPeriod(year))];
        if (YearVersion.Check(year, seen, current, wanted) is { } refusal)
        {
            return refusal;
        }

        List<LineError> overlaps = [.. CalendarTiling.CheckAgainst(wanted, [.. stored.Where(p => p.Year != year)])];
        if (overlaps.Count > 0)
        {
            return NotPublishable(overlaps);
        }

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

        Apply(current, wanted, YearVersion.Of(current) + 1);
        try
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException failure) when (ChangedMeanwhile.Explains(failure))
        {
            return ChangedMeanwhile.Problem;
        }

        // As written here, not read again: another may have published since, and this ETag must not speak of that.
        List<PublishedPeriod> published = [.. db.Periods.Local.Where(p => p.Year == year)];
        HttpContext.AnnounceYear(published);
        return CalendarYear.Answer(year, published, clock.GetUtcNow());
    }

    private void Apply(List<PublishedPeriod> current, List<PublishedPeriod> wanted, int version)
    {
        var byCode = current.ToDictionary(p => p.Code);
        foreach (var period in wanted)
        {
            period.CalendarVersion = version;
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
            existing.CalendarVersion = version;
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
