using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using DeAn06.TestHost;
using Npgsql;
using static DeAn06.Modules.Calendar.Tests.CalendarHost;

namespace DeAn06.Modules.Calendar.Tests.Board;

public sealed class ChangesTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<BoardChanges> ChangesAsync(
        string period,
        string? after,
        string? facility = null,
        int first = 500
    ) =>
        (await calendar.AskAsync((IFilingBoard b) => b.ChangesAsync(period, after, facility, first, Ct)))
        ?? throw new InvalidOperationException("cursor refused");

    private static string Codes(BoardChanges changes) =>
        string.Join(' ', changes.Rows.Select(r => r.Facility.Code)) + (changes.More ? " …" : "");

    private async Task<string> IdAsync(string method, string address, object body) =>
        (await (await calendar.As(TestUser.Office).SendAsync(method, address, body)).JsonAsync())
            .GetProperty("id")
            .GetString()!;

    [Fact]
    public async Task Only_rows_that_changed_after_the_cursor_are_told_and_only_once()
    {
        await calendar.FeedAsync(Event("two", "BV-3801", FilingState.Draft, 1, "2023-08"));
        var start = await ChangesAsync("2023-08", null);
        Assert.Equal("", Codes(start));
        Assert.Equal("", Codes(await ChangesAsync("2023-08", start.Cursor)));

        await calendar.FeedAsync(
            Event("two", "BV-3802", FilingState.Submitted, 2, "2023-08", submission: 1),
            Event("two", "BV-3801", FilingState.Draft, 1, "2023-08"), // known already: no change
            Event("two", "CDC-38", FilingState.Draft, 1, "2023-09"),
            Event("two", "TYT-14755", FilingState.Draft, 1, "2023-08") // not on the board
        );
        var changed = await ChangesAsync("2023-08", start.Cursor);
        Assert.Equal("BV-3802", Codes(changed));
        Assert.Equal(FilingState.Submitted, changed.Rows[0].Cells.Single(c => c.Section == "two").State);
        Assert.Equal(2, changed.Rows[0].Cells.Count);
        Assert.Equal("", Codes(await ChangesAsync("2023-08", changed.Cursor)));
        Assert.Equal("CDC-38", Codes(await ChangesAsync("2023-09", start.Cursor)));
        Assert.Equal("", Codes(await ChangesAsync("2023-08", start.Cursor, "BV-3801")));
        Assert.Equal("BV-3802", Codes(await ChangesAsync("2023-08", start.Cursor, "BV-3802")));
        Assert.Equal("", Codes(await ChangesAsync("2023-08", start.Cursor, "")));
    }

    [Fact]
    public async Task An_extension_granted_or_revoked_and_a_reminder_sent_or_seen_change_the_row()
    {
        var cursor = (await ChangesAsync("2023-07", null)).Cursor;
        async Task<string> NextAsync()
        {
            var changes = await ChangesAsync("2023-07", cursor);
            cursor = changes.Cursor;
            return Codes(changes);
        }

        var extension = await IdAsync(
            "POST",
            "/api/calendar/periods/2023-07/extensions",
            new
            {
                facility = "BV-3801",
                until = "2024-01-05",
                reason = "r",
            }
        );
        Assert.Equal("BV-3801", await NextAsync());
        await calendar.As(TestUser.Office).SendAsync("DELETE", $"/api/calendar/extensions/{extension}");
        Assert.Equal("BV-3801", await NextAsync());
        await calendar.As(TestUser.Office).SendAsync("DELETE", $"/api/calendar/extensions/{extension}");
        Assert.Equal("", await NextAsync());

        await calendar
            .As(TestUser.Office)
            .SendAsync(
                "POST",
                "/api/calendar/periods/2023-07/reminders",
                new { facilities = new[] { "TTYT-380", "BV-3802" } }
            );
        Assert.Equal("BV-3802 TTYT-380", await NextAsync());
        var reminders = await calendar.AskAsync((IReminders r) => r.OfPeriodsAsync(["2023-07"], "TTYT-380", Ct));
        var seen = $"/api/calendar/reminders/{reminders["2023-07"].Single().Id}/seen";
        await calendar.As(TestUser.Reporter("TTYT-380")).SendAsync("POST", seen);
        Assert.Equal("TTYT-380", await NextAsync());
        await calendar.As(TestUser.Reporter("TTYT-380")).SendAsync("POST", seen);
        Assert.Equal("", await NextAsync());
    }

    [Fact]
    public async Task A_transaction_that_began_before_a_poll_and_commits_after_it_is_told_by_the_next()
    {
        var start = await ChangesAsync("2023-10", null);
        await using var connection = new NpgsqlConnection(calendar.Host.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var slow = await connection.BeginTransactionAsync(Ct);
        await using var change = new NpgsqlCommand(
            "insert into calendar.board_changes values ('2023-10', 'BV-3801', pg_current_xact_id())",
            connection,
            slow
        );
        await change.ExecuteNonQueryAsync(Ct);
        await calendar.FeedAsync(Event("two", "BV-3802", FilingState.Draft, 1, "2023-10"));

        var first = await ChangesAsync("2023-10", start.Cursor);
        Assert.Equal("BV-3802", Codes(first));
        Assert.Equal("", Codes(await ChangesAsync("2023-10", first.Cursor)));
        await slow.CommitAsync(Ct);
        var second = await ChangesAsync("2023-10", first.Cursor);
        Assert.Equal("BV-3801", Codes(second));
        Assert.Equal("", Codes(await ChangesAsync("2023-10", second.Cursor)));
    }

    [Fact]
    public async Task A_large_poll_comes_in_parts_and_loses_nothing_that_changes_meanwhile()
    {
        var start = await ChangesAsync("2023-11", null);
        string[] all = ["BV-3801", "BV-3802", "CDC-38", "TTYT-380", "TTYT-381"];
        await calendar.FeedAsync([.. all.Select(code => Event("two", code, FilingState.Draft, 1, "2023-11"))]);

        var one = await ChangesAsync("2023-11", start.Cursor, first: 2);
        Assert.Equal("BV-3801 BV-3802 …", Codes(one));
        await calendar.FeedAsync(Event("two", "BV-3801", FilingState.Draft, 2, "2023-11"));
        var two = await ChangesAsync("2023-11", one.Cursor, first: 2);
        Assert.Equal("CDC-38 TTYT-380 …", Codes(two));
        var three = await ChangesAsync("2023-11", two.Cursor, first: 2);
        Assert.Equal("TTYT-381", Codes(three));
        var last = await ChangesAsync("2023-11", three.Cursor, first: 2);
        Assert.Equal("BV-3801", Codes(last));
        Assert.Equal("", Codes(await ChangesAsync("2023-11", last.Cursor, first: 2)));
    }

    [Fact]
    public async Task Parallel_writers_and_polls_all_the_while_together_tell_every_change()
    {
        const string period = "2023-12";
        const int last = 40;
        string[] codes = ["BV-3801", "BV-3802", "CDC-38", "TTYT-380", "TTYT-381"];
        var cursor = (await ChangesAsync(period, null)).Cursor;

        // Each writer is the only one of its facility and section: the board must show its last version in the end.
        var writers = Task.WhenAll(
            codes
                .SelectMany(code => new[] { (code, section: "two"), (code, section: "ten") })
                .Select(async writer =>
                {
                    for (var version = 1; version <= last; version++)
                    {
                        await calendar.FeedAsync(
                            Event(writer.section, writer.code, FilingState.Draft, version, period)
                        );
                    }
                })
        );
        var shown = new Dictionary<(string, string), int>();
        bool done;
        do
        {
            // Seen to be over before the poll, so that the last poll comes after the last change.
            done = writers.IsCompleted;
            var changes = await ChangesAsync(period, cursor, first: 3);
            cursor = changes.Cursor;
            foreach (var row in changes.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    shown[(row.Facility.Code, cell.Section)] = cell.Version;
                }
            }

            done &= !changes.More && changes.Rows.Count == 0;
        } while (!done);

        await writers;
        Assert.Equal(codes.Length * 2, shown.Count(c => c.Key.Item2 is "two" or "ten" && c.Value == last));
    }

    [Fact]
    public async Task Nothing_changed_costs_one_command_and_many_changes_as_many_as_few()
    {
        var start = (await ChangesAsync("2023-H1", null)).Cursor;
        Assert.Equal(1, await CountAsync(start));
        await calendar.FeedAsync(Event("two", "BV-3801", FilingState.Draft, 1, "2023-H1"));
        var few = await CountAsync(start);
        await calendar.FeedAsync(
            Event("two", "BV-3802", FilingState.Draft, 1, "2023-H1"),
            Event("two", "CDC-38", FilingState.Draft, 1, "2023-H1")
        );
        Assert.Equal(few, await CountAsync(start));
    }

    [Theory]
    [InlineData("zzz")]
    [InlineData("")]
    [InlineData("5:4:")]
    [InlineData("1:3:9")]
    [InlineData("99999999999999999999:99999999999999999999:")]
    [InlineData("9000000000000000000:9000000000000000000:")]
    [InlineData("1:1:/BV-3801")]
    [InlineData("1:1:/BV\0/1:1:")]
    public async Task A_cursor_that_the_board_never_gave_is_refused(string cursor) =>
        Assert.Null(await calendar.AskAsync((IFilingBoard b) => b.ChangesAsync("2023-07", cursor, null, 5, Ct)));

    private async Task<int> CountAsync(string after)
    {
        using var sql = calendar.Host.CountSql();
        await ChangesAsync("2023-H1", after);
        return sql.Commands.Count(text => !text.Contains("outbox", StringComparison.Ordinal));
    }
}
