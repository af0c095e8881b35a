using DeAn06.Host.Demonstration;
using DeAn06.Host.Startup;

namespace DeAn06.Host.Tests;

public sealed class DemoClockTests
{
    private static readonly DateTimeOffset Deadline = new(2023, 8, 15, 23, 59, 59, TimeSpan.FromHours(7));

    [Fact]
    public void It_starts_where_it_is_told_and_runs_on()
    {
        var clock = new DemoClock(Deadline);
        var first = clock.GetUtcNow();
        SpinWait.SpinUntil(() => clock.GetUtcNow() > first, TimeSpan.FromSeconds(5));

        Assert.InRange(first - Deadline, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.True(clock.GetUtcNow() > first);
    }

    [Fact]
    public async Task An_act_has_a_time_of_its_own_and_nothing_else_sees_it()
    {
        var clock = new ActClock(new DemoClock(Deadline));
        DateTimeOffset[] times = [Deadline.AddDays(-40), Deadline.AddDays(-3)];
        var begun = new TaskCompletionSource();
        var acts = times.Select(time => clock.At(time, () => LookAsync(time))).ToArray();
        Assert.True(clock.GetUtcNow() >= Deadline);
        begun.SetResult();
        Assert.Equal(times, await Task.WhenAll(acts));
        Assert.True(clock.GetUtcNow() >= Deadline);

        async Task<DateTimeOffset> LookAsync(DateTimeOffset time)
        {
            await begun.Task;
            Assert.Equal(time, await Task.Run(clock.GetUtcNow));
            return clock.GetUtcNow();
        }
    }
}
