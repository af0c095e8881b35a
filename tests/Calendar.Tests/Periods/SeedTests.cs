using System.Text.Json;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Periods;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Calendar.Tests.Periods;

public sealed class SeedTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<IReadOnlyList<ReportingPeriod>> PeriodsAsync() =>
        calendar.AskAsync((IReportingCalendar c) => c.PeriodsAsync(Ct));

    [Fact]
    public async Task The_seed_holds_the_eight_periods_of_the_letter()
    {
        var periods = await PeriodsAsync();

        Assert.Equal(
            [
                "2023-H1 2023-01-01 2023-06-14 2023-06-27 TH2023-PL1+TH2023-PL2",
                "2023-07 2023-06-15 2023-07-14 2023-07-15 TH2023-PL1",
                "2023-08 2023-07-15 2023-08-14 2023-08-15 TH2023-PL1",
                "2023-09 2023-08-15 2023-09-14 2023-09-15 TH2023-PL1",
                "2023-10 2023-09-15 2023-10-14 2023-10-15 TH2023-PL1",
                "2023-11 2023-10-15 2023-11-14 2023-11-15 TH2023-PL1",
                "2023-12 2023-11-15 2023-12-14 2023-12-15 TH2023-PL1",
                "2023-Y 2023-01-01 2023-12-14 2023-12-15 TH2023-PL2",
            ],
            periods.Select(p =>
                $"{p.Code} {p.From:yyyy-MM-dd} {p.To:yyyy-MM-dd} {p.DueOn:yyyy-MM-dd} {string.Join('+', p.Forms)}"
            )
        );
        Assert.Equal(["6 tháng", "Tháng 7", "Năm 2023"], periods.Where((_, i) => i is 0 or 1 or 7).Select(p => p.Name));
    }

    [Fact]
    public async Task Its_windows_tile_the_year_exactly()
    {
        var periods = await PeriodsAsync();
        var parts = periods.Where(p => p.Kind != PeriodKind.Year).ToList();
        var days = parts.SelectMany(p => Enumerable.Range(p.From.DayNumber, p.Days)).ToList();

        var first = new DateOnly(2023, 1, 1).DayNumber;
        Assert.Equal(Enumerable.Range(first, new DateOnly(2023, 12, 14).DayNumber - first + 1), days);
        Assert.Equal(periods.Single(p => p.Kind == PeriodKind.Year).Days, parts.Sum(p => p.Days));
    }

    [Fact]
    public async Task Seeding_again_changes_nothing()
    {
        foreach (var seed in calendar.Host.Services.GetServices<IModuleSeed>())
        {
            await seed.SeedAsync(Ct);
        }

        Assert.Equal(8, (await PeriodsAsync()).Count);
    }

    [Fact]
    public async Task Everyone_signed_in_reads_the_year_with_its_states()
    {
        var answer = await calendar.As(TestUser.Reporter("BV-3801")).SendAsync("GET", "/api/calendar/2023");

        var periods = (await answer.JsonAsync()).GetProperty("periods").EnumerateArray().ToList();
        Assert.Equal(8, periods.Count);
        Assert.Equal("pastDue", periods[0].GetProperty("state").GetString());
        Assert.Equal("open", periods[1].GetProperty("state").GetString());
        Assert.Equal("upcoming", periods[2].GetProperty("state").GetString());
        Assert.Equal("halfYear", periods[0].GetProperty("kind").GetString());
        Assert.Equal("2023-07-15T23:59:59+07:00", periods[1].GetProperty("dueAt").GetString());
        Assert.Equal(JsonValueKind.Null, periods[1].GetProperty("closedAt").ValueKind);
    }

    [Fact]
    public async Task A_year_without_calendar_is_not_found()
    {
        var answer = await calendar.As(TestUser.Office).SendAsync("GET", "/api/calendar/1999");

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains("1999", (await answer.JsonAsync()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_year_that_is_no_number_is_malformed()
    {
        var answer = await calendar.As(TestUser.Office).SendAsync("GET", "/api/calendar/nay");

        Assert.Equal(400, (int)answer.StatusCode);
    }
}
