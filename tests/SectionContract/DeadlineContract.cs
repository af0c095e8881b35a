using System.Globalization;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.SectionContract;

/// <summary>Late, closed and extended; a class of its own, for it moves the host's clock and closes a period.</summary>
public abstract class DeadlineContract<TModule, TFixture>(TFixture fixture) : SectionTests<TModule, TFixture>(fixture)
    where TModule : IModule, new()
    where TFixture : SectionFixture<TModule>
{
    [Fact]
    public async Task Given_the_due_second_passes_Then_filings_are_late_then_closed_then_extended()
    {
        var clock = Fixture.Host.Clock;
        var due = Window.DueOn;
        clock.SetUtcNow(VietnamTime.EndOf(due));
        var onTime = await SubmittedAsync();
        Assert.Equal("false", (await Reporter(onTime).GetAsync(onTime)).Text("late"));

        // Sent in the last second, decided in the next: in time is who sent in time.
        var waiting = Fixture.NewHospital();
        Assert.Equal(200, (await Reporter(waiting).PutAsync(waiting, Good, 0)).Status);
        Fixture.Host.Calendar.Asked = () => clock.SetUtcNow(VietnamTime.StartOf(due.AddDays(1)));
        var decided = await Reporter(waiting).PostAsync(waiting, "submit");
        Fixture.Host.Calendar.Asked = null;
        Assert.Equal((200, "false"), (decided.Status, decided.Text("late")));
        Assert.Equal(
            VietnamTime.EndOf(due),
            DateTimeOffset.Parse(decided.Text("submittedAt")!, CultureInfo.InvariantCulture)
        );

        var late = await SubmittedAsync();
        var answer = await Reporter(late).GetAsync(late);
        Assert.Equal(("true", "pastDue"), (answer.Text("late"), answer.Text("periodState")));

        Fixture.Host.Calendar.Close(Period);
        var facility = Fixture.NewHospital();
        var closed = await Reporter(facility).PutAsync(facility, Good, 0);
        Assert.Equal((409, "urn:dean06:periodClosed"), (closed.Status, closed.Text("type")));
        Assert.Empty((await Reporter(facility).GetAsync(facility)).Body["allowedActions"]!.AsArray());

        Fixture.Host.Calendar.Extend(Section, Period, facility, clock.GetUtcNow().AddDays(1));
        Assert.Equal(200, (await Reporter(facility).PutAsync(facility, Good, 0)).Status);
        Assert.Equal("true", (await Reporter(facility).PostAsync(facility, "submit")).Text("late"));
    }
}
