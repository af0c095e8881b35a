using System.Net;
using System.Text.Json;
using DeAn06.Modules.Calendar.Periods;
using DeAn06.TestHost;

namespace DeAn06.Modules.Calendar.Tests.Periods;

/// <summary>Of two who edit a year's calendar the second is told what stands, and undoes nothing unseen.</summary>
public sealed class YearVersionTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private Task<HttpResponseMessage> PutAsync(int year, IReadOnlyList<PeriodProposal> periods, string? ifMatch) =>
        calendar.As(TestUser.Admin).SendAsync("PUT", $"/api/calendar/{year}", new { periods }, ifMatch);

    private async Task<JsonElement> YearAsync(int year) =>
        await (await calendar.As(TestUser.Leader).SendAsync("GET", $"/api/calendar/{year}")).JsonAsync();

    [Fact]
    public async Task The_version_counts_publishings_and_is_the_ETag()
    {
        var first = await PutAsync(2040, PublishedYear.Of(2040), "\"0\"");
        Assert.Equal("\"1\"", first.Headers.ETag?.Tag);
        Assert.Equal(1, (await first.JsonAsync()).GetProperty("version").GetInt32());

        var second = await PutAsync(2040, PublishedYear.Of(2040).Without("2040-Y"), "\"1\"");
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal("\"2\"", second.Headers.ETag?.Tag);

        var read = await calendar.As(TestUser.Reporter("BV-3801")).SendAsync("GET", "/api/calendar/2040");
        Assert.Equal("\"2\"", read.Headers.ETag?.Tag);
        Assert.Equal(2, (await read.JsonAsync()).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_publisher_who_was_overtaken_is_told_what_differs_and_writes_nothing()
    {
        await PutAsync(2041, PublishedYear.Of(2041), "\"0\"");
        var theirs = PublishedYear.Of(2041).With("2041-07", p => p with { DueOn = new(2041, 7, 20) });
        await PutAsync(2041, theirs, "\"1\"");

        var mine = PublishedYear.Of(2041).With("2041-09", p => p with { Name = "Tháng chín" }).Without("2041-Y");
        var answer = await PutAsync(2041, mine, "\"1\"");

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var problem = await answer.JsonAsync();
        Assert.Equal("urn:dean06:stale", problem.GetProperty("type").GetString());
        Assert.Equal(2, problem.GetProperty("version").GetInt32());
        Assert.Equal(
            ["2041-07 dueOn: 15/07/2041 → 20/07/2041", "2041-09 name: Tháng chín → Tháng 9", "2041-Y :  → Năm 2041"],
            problem
                .GetProperty("changes")
                .EnumerateArray()
                .Select(c =>
                    $"{c.GetProperty("period")} {c.GetProperty("member")}: {c.GetProperty("from")} → {c.GetProperty("to")}"
                )
        );
        Assert.Contains(
            "kỳ 2041-07 (hạn nộp), kỳ 2041-09 (tên kỳ), kỳ 2041-Y (cả kỳ)",
            problem.GetProperty("detail").GetString()
        );

        var stands = (await YearAsync(2041)).GetProperty("periods").EnumerateArray().ToArray();
        Assert.Equal(8, stands.Length);
        Assert.Contains(stands, p => p.GetProperty("dueOn").GetString() == "2041-07-20");
        Assert.DoesNotContain(stands, p => p.GetProperty("name").GetString() == "Tháng chín");
    }

    [Fact]
    public async Task A_year_that_somebody_published_meanwhile_is_not_published_over()
    {
        await PutAsync(2042, PublishedYear.Of(2042), "\"0\"");

        var answer = await PutAsync(2042, PublishedYear.Of(2042), "\"0\"");

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var problem = await answer.JsonAsync();
        Assert.Empty(problem.GetProperty("changes").EnumerateArray());
        Assert.Contains("giống hệt", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData(2043, null, 428, "versionRequired")]
    [InlineData(2044, "\"4\"", 412, "stale")]
    [InlineData(2045, "*", 400, "ifMatchMalformed")]
    [InlineData(2046, "W/\"0\"", 400, "ifMatchMalformed")]
    [InlineData(2047, "\"0\", \"1\"", 400, "ifMatchMalformed")]
    public async Task Without_the_right_version_nothing_is_published(int year, string? ifMatch, int status, string code)
    {
        var answer = await PutAsync(year, PublishedYear.Of(year), ifMatch);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal($"urn:dean06:{code}", (await answer.JsonAsync()).GetProperty("type").GetString());
        var read = await calendar.As(TestUser.Leader).SendAsync("GET", $"/api/calendar/{year}");
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        Assert.Null(read.Headers.ETag);
    }

    [Fact]
    public async Task Closing_a_period_is_no_publishing()
    {
        var before = await YearAsync(2023);
        var closed = await calendar
            .As(TestUser.Office)
            .SendAsync("POST", "/api/calendar/periods/2023-H1/close", new { reason = "Hết hạn" });
        Assert.Equal(HttpStatusCode.OK, closed.StatusCode);

        Assert.Equal(
            before.GetProperty("version").GetInt32(),
            (await YearAsync(2023)).GetProperty("version").GetInt32()
        );
    }
}
