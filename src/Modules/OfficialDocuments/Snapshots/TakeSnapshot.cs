using DeAn06.Platform.Web;
using DeAn06.Reporting.Reports;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Snapshots;
using DeAn06.SharedKernel.Text;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;

namespace DeAn06.Modules.OfficialDocuments.Snapshots;

/// <summary>
/// `POST /api/consolidations/{period}/snapshots`: fixes the period's figures as they are now (chốt số liệu); reports are made from what was
/// fixed. Errors: 401, 403 (not the office), 404 (period), 409 (not begun).
/// </summary>
internal sealed class TakeSnapshot(SnapshotStore store, IReportingCalendar calendar, TimeProvider clock)
    : ModuleEndpoint<EmptyRequest, SnapshotView>
{
    public override void Configure()
    {
        Post("/api/consolidations/{period}/snapshots");
        AllowRoles(Role.Office);
        Summary(s => s.Summary = "Chốt số liệu tổng hợp của kỳ");
        Description(route => route.WithMetadata(new HeavyWork()));
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        var found = await calendar.FindAsync(Route<string>("period")!, ct);
        if (!found.Ok(out var period))
        {
            await RefuseAsync(found.Problem!);
            return;
        }

        if (period.StateAt(clock.GetUtcNow()) == PeriodState.Upcoming)
        {
            await RefuseAsync(
                Refused.Conflict(
                    "periodUpcoming",
                    $"Kỳ “{period.Name}” ({period.Code}) chưa bắt đầu: số liệu lấy từ {period.From:dd'/'MM'/'yyyy}. Chốt số liệu từ ngày đó."
                )
            );
            return;
        }

        var taken = await store.TakeAsync(period, ct);
        await Send.OkAsync(
            new(taken.Period, taken.Number, VietnamTime.Local(taken.TakenAt), taken.TakenBy, taken.Filed, taken.Owed),
            ct
        );
    }
}

/// <summary>`GET /api/consolidations/{period}/snapshots`: what was fixed, newest first. Errors: 401, 403 (a reporter).</summary>
internal sealed class ListSnapshots(SnapshotStore store) : ModuleEndpoint<EmptyRequest, IReadOnlyList<SnapshotView>>
{
    public override void Configure()
    {
        Get("/api/consolidations/{period}/snapshots");
        AllowRoles(Role.Office, Role.Leader, Role.Reviewer, Role.Administrator);
        Summary(s => s.Summary = "Các lần chốt số liệu của kỳ");
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        var period = Route<string>("period")!;
        var found = TypedText.IsOneLine(period) ? await store.OfPeriodsAsync([period], ct) : null;
        await Send.OkAsync(found?.GetValueOrDefault(period) ?? [], ct);
    }
}
