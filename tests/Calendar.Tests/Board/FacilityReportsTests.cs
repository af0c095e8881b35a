using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using static DeAn06.Modules.Calendar.Tests.CalendarHost;

namespace DeAn06.Modules.Calendar.Tests.Board;

/// <summary>The board read across: one facility's rows of many periods.</summary>
public sealed class FacilityReportsTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static readonly string[] Asked = ["2023-08", "2023-07", "2023-H1", "2023-99"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_period_has_the_row_of_its_board_and_the_counts_of_its_completeness()
    {
        await calendar.FeedAsync(
            Event("two", "BV-3801", FilingState.Accepted, 3, submission: 1),
            Event("ten", "BV-3801", FilingState.Submitted, 2, submission: 1, late: true),
            Event("two", "BV-3801", FilingState.Draft, 1, period: "2023-08")
        );

        var reports = (await OfAsync("BV-3801", "TYT-14755", "\0", "BV-NONE"))["BV-3801"];

        Assert.Equal(["2023-H1", "2023-07", "2023-08"], reports.Select(r => r.Period));
        foreach (var report in reports)
        {
            var filter = new BoardFilter(report.Period, "BV-3801");
            var (page, _) = await calendar.AskAsync((IFilingBoard b) => b.RowsAsync(filter, Ct));
            Assert.Equal(page.Single().Cells, report.Cells);
            var counts = await calendar.AskAsync(
                (IFilingBoard b) => b.CompletenessAsync([report.Period], "BV-3801", Ct)
            );
            Assert.Equal(counts[report.Period].Whole, report.Completeness);
        }

        Assert.Equal(
            (3, 2, 1),
            (reports[1].Cells.Count, reports[1].Completeness.Filings.Filed, reports[1].Completeness.Filings.Late)
        );
    }

    [Fact]
    public async Task Who_owes_nothing_is_absent()
    {
        var reports = await OfAsync("TYT-14755", "BV-NONE", "\0");
        Assert.Empty(reports);
    }

    [Fact]
    public async Task What_was_filed_stays_though_it_is_owed_no_longer()
    {
        await calendar.FeedAsync(Event("drivers", "BV-3802", FilingState.Submitted, 2, submission: 1));

        var reports = (await OfAsync("BV-3802"))["BV-3802"];

        Assert.Contains(reports.Single(r => r.Period == "2023-07").Cells, c => c.Section == "drivers");
        Assert.DoesNotContain(reports.Single(r => r.Period == "2023-08").Cells, c => c.Section == "drivers");
    }

    [Fact]
    public async Task Many_facilities_take_as_many_commands_as_one()
    {
        using var sql = calendar.Host.CountSql();
        await OfAsync("BV-3801");
        var one = sql.Count;
        sql.Reset();
        Assert.Equal(3, (await OfAsync("BV-3801", "BV-3802", "CDC-38")).Count);
        Assert.Equal(one, sql.Count);
        Assert.InRange(one, 1, 3);
    }

    private Task<IReadOnlyDictionary<string, IReadOnlyList<FacilityReport>>> OfAsync(params string[] facilities) =>
        calendar.AskAsync((IFacilityReports reports) => reports.OfAsync(facilities, Asked, Ct));
}
