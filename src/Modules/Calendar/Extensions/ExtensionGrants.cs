using DeAn06.Modules.Calendar.Board;
using DeAn06.Modules.Calendar.Obligations;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Extensions;

/// <summary>What is granted, as typed.</summary>
/// <param name="Section">Null: all that a facility owes.</param>
internal sealed record ExtensionTerms(string? Section, string? Until, string? Reason);

/// <summary>Grants the same extension to each of some facilities, or to none.</summary>
internal sealed class ExtensionGrants(
    CalendarDbContext db,
    IReportingCalendar calendar,
    IFacilityDirectory directory,
    OwedSections owed,
    ICurrentUser user,
    TimeProvider clock
)
{
    /// <param name="facilities">Codes as typed, each once.</param>
    /// <param name="line">JSON name of the member that holds them.</param>
    public async Task<Outcome<IReadOnlyList<Extension>>> GrantAsync(
        string code,
        IReadOnlyList<string?> facilities,
        string line,
        ExtensionTerms terms,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        if ((await calendar.PeriodsAsync(ct)).FirstOrDefault(p => p.Code == code) is not { } period)
        {
            return UnknownPlace.Period(code);
        }

        var errors = new List<LineError>();
        var reason = DecisionReason.Text.Read(terms.Reason, "reason", errors);
        var until = CheckUntil(terms.Until, now, errors);
        string[] sane = [.. facilities.OfType<string>().Where(PlainCode.Is)];
        var known = await directory.FindAsync(sane, period.To, ct);
        errors.AddRange(
            facilities.Select(facility => NotOwed(facility, known, line, terms.Section, period)).OfType<LineError>()
        );
        if (errors.Count > 0)
        {
            return NotGranted(errors);
        }

        List<Extension> extensions =
        [
            .. sane.Select(facility => new Extension
            {
                Id = Guid.CreateVersion7(now),
                Period = period.Code,
                Facility = facility,
                Section = terms.Section,
                Until = until,
                Reason = reason!,
                GrantedBy = user.UserName ?? "",
                GrantedAt = now,
            }),
        ];
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.AddRange(extensions);
            await db.SaveChangesAsync(ct);
            await db.MarkChangedAsync(period.Code, sane, ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException failure) when (ChangedMeanwhile.Explains(failure))
        {
            return ChangedMeanwhile.Problem;
        }

        return new Outcome<IReadOnlyList<Extension>>(extensions, null);
    }

    public static Problem NotGranted(IReadOnlyList<LineError> errors) =>
        Refused.Invalid("Chưa gia hạn được. Sửa các chỗ nêu dưới đây rồi gửi lại.", errors) with
        {
            Title = "Gia hạn chưa hợp lệ",
        };

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
                    $"Thời điểm gia hạn {VietnameseDate.Text(until)} đã qua. Chọn một thời điểm sau {VietnameseDate.Text(now)}."
                )
            );
        }

        return until.ToUniversalTime();
    }

    private LineError? NotOwed(
        string? code,
        IReadOnlyDictionary<string, Facility> known,
        string line,
        string? section,
        ReportingPeriod period
    )
    {
        if (code is null || !known.TryGetValue(code, out var facility))
        {
            return UnknownPlace.Facility(line, code, period);
        }

        if (section is null)
        {
            return owed.Of(period, facility).Count > 0
                ? null
                : new(
                    line,
                    "nothingOwed",
                    $"“{facility.Name}” không phải nộp nội dung nào trong kỳ “{period.Code}” nên không cần gia hạn."
                );
        }

        return owed.Find(section) is { } wanted && owed.Owes(period, facility, wanted)
            ? null
            : new(
                "section",
                "notOwed",
                $"“{facility.Name}” không phải nộp nội dung “{Excerpt.Of(section)}” trong kỳ “{period.Code}”. Chọn một nội dung đơn vị phải nộp, hoặc bỏ trống để gia hạn tất cả."
            );
    }
}
