using CsCheck;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Modules.Calendar.Tests.Periods;

public sealed class DueTimeTests
{
    private static readonly ReportingPeriod July = new(
        "2023-07",
        2023,
        PeriodKind.Month,
        "Tháng 7",
        new(2023, 6, 15),
        new(2023, 7, 14),
        new(2023, 7, 15),
        ["TH2023-PL1"],
        null
    );

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 3650].Select(d => new DateOnly(2023, 1, 1).AddDays(d));

    [Theory]
    [InlineData("2023-07-15T23:59:59+07:00", false)]
    [InlineData("2023-07-15T23:59:59.999+07:00", false)]
    [InlineData("2023-07-16T00:00:00+07:00", true)]
    [InlineData("2023-07-15T16:59:59Z", false)]
    [InlineData("2023-07-15T17:00:00Z", true)]
    [InlineData("2023-07-15T12:59:59-04:00", false)]
    [InlineData("2023-07-16T02:00:00+09:00", true)]
    public void The_due_day_ends_at_midnight_in_Viet_Nam(string at, bool late)
    {
        var instant = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(late, July.IsLate(instant));
        Assert.Equal(late ? PeriodState.PastDue : PeriodState.Open, July.StateAt(instant));
    }

    [Theory]
    [InlineData("2023-06-14T23:59:59+07:00", PeriodState.Upcoming)]
    [InlineData("2023-06-15T00:00:00+07:00", PeriodState.Open)]
    [InlineData("2023-06-14T17:00:00Z", PeriodState.Open)]
    public void A_period_opens_with_its_window(string at, PeriodState state) =>
        Assert.Equal(state, July.StateAt(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_closed_period_is_closed_from_the_second_of_closing()
    {
        var closed = July with { ClosedAt = new DateTimeOffset(2023, 7, 20, 8, 0, 0, TimeSpan.FromHours(7)) };

        Assert.Equal(PeriodState.PastDue, closed.StateAt(closed.ClosedAt!.Value.AddTicks(-1)));
        Assert.Equal(PeriodState.Closed, closed.StateAt(closed.ClosedAt.Value));
    }

    [Fact]
    public void On_any_day_the_last_second_is_on_time_and_the_next_late_in_whatever_zone_it_is_said() =>
        Gen.Select(Day, Gen.Int[-14, 14])
            .Sample(
                (day, zone) =>
                {
                    var period = July with { DueOn = day };
                    var said = period.DueAt.ToOffset(TimeSpan.FromHours(zone));
                    Assert.Equal(TimeSpan.FromHours(7), period.DueAt.Offset);
                    Assert.False(period.IsLate(said));
                    Assert.True(period.IsLate(said.AddSeconds(1)));
                }
            );

    [Fact]
    public void Time_moves_a_period_only_forward() =>
        Gen.Select(Gen.Long[0, 400L * 86_400], Gen.Long[0, 400L * 86_400])
            .Sample(
                (a, b) =>
                {
                    var start = VietnamTime.StartOf(new DateOnly(2023, 1, 1));
                    var (earlier, later) = (start.AddSeconds(Math.Min(a, b)), start.AddSeconds(Math.Max(a, b)));
                    Assert.True(July.StateAt(earlier) <= July.StateAt(later));
                }
            );
}
