using System.ComponentModel.DataAnnotations;
using DeAn06.Modules.Calendar.Board;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Reminders;

/// <param name="Facilities">Codes of facilities that stand in the period, 1 to 2000; named twice counts once.</param>
/// <param name="Sections">Kebab-case names of sections due in the period; left out: all that each still owes.</param>
/// <param name="Message">The office's own words, up to 1000 characters.</param>
internal sealed record RemindRequest(
    [property: MaxLength(RemindRequests.MostFacilities)] IReadOnlyList<string?>? Facilities,
    IReadOnlyList<string?>? Sections = null,
    [property: MaxLength(RemindRequests.LongestMessage)] string? Message = null
);

/// <param name="Reason">Why there is nothing to remind it of, in Vietnamese.</param>
internal sealed record SkippedFacility(string Facility, string Reason);

/// <param name="Recorded">How many facilities were reminded.</param>
/// <param name="Skipped">Those that owe nothing of what was named, in the order of the request.</param>
internal sealed record RemindAnswer(
    int Recorded,
    [property: MaxLength(RemindRequests.MostFacilities)] IReadOnlyList<SkippedFacility> Skipped
);

/// <summary>
/// POST /api/calendar/periods/{period}/reminders: reminds facilities of what they have not filed; each reporter reads it when
/// signing in. 422 names every unknown facility and section, and then nobody is reminded; 409 where the period has not begun or is closed.
/// </summary>
internal sealed class Remind(
    CalendarDbContext db,
    IReportingCalendar calendar,
    UnfiledSections unfiled,
    RemindRequests requests,
    ICurrentUser user,
    TimeProvider clock
) : ModuleEndpoint<RemindRequest, RemindAnswer>
{
    public override void Configure()
    {
        Post("/api/calendar/periods/{period}/reminders");
        AllowRoles(Role.Office);
        Description(d =>
            d.WithSummary("Đôn đốc các đơn vị chưa nộp")
                .ProducesProblem(StatusCodes.Status404NotFound)
                .ProducesProblem(StatusCodes.Status409Conflict)
                .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        );
    }

    public override async Task HandleAsync(RemindRequest request, CancellationToken ct) =>
        await AnswerAsync(await RemindAsync(Route<string>("period")!, request, ct), ct);

    private async Task<Outcome<RemindAnswer>> RemindAsync(string code, RemindRequest request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if ((await calendar.PeriodsAsync(ct)).FirstOrDefault(p => p.Code == code) is not { } period)
        {
            return UnknownPlace.Period(code);
        }

        if (NotNow(period, now) is { } refusal)
        {
            return refusal;
        }

        var errors = new List<LineError>();
        var wanted = requests.Read(request, period, errors);
        var reports = await unfiled.OfAsync(db, period, wanted.Facilities, ct);
        RemindRequests.CheckKnown(request, period, reports, errors);
        if (errors.Count > 0)
        {
            return Refused.Invalid("Chưa đôn đốc đơn vị nào. Sửa các chỗ nêu dưới đây rồi gửi lại.", errors) with
            {
                Title = "Đôn đốc chưa hợp lệ",
            };
        }

        var reminders = new List<Reminder>();
        var skipped = new List<SkippedFacility>();
        foreach (var report in wanted.Facilities.Select(facility => reports[facility]))
        {
            string[] owing = [.. report.Unfiled.Select(s => s.Name).Where(wanted.Includes)];
            if (owing.Length == 0)
            {
                skipped.Add(new(report.Facility.Code, Why(report, wanted, period)));
                continue;
            }

            reminders.Add(
                new Reminder
                {
                    Id = Guid.CreateVersion7(now),
                    Period = period.Code,
                    Facility = report.Facility.Code,
                    Sections = owing,
                    Message = wanted.Message,
                    By = user.UserName ?? "",
                    At = now,
                }
            );
        }

        return await RecordAsync(period.Code, reminders, ct)
            ?? new Outcome<RemindAnswer>(new(reminders.Count, skipped), null);
    }

    private async Task<Outcome<RemindAnswer>?> RecordAsync(
        string period,
        IReadOnlyList<Reminder> reminders,
        CancellationToken ct
    )
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.AddRange(reminders);
            await db.SaveChangesAsync(ct);
            await db.MarkChangedAsync(period, reminders.Select(r => r.Facility), ct);
            await transaction.CommitAsync(ct);
            return null;
        }
        catch (DbUpdateException failure) when (ChangedMeanwhile.Explains(failure))
        {
            return ChangedMeanwhile.Problem;
        }
    }

    private static Problem? NotNow(ReportingPeriod period, DateTimeOffset now) =>
        period.StateAt(now) switch
        {
            PeriodState.Upcoming => Refused.Conflict(
                "periodUpcoming",
                $"Kỳ “{period.Name}” ({period.Code}) chưa bắt đầu: số liệu lấy từ {VietnameseDate.Text(period.From)}. Chỉ đôn đốc được từ ngày đó."
            ),
            PeriodState.Closed => Refused.Conflict(
                "periodClosed",
                $"Kỳ “{period.Name}” ({period.Code}) đã đóng nên không đôn đốc được nữa. Mở lại kỳ hoặc gia hạn cho đơn vị."
            ),
            _ => null,
        };

    private static string Why(UnfiledReport report, WantedReminders wanted, ReportingPeriod period) =>
        (report.Owed.Any(s => wanted.Includes(s.Name)), wanted.Sections is null) switch
        {
            (false, true) =>
                $"“{report.Facility.Name}” không phải nộp nội dung nào trong kỳ “{period.Code}” nên không cần đôn đốc.",
            (false, false) =>
                $"“{report.Facility.Name}” không phải nộp các nội dung được nhắc trong kỳ “{period.Code}” nên không cần đôn đốc.",
            (true, true) => $"“{report.Facility.Name}” đã nộp đủ báo cáo kỳ “{period.Code}” nên không cần đôn đốc.",
            (true, false) =>
                $"“{report.Facility.Name}” đã nộp đủ các nội dung được nhắc trong kỳ “{period.Code}” nên không cần đôn đốc.",
        };
}
