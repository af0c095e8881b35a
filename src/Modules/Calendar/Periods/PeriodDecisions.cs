using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Periods;

/// <summary>Closes or reopens a period with a reason, and keeps who did so.</summary>
internal static class PeriodDecisions
{
    public static async Task<Outcome<PeriodAnswer>> DecideAsync(
        this CalendarDbContext db,
        PeriodDecisionKind kind,
        string code,
        string? reason,
        ICurrentUser user,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var closing = kind == PeriodDecisionKind.Close;
        var errors = new List<LineError>();
        var text = DecisionReason.Text.Read(reason, "reason", errors);
        var period = PlainCode.Is(code)
            ? await db.Periods.WithSpecification(new PeriodByCode(code)).SingleOrDefaultAsync(ct)
            : null;
        if (period is null)
        {
            return UnknownPlace.Period(code);
        }

        if (errors.Count > 0)
        {
            return Refused.Invalid(
                $"Chưa {(closing ? "đóng" : "mở lại")} được kỳ “{period.Name}” ({period.Code}) vì lý do chưa dùng được. Sửa lý do như nêu dưới đây rồi gửi lại.",
                errors
            ) with
            {
                Title = "Lý do chưa hợp lệ",
            };
        }

        if (closing == (period.ClosedAt is not null))
        {
            return closing
                ? Refused.Conflict(
                    "periodClosed",
                    $"Kỳ “{period.Name}” ({period.Code}) đã đóng rồi. Không cần đóng nữa."
                )
                : Refused.Conflict("periodOpen", $"Kỳ “{period.Name}” ({period.Code}) đang mở. Không cần mở lại.");
        }

        if (closing && period.AsReportingPeriod().StateAt(now) == PeriodState.Upcoming)
        {
            return Refused.Conflict(
                "periodUpcoming",
                $"Kỳ “{period.Name}” ({period.Code}) chưa bắt đầu: số liệu lấy từ {VietnameseDate.Text(period.From)}. Chỉ đóng được kỳ từ ngày đó."
            );
        }

        var by = user.UserName ?? "";
        period.ClosedAt = closing ? now : null;
        period.ClosedBy = closing ? by : null;
        period.ClosingReason = closing ? text : null;
        db.Add(
            new PeriodDecision
            {
                Period = period.Code,
                Kind = kind,
                Reason = text!,
                By = by,
                At = now,
            }
        );
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (ChangedMeanwhile.Explains(failure))
        {
            return ChangedMeanwhile.Problem;
        }

        return PeriodAnswer.Of(period, now);
    }
}
