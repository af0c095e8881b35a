using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.TestHost;
using Npgsql;
using static DeAn06.Modules.Calendar.Tests.CalendarHost;

namespace DeAn06.Modules.Calendar.Tests.Board;

public sealed class BoardTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<(IReadOnlyList<BoardRow> Page, int Total)> RowsAsync(BoardFilter filter) =>
        calendar.AskAsync((IFilingBoard board) => board.RowsAsync(filter, Ct));

    private async Task<BoardCell> CellAsync(string period, string facility, string section) =>
        (await RowsAsync(new(period, facility))).Page.Single().Cells.Single(c => c.Section == section);

    private async Task<string> FacilitiesAsync(BoardFilter filter)
    {
        var (page, total) = await RowsAsync(filter);
        return $"{string.Join(' ', page.Select(r => r.Facility.Code))} of {total}";
    }

    [Fact]
    public async Task Before_anything_is_saved_every_owed_cell_is_there_in_the_forms_order()
    {
        var (page, total) = await RowsAsync(new("2023-H1"));

        Assert.Equal(5, total);
        Assert.Equal(["BV-3801", "BV-3802", "CDC-38", "TTYT-380", "TTYT-381"], page.Select(r => r.Facility.Code));
        Assert.Equal(["two", "drivers", "ten", "narrative"], page[0].Cells.Select(c => c.Section));
        Assert.Equal(["two", "ten", "narrative"], page[1].Cells.Select(c => c.Section));
        Assert.All(page.SelectMany(r => r.Cells), c => Assert.Equal(FilingState.NotStarted, c.State));
    }

    [Fact]
    public async Task Events_out_of_order_twice_and_in_one_batch_leave_the_newest()
    {
        var draft = Event("two", "BV-3801", FilingState.Draft, 1, "2023-08");
        var submitted = Event(
            "two",
            "BV-3801",
            FilingState.Submitted,
            2,
            "2023-08",
            late: true,
            submission: 1,
            synthetic: true
        );
        var returned = Event("two", "BV-3801", FilingState.Returned, 3, "2023-08", submission: 1);

        await calendar.FeedAsync(submitted);
        await calendar.FeedAsync(submitted);
        await calendar.FeedAsync(draft);
        var cell = await CellAsync("2023-08", "BV-3801", "two");
        Assert.Equal(
            (FilingState.Submitted, 2, 1, true, true),
            (cell.State, cell.Version, cell.Submission, cell.Late, cell.Synthetic)
        );
        Assert.Equal(submitted.SubmittedAt, cell.SubmittedAt);
        Assert.Equal(TimeSpan.FromHours(7), cell.SubmittedAt?.Offset);

        await calendar.FeedAsync(
            returned,
            draft,
            submitted,
            Event("ten", "BV-3801", FilingState.Draft, 1, "2023-08"),
            draft
        );
        cell = await CellAsync("2023-08", "BV-3801", "two");
        Assert.Equal((FilingState.Returned, 3, false, false), (cell.State, cell.Version, cell.Late, cell.Synthetic));
        Assert.Equal(FilingState.Draft, (await CellAsync("2023-08", "BV-3801", "ten")).State);
        Assert.Equal(FilingState.NotStarted, (await CellAsync("2023-08", "BV-3802", "two")).State);
        await calendar.FeedAsync();
    }

    [Fact]
    public async Task Batches_at_the_same_time_do_not_stop_each_other()
    {
        var events = Enumerable
            .Range(0, 3000)
            .Select(i => Event("two", $"X-{i:0000}", FilingState.Draft, 2, "2023-12"))
            .ToArray();

        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => calendar.FeedAsync([.. i % 2 == 0 ? events : events.Reverse()]))
        );

        await using var connection = new NpgsqlConnection(calendar.Host.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var count = new NpgsqlCommand(
            "select count(*) from calendar.board_cells where period = '2023-12' and version = 2",
            connection
        );
        Assert.Equal(3000L, await count.ExecuteScalarAsync(Ct));
    }

    [Fact]
    public async Task The_board_is_filtered_and_paged()
    {
        await calendar.FeedAsync(
            Event("two", "BV-3801", FilingState.Submitted, 2, "2023-09", submission: 1),
            Event("ten", "BV-3801", FilingState.Draft, 1, "2023-09"),
            Event("two", "BV-3802", FilingState.Submitted, 2, "2023-09", late: true, submission: 1),
            Event("two", "TTYT-380", FilingState.Accepted, 3, "2023-09", submission: 1),
            Event("ten", "TTYT-380", FilingState.Accepted, 3, "2023-09", late: true, submission: 1),
            Event("drivers", "CDC-38", FilingState.Draft, 1, "2023-09") // not owed, never submitted: not on the board
        );
        var all = new BoardFilter("2023-09");

        Assert.Equal("BV-3801 BV-3802 of 2", await FacilitiesAsync(all with { State = FilingState.Submitted }));
        Assert.Equal("BV-3802 of 1", await FacilitiesAsync(all with { State = FilingState.Submitted, Late = true }));
        Assert.Equal("BV-3801 of 1", await FacilitiesAsync(all with { State = FilingState.Submitted, Late = false }));
        Assert.Equal("BV-3802 TTYT-380 of 2", await FacilitiesAsync(all with { Late = true }));
        Assert.Equal("BV-3801 BV-3802 CDC-38 TTYT-380 TTYT-381 of 5", await FacilitiesAsync(all with { Late = false }));
        Assert.Equal(
            "BV-3801 CDC-38 TTYT-380 TTYT-381 of 4",
            await FacilitiesAsync(all with { Late = false, Section = "two" })
        );
        Assert.Equal(
            "CDC-38 TTYT-381 of 2",
            await FacilitiesAsync(all with { State = FilingState.NotStarted, Section = "two" })
        );
        Assert.Equal(
            "BV-3801 BV-3802 CDC-38 TTYT-381 of 4",
            await FacilitiesAsync(all with { State = FilingState.NotStarted })
        );
        Assert.Equal(" of 0", await FacilitiesAsync(all with { State = FilingState.NotStarted, Late = true }));
        Assert.Equal("BV-3801 of 1", await FacilitiesAsync(all with { Section = "drivers" }));
        Assert.Equal("TTYT-381 of 1", await FacilitiesAsync(all with { District = "381" }));
        Assert.Equal("TTYT-380 TTYT-381 of 2", await FacilitiesAsync(all with { Tier = CareLevel.District }));
        Assert.Equal(
            "TTYT-380 of 1",
            await FacilitiesAsync(all with { Facility = "TTYT-380", State = FilingState.Accepted })
        );
        Assert.Equal("BV-3802 CDC-38 of 5", await FacilitiesAsync(all with { After = "BV-3801", First = 2 }));
        Assert.Equal(" of 5", await FacilitiesAsync(all with { After = "TTYT-381" }));
        Assert.Equal(" of 5", await FacilitiesAsync(all with { First = -1 }));
        Assert.Equal(" of 0", await FacilitiesAsync(all with { Facility = "TYT-14755" }));
        Assert.Equal(" of 0", await FacilitiesAsync(all with { Facility = "\0" }));
        Assert.Equal(" of 0", await FacilitiesAsync(all with { Period = "2023-99" }));
        Assert.Equal(
            ["two", "ten"],
            (await RowsAsync(all with { State = FilingState.Draft }))
                .Page.Single()
                .Cells.Select(c => c.Section)
                .Except(["drivers"])
        );
    }

    [Fact]
    public async Task An_extension_in_force_shows_on_its_cells()
    {
        await calendar
            .As(TestUser.Office)
            .SendAsync(
                "POST",
                "/api/calendar/periods/2023-10/extensions",
                new
                {
                    facility = "BV-3801",
                    section = "two",
                    until = "2023-11-20",
                    reason = "r",
                }
            );

        var until = new DateTimeOffset(2023, 11, 20, 23, 59, 59, TimeSpan.FromHours(7));
        Assert.Equal(until, (await CellAsync("2023-10", "BV-3801", "two")).ExtendedUntil);
        Assert.Null((await CellAsync("2023-10", "BV-3801", "ten")).ExtendedUntil);
        Assert.Null((await CellAsync("2023-10", "BV-3802", "two")).ExtendedUntil);
    }
}
