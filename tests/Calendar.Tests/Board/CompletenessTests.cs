using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using static DeAn06.Modules.Calendar.Tests.CalendarHost;

namespace DeAn06.Modules.Calendar.Tests.Board;

public sealed class CompletenessTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<IReadOnlyDictionary<string, PeriodCompleteness>> CompletenessAsync(
        string? facility,
        params string[] periods
    ) => calendar.AskAsync((IFilingBoard board) => board.CompletenessAsync(periods, facility, Ct));

    [Fact]
    public async Task Owed_filed_on_time_late_returned_and_accepted_are_told_apart()
    {
        // Owed in a month: BV-3801 three sections, the four others two each.
        await calendar.FeedAsync(
            Event("two", "BV-3801", FilingState.Accepted, 3, submission: 1),
            Event("drivers", "BV-3801", FilingState.Accepted, 3, submission: 1),
            Event("ten", "BV-3801", FilingState.Accepted, 3, submission: 1),
            Event("two", "BV-3802", FilingState.Submitted, 2, submission: 1, synthetic: true),
            Event("ten", "BV-3802", FilingState.Submitted, 2, submission: 1, late: true),
            Event("two", "CDC-38", FilingState.Returned, 3, submission: 1, late: true),
            Event("ten", "CDC-38", FilingState.Draft, 4, submission: 1, synthetic: true),
            Event("two", "TTYT-380", FilingState.Draft, 1),
            Event("two", "TYT-14755", FilingState.Draft, 1), // a station owes nothing
            Event("drivers", "BV-3802", FilingState.Draft, 1), // nor a hospital that issues none
            Event("narrative", "BV-3802", FilingState.Draft, 1) // form 2 is not due
        );

        var answers = await CompletenessAsync(null, "2023-07", "2023-08", "2023-99");

        Assert.Equal(["2023-07", "2023-08"], answers.Keys.Order());
        Assert.Equal(
            new Completeness(
                new FilingCounts(Owed: 11, Filed: 5, OnTime: 4, Late: 1, Returned: 2, Accepted: 3, Synthetic: 1),
                ReportsOwed: 5,
                ReportsComplete: 2,
                ReportsOnTime: 1,
                ReportsAccepted: 1
            ),
            answers["2023-07"].Whole
        );
        Assert.Equal(new Completeness(new FilingCounts(11, 0, 0, 0, 0, 0, 0), 5, 0, 0, 0), answers["2023-08"].Whole);
        Assert.Equal(
            new Completeness(new FilingCounts(2, 2, 1, 1, 0, 0, 1), 1, 1, 0, 0),
            (await CompletenessAsync("BV-3802", "2023-07"))["2023-07"].Whole
        );
        Assert.Equal(
            new Completeness(new FilingCounts(0, 0, 0, 0, 0, 0, 0), 0, 0, 0, 0),
            (await CompletenessAsync("TYT-14755", "2023-07"))["2023-07"].Whole
        );
        Assert.Empty(await CompletenessAsync(null));

        // A review counts what was submitted, owed or not: a first draft is none, a correction that has begun is still back with its unit.
        var reviews = await calendar.AskAsync((IFilingBoard b) => b.ReviewsAsync(["2023-07", "2023-08", "\0"], Ct));
        Assert.Equal(["2023-07"], reviews.Keys);
        Assert.Equal(
            [
                new("two", Waiting: 1, Returned: 1, Accepted: 1),
                new("drivers", Waiting: 0, Returned: 0, Accepted: 1),
                new("ten", Waiting: 1, Returned: 1, Accepted: 1),
            ],
            reviews["2023-07"]
        );
        Assert.Empty(await CompletenessAsync("\0", "2023-07"));
    }
}

public sealed class CommandCountTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Board_and_completeness_take_the_same_commands_for_few_and_many_facilities()
    {
        var few = await MeasureAsync();

        var bv = (await calendar.Host.Directory.FindAsync(["BV-3801"], new(2023, 7, 14), Ct))["BV-3801"];
        var codes = Enumerable.Range(0, 400).Select(i => $"PK-{i:0000}").ToList();
        codes.ForEach(code => calendar.Host.Directory.Put(bv with { Code = code }));
        await calendar.FeedAsync([
            .. codes.Select(code => Event("two", code, FilingState.Submitted, 2, submission: 1)),
        ]);
        var many = await MeasureAsync();

        Assert.Equal(5, few.Rows);
        Assert.Equal(405, many.Rows);
        Assert.Equal(few.Commands, many.Commands);
        Assert.All(few.Commands, count => Assert.InRange(count, 1, 4));
    }

    private async Task<(int Rows, int[] Commands)> MeasureAsync()
    {
        using var sql = calendar.Host.CountSql();
        var (page, _) = await calendar.AskAsync((IFilingBoard b) => b.RowsAsync(new("2023-07", First: 1000), Ct));
        var board = sql.Count;
        sql.Reset();
        await calendar.AskAsync(
            (IFilingBoard b) => b.RowsAsync(new("2023-07", State: FilingState.NotStarted, First: 1000), Ct)
        );
        var filtered = sql.Count;
        sql.Reset();
        await calendar.AskAsync(
            (IFilingBoard b) => b.CompletenessAsync(["2023-07", "2023-08", "2023-H1", "2023-Y"], null, Ct)
        );
        return (page.Count, [board, filtered, sql.Count]);
    }
}
