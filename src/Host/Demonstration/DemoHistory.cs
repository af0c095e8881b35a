using DeAn06.Platform.Events;
using DeAn06.Reporting.Demonstration;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Host.Demonstration;

/// <summary>
/// Files the synthetic history that `--demo` asks for: every period that has begun by the demonstration's clock, up to August 2023,
/// for every facility and section that owes it. Sections that hold filings already are left alone.
/// </summary>
internal sealed class DemoHistory(IServiceScopeFactory scopes, IEventDelivery events, TimeProvider clock)
{
    private static readonly DateOnly LastWindow = new(2023, 8, 14);

    public async Task FileAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var sections = services.GetServices<ISectionDemonstration>().Select(s => s.Section).ToArray();
        var now = clock.GetUtcNow();
        var calendar = await services.GetRequiredService<IReportingCalendar>().PeriodsAsync(ct);
        var periods = calendar
            .Where(p => p.To <= LastWindow && p.StateAt(now) is PeriodState.Open or PeriodState.PastDue)
            .OrderBy(p => p.To)
            .ToArray();
        var directory = services.GetRequiredService<IFacilityDirectory>();
        var reporters = new Dictionary<string, IReadOnlyList<Facility>>();
        foreach (var period in periods)
        {
            reporters[period.Code] = await directory.ReportersAsync(period.To, ct);
        }

        await Parallel.ForEachAsync(
            sections.Select(section => section.Name),
            new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = 4 },
            async (section, stop) => await FileAsync(section, periods, reporters, now, stop)
        );
        await events.DrainAsync(ct);
    }

    private async Task FileAsync(
        string name,
        ReportingPeriod[] periods,
        Dictionary<string, IReadOnlyList<Facility>> reporters,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await using (var probe = scopes.CreateAsyncScope())
        {
            if (await Section(probe, name).IsBegunAsync(ct))
            {
                return;
            }
        }

        foreach (var period in periods)
        {
            foreach (var facility in reporters[period.Code])
            {
                // A scope a filing: the database context forgets one filing before the next.
                await using var scope = scopes.CreateAsyncScope();
                var section = Section(scope, name);
                if (
                    period.Forms.Contains(section.Section.Form)
                    && section.Section.OwedBy(facility)
                    && DemoPlan.Of(period, facility.Code, name, now) is { } filing
                )
                {
                    await section.FileAsync(filing, ct);
                }
            }
        }
    }

    private static ISectionDemonstration Section(AsyncServiceScope scope, string name) =>
        scope.ServiceProvider.GetServices<ISectionDemonstration>().Single(s => s.Section.Name == name);
}
