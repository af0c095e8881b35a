using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using static DeAn06.Modules.Calendar.Tests.CalendarHost;

namespace DeAn06.Modules.Calendar.Tests.Board;

public sealed class BreakdownTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_count_is_given_by_district_and_by_section_and_adds_up()
    {
        var bv = (await calendar.Host.Directory.FindAsync(["BV-3802"], new(2023, 7, 14), Ct))["BV-3802"];
        calendar.Host.Directory.Put(bv with { Code = "BV-TW", DistrictCode = null });
        await calendar.FeedAsync(
            Event("two", "BV-3801", FilingState.Accepted, 3, submission: 1),
            Event("drivers", "BV-3801", FilingState.Submitted, 2, submission: 1, late: true),
            Event("ten", "TTYT-381", FilingState.Returned, 3, submission: 1),
            Event("two", "BV-TW", FilingState.Submitted, 2, submission: 1),
            Event("ten", "BV-TW", FilingState.Submitted, 2, submission: 1)
        );

        var count = (await calendar.AskAsync((IFilingBoard b) => b.CompletenessAsync(["2023-07"], null, Ct)))[
            "2023-07"
        ];

        Assert.Equal(
            ["380: 2/9, 1 late, 0/4", "381: 0/2, 0 late, 0/1", "-: 2/2, 0 late, 1/1"],
            count.ByDistrict.Select(d => $"{d.District ?? "-"}: {Show(d.Completeness)}")
        );
        Assert.Equal(
            ["two: 2/6, 0 late, 2/6", "drivers: 1/1, 1 late, 1/1", "ten: 1/6, 0 late, 1/6"],
            count.BySection.Select(s => $"{s.Section}: {Show(s.Completeness)}")
        );
        Assert.Equal("4/13, 1 late, 1/6", Show(count.Whole));
        Assert.Equal(1, count.BySection.Single(s => s.Section == "ten").Completeness.Filings.Returned);
    }

    private static string Show(Completeness count) =>
        $"{count.Filings.Filed}/{count.Filings.Owed}, {count.Filings.Late} late, {count.ReportsComplete}/{count.ReportsOwed}";
}
