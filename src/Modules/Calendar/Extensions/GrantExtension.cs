using DeAn06.Modules.Calendar.Board;
using DeAn06.Modules.Calendar.Obligations;
using DeAn06.Modules.Calendar.Periods;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Extensions;

/// <param name="Facility">Code of a facility that reports in the period.</param>
/// <param name="Section">Kebab-case name of an owed section; left out: all that it owes.</param>
/// <param name="Until">A day (`2023-08-20`, to 23:59:59 Vietnamese time) or an instant (`2023-08-20T17:00:00+07:00`), in the future.</param>
/// <param name="Reason">Why, 1 to 1000 characters.</param>
internal sealed record GrantExtensionRequest(string? Facility, string? Until, string? Reason, string? Section = null);

/// <summary>POST /api/calendar/periods/{period}/extensions: lets a facility file after closing. The filing stays marked late.</summary>
internal sealed class GrantExtension(
    CalendarDbContext db,
    IReportingCalendar calendar,
    IFacilityDirectory directory,
    OwedSections owed,
    ICurrentUser user,
    TimeProvider clock
) : ModuleEndpoint<GrantExtensionRequest, ExtensionAnswer>
{
    public override void Configure()
    {
        Post("/api/calendar/periods/{period}/extensions");
        AllowRoles(Role.Office);
        Description(d =>
            d.WithSummary("Gia hạn nộp cho một đơn vị")
                .ProducesProblem(StatusCodes.Status404NotFound)
                .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        );
    }

    public override async Task HandleAsync(GrantExtensionRequest request, CancellationToken ct) =>
        await AnswerAsync(await GrantAsync(Route<string>("period")!, request, ct), ct);

    private async Task<Outcome<ExtensionAnswer>> GrantAsync(
        string code,
        GrantExtensionRequest request,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        if ((await calendar.PeriodsAsync(ct)).FirstOrDefault(p => p.Code == code) is not { } period)
        {
            return UnknownPeriod.Problem(code);
        }

        var errors = new List<LineError>();
        var reason = DecisionReason.Text.Read(request.Reason, "reason", errors);
        var until = CheckUntil(request.Until, now, errors);
        await CheckOwedAsync(request, period, errors, ct);
        if (errors.Count > 0)
        {
            return Refused.Invalid("Chưa gia hạn được. Sửa các chỗ nêu dưới đây rồi gửi lại.", errors) with
            {
                Title = "Gia hạn chưa hợp lệ",
            };
        }

        var extension = new Extension
        {
            Id = Guid.CreateVersion7(now),
            Period = period.Code,
            Facility = request.Facility!,
            Section = request.Section,
            Until = until,
            Reason = reason!,
            GrantedBy = user.UserName ?? "",
            GrantedAt = now,
        };
        db.Add(extension);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            await db.MarkChangedAsync(period.Code, [extension.Facility], ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException failure) when (ChangedMeanwhile.Explains(failure))
        {
            return ChangedMeanwhile.Problem;
        }

        return ExtensionAnswer.Of(extension, now);
    }

    private static DateTimeOffset CheckUntil(string? text, DateTimeOffset now, List<LineError> errors)
    {
        if (ExtensionDeadline.Parse(text) is not { } until)
        {
            errors.Add(
                new(
                    "until",
                    "until",
                    $"Thời điểm gia hạn “{Excerpt.Of(text)}” không đọc được. Ghi một ngày, ví dụ “2023-08-20”, hoặc ngày giờ “2023-08-20T17:00:00+07:00”."
                )
            );
            return default;
        }

        if (until <= now)
        {
            errors.Add(
                new(
                    "until",
                    "untilPast",
                    $"Thời điểm gia hạn {VietnamTime.Local(until):HH':'mm dd'/'MM'/'yyyy} đã qua. Chọn một thời điểm sau {VietnamTime.Local(now):HH':'mm dd'/'MM'/'yyyy}."
                )
            );
        }

        return until.ToUniversalTime();
    }

    private async Task CheckOwedAsync(
        GrantExtensionRequest request,
        ReportingPeriod period,
        List<LineError> errors,
        CancellationToken ct
    )
    {
        if (await directory.FindAsync(request.Facility, period, ct) is not { } facility)
        {
            errors.Add(new("facility", "unknownFacility", UnknownFacility.Message(request.Facility, period)));
            return;
        }

        if (request.Section is null ? owed.Of(period, facility).Count > 0 : Owes(request.Section, period, facility))
        {
            return;
        }

        errors.Add(
            request.Section is null
                ? new(
                    "facility",
                    "nothingOwed",
                    $"“{facility.Name}” không phải nộp nội dung nào trong kỳ “{period.Code}” nên không cần gia hạn."
                )
                : new(
                    "section",
                    "notOwed",
                    $"“{facility.Name}” không phải nộp nội dung “{Excerpt.Of(request.Section)}” trong kỳ “{period.Code}”. Chọn một nội dung đơn vị phải nộp, hoặc bỏ trống để gia hạn tất cả."
                )
        );
    }

    private bool Owes(string name, ReportingPeriod period, Facility facility) =>
        owed.Find(name) is { } section && owed.Owes(period, facility, section);
}
