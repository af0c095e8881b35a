using System.Net;
using System.Text.Json;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using DeAn06.TestHost;
using static DeAn06.Modules.Calendar.Tests.CalendarHost;

namespace DeAn06.Modules.Calendar.Tests.Reminders;

public sealed class ReminderTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> RemindAsync(string period, object body) =>
        calendar.As(TestUser.Office).SendAsync("POST", $"/api/calendar/periods/{period}/reminders", body);

    private async Task<ReminderView[]> OfAsync(string period, string? facility = null) =>
        [
            .. (await calendar.AskAsync((IReminders r) => r.OfPeriodsAsync([period], facility, Ct))).GetValueOrDefault(
                period,
                []
            ),
        ];

    private Task<IReadOnlyList<ReminderView>> OutstandingAsync(string facility) =>
        calendar.AskAsync((IReminders r) => r.OutstandingAsync(facility, Ct));

    [Fact]
    public async Task Units_are_reminded_of_what_they_have_not_filed_and_those_with_nothing_left_are_skipped()
    {
        await calendar.FeedAsync(
            Event("two", "BV-3801", FilingState.Accepted, 3, "2023-H1", submission: 1),
            Event("ten", "BV-3801", FilingState.Returned, 3, "2023-H1", submission: 1),
            Event("two", "BV-3802", FilingState.Submitted, 2, "2023-H1", submission: 1),
            Event("ten", "BV-3802", FilingState.Submitted, 2, "2023-H1", submission: 1),
            Event("narrative", "BV-3802", FilingState.Accepted, 3, "2023-H1", submission: 1)
        );

        var answer = await RemindAsync(
            "2023-H1",
            new
            {
                facilities = new[] { "BV-3801", "BV-3802", "TYT-14755", "BV-3801" },
                message = "  Gửi trước 17 giờ  ",
            }
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var json = await answer.JsonAsync();
        Assert.Equal(1, json.GetProperty("recorded").GetInt32());
        Assert.Equal(["BV-3802 đã nộp đủ", "TYT-14755 không phải nộp"], Skipped(json));
        var reminder = Assert.Single(await OfAsync("2023-H1"));
        Assert.Equal(["drivers", "ten", "narrative"], reminder.Sections);
        Assert.Equal(
            ("BV-3801", "Gửi trước 17 giờ", "office", calendar.Host.Clock.GetUtcNow(), null),
            (reminder.Facility, reminder.Message, reminder.By, reminder.At, reminder.SeenAt)
        );
        Assert.Equal(TimeSpan.FromHours(7), reminder.At.Offset);
        Assert.Empty(await OfAsync("2023-H1", "BV-3802"));
        Assert.Single(await OfAsync("2023-H1", "BV-3801"));

        var named = await RemindAsync(
            "2023-H1",
            new { facilities = new[] { "BV-3801", "CDC-38" }, sections = new[] { "two", "drivers" } }
        );
        Assert.Equal(2, (await named.JsonAsync()).GetProperty("recorded").GetInt32());
        Assert.Equal(
            ["BV-3801: drivers", "CDC-38: two", "BV-3801: drivers ten narrative"],
            (await OfAsync("2023-H1"))
                .OrderByDescending(r => r.Sections.Count < 3)
                .ThenBy(r => r.Facility, StringComparer.Ordinal)
                .Select(r => $"{r.Facility}: {string.Join(' ', r.Sections)}")
        );
        var filed = await RemindAsync("2023-H1", new { facilities = new[] { "BV-3801" }, sections = new[] { "two" } });
        Assert.Equal(["BV-3801 đã nộp đủ"], Skipped(await filed.JsonAsync()));
        var none = await RemindAsync(
            "2023-H1",
            new { facilities = new[] { "CDC-38" }, sections = new[] { "drivers" } }
        );
        Assert.Equal(["CDC-38 không phải nộp"], Skipped(await none.JsonAsync()));
    }

    public static TheoryData<string, string> Wrong() =>
        new()
        {
            { """{}""", "blank" },
            { """{"facilities":[]}""", "blank" },
            { """{"facilities":["BV-3801","BV-9999","BV\u0000",null,""]}""", "unknownFacility×4" },
            { """{"facilities":["BV-3801"],"sections":[]}""", "blank" },
            { """{"facilities":["BV-3801"],"sections":["two","no-such",null]}""", "unknownSection×2" },
            { """{"facilities":["BV-3801"],"sections":["narrative"]}""", "unknownSection" },
            { """{"facilities":["BV-3801"],"message":"a\u0000"}""", "unreadable" },
            { """{"facilities":"BV-3801"}""", "malformed" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Wrong_input_is_named_and_reminds_nobody(string body, string code)
    {
        var answer = await RemindAsync("2023-07", JsonSerializer.Deserialize<JsonElement>(body));

        Assert.Equal(code == "malformed" ? 400 : 422, (int)answer.StatusCode);
        var codes = (await answer.JsonAsync()).Codes();
        Assert.Equal(code, codes.Length > 1 ? $"{codes.Distinct().Single()}×{codes.Length}" : codes[0]);
        Assert.Empty(await OfAsync("2023-07", "BV-3801"));
    }

    [Fact]
    public async Task Too_many_units_and_a_message_too_long_are_refused()
    {
        var many = await RemindAsync("2023-07", new { facilities = Enumerable.Range(0, 2001).Select(i => $"BV-{i}") });
        Assert.Equal(["tooMany"], (await many.JsonAsync()).Codes());
        var longer = await RemindAsync(
            "2023-07",
            new { facilities = new[] { "BV-3801" }, message = new string('a', 1001) }
        );
        Assert.Equal(["tooLong"], (await longer.JsonAsync()).Codes());
    }

    [Fact]
    public async Task Only_a_period_that_takes_filings_is_chased()
    {
        var body = new { facilities = new[] { "BV-3801" } };
        Assert.Equal(HttpStatusCode.NotFound, (await RemindAsync("2023-99", body)).StatusCode);
        var upcoming = await RemindAsync("2023-12", body);
        Assert.Equal(HttpStatusCode.Conflict, upcoming.StatusCode);
        Assert.Equal("urn:dean06:periodUpcoming", (await upcoming.JsonAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_reminder_is_outstanding_until_its_sections_are_filed_or_the_period_is_closed()
    {
        calendar.Host.Clock.Advance(
            new DateTimeOffset(2023, 10, 1, 8, 0, 0, TimeSpan.FromHours(7)) - calendar.Host.Clock.GetUtcNow()
        );
        await RemindAsync("2023-08", new { facilities = new[] { "TTYT-380" } });
        calendar.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await RemindAsync("2023-09", new { facilities = new[] { "TTYT-380" }, sections = new[] { "two" } });
        Assert.Equal(["2023-09", "2023-08"], (await OutstandingAsync("TTYT-380")).Select(r => r.Period));
        Assert.Empty(await OutstandingAsync("BV-3802"));
        Assert.Empty(await OutstandingAsync(""));

        await calendar.FeedAsync(
            Event("two", "TTYT-380", FilingState.Submitted, 2, "2023-08", submission: 1),
            Event("two", "TTYT-380", FilingState.Submitted, 2, "2023-09", submission: 1)
        );
        Assert.Equal(["2023-08"], (await OutstandingAsync("TTYT-380")).Select(r => r.Period));

        await calendar
            .As(TestUser.Office)
            .SendAsync("POST", "/api/calendar/periods/2023-08/close", new { reason = "chốt" });
        Assert.Empty(await OutstandingAsync("TTYT-380"));
        var closed = await RemindAsync("2023-08", new { facilities = new[] { "TTYT-380" } });
        Assert.Equal("urn:dean06:periodClosed", (await closed.JsonAsync()).GetProperty("type").GetString());
        Assert.Single(await OfAsync("2023-08"));
    }

    [Fact]
    public async Task The_reporter_says_once_that_it_was_seen()
    {
        await RemindAsync("2023-07", new { facilities = new[] { "TTYT-381" }, sections = new[] { "ten" } });
        calendar.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await RemindAsync("2023-07", new { facilities = new[] { "TTYT-381" } });
        var newest = (
            await calendar.AskAsync(
                (IReminders r) =>
                    r.NewestAsync([new FilingPlace("2023-07", "TTYT-381"), new FilingPlace("2023-07", "X")], Ct)
            )
        ).Single();
        Assert.Equal(["two", "ten"], newest.Value.Sections);

        var address = $"/api/calendar/reminders/{newest.Value.Id}/seen";
        var other = await calendar.As(TestUser.Reporter("BV-3801")).SendAsync("POST", address);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        var first = await (await calendar.As(TestUser.Reporter("TTYT-381")).SendAsync("POST", address)).JsonAsync();
        Assert.Equal("ttyt-381", first.GetProperty("seenBy").GetString());
        calendar.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await (await calendar.As(TestUser.Reporter("TTYT-381")).SendAsync("POST", address)).JsonAsync();
        Assert.Equal(first.GetProperty("seenAt").GetString(), again.GetProperty("seenAt").GetString());
        Assert.Equal([true, false], (await OfAsync("2023-07", "TTYT-381")).Select(r => r.SeenAt is not null));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task Seeing_what_is_not_there_is_not_found(string id)
    {
        var answer = await calendar
            .As(TestUser.Reporter("BV-3801"))
            .SendAsync("POST", $"/api/calendar/reminders/{id}/seen");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string[] Skipped(JsonElement answer) =>
        [
            .. answer
                .GetProperty("skipped")
                .EnumerateArray()
                .Select(s =>
                    $"{s.GetProperty("facility").GetString()} {(s.GetProperty("reason").GetString()!.Contains("đã nộp đủ") ? "đã nộp đủ" : "không phải nộp")}"
                ),
        ];
}
