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
}
