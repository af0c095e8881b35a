using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Specifications;
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
        var errors = new List<LineError>();
        var text = DecisionReason.Text.Read(reason, "reason", errors);
        var period = PlainCode.Is(code)
            ? await db.Periods.WithSpecification(new PeriodByCode(code)).SingleOrDefaultAsync(ct)
            : null;
        if (period is null)
        {
            return UnknownPeriod.Problem(code);
        }

        if (errors.Count > 0)
        {
            return Refused.Invalid("Việc này cần lý do để lưu hồ sơ.", errors);
        }

        if (kind == PeriodDecisionKind.Close == (period.ClosedAt is not null))
        {
            return kind == PeriodDecisionKind.Close
                ? Refused.Conflict(
                    "periodClosed",
                    $"Kỳ “{period.Name}” ({period.Code}) đã đóng rồi. Không cần đóng nữa."
                )
                : Refused.Conflict("periodOpen", $"Kỳ “{period.Name}” ({period.Code}) đang mở. Không cần mở lại.");
        }

        var by = user.UserName ?? "";
        var closing = kind == PeriodDecisionKind.Close;
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
