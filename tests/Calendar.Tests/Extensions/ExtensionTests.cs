using System.Net;
using System.Text.Json;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using DeAn06.TestHost;

namespace DeAn06.Modules.Calendar.Tests.Extensions;

public sealed class ExtensionTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> GrantAsync(object body, string period = "2023-H1") =>
        calendar.As(TestUser.Office).SendAsync("POST", $"/api/calendar/periods/{period}/extensions", body);

    private async Task<DateTimeOffset?> UntilAsync(string facility, string section, string period)
    {
        var key = new FilingKey(section, period, facility);
        return (await calendar.AskAsync((IFilingGate gate) => gate.CheckAsync([key], null, Ct)))[key].ExtendedUntil;
    }

    [Fact]
    public async Task An_extension_of_one_section_lets_that_filing_alone_in_until_it_runs_out_or_is_revoked()
    {
        const string period = "2023-10";
        await calendar
            .As(TestUser.Office)
            .SendAsync("POST", $"/api/calendar/periods/{period}/close", new { reason = "chốt" });
        var now = calendar.Host.Clock.GetUtcNow();
        var until = now.AddHours(2);

        var granted = await GrantAsync(
            new
            {
                facility = "BV-3801",
                section = "two",
                until = until.ToString("yyyy-MM-dd'T'HH:mm:ssK"),
                reason = "Mất điện diện rộng",
            },
            period
        );

        Assert.Equal(HttpStatusCode.OK, granted.StatusCode);
        var json = await granted.JsonAsync();
        Assert.True(json.GetProperty("inForce").GetBoolean());
        Assert.Equal("office", json.GetProperty("grantedBy").GetString());
        Assert.Equal(until, await UntilAsync("BV-3801", "two", period));
        Assert.Null(await UntilAsync("BV-3801", "ten", period));
        Assert.Null(await UntilAsync("BV-3802", "two", period));
        Assert.Null(await UntilAsync("BV-3801", "two", "2023-11"));
        var key = new FilingKey("two", period, "BV-3801");
        Assert.True((await calendar.AskAsync((IFilingGate g) => g.CheckAsync([key], null, Ct)))[key].TakesFilings);

        calendar.Host.Clock.Advance(TimeSpan.FromHours(2));
        Assert.NotNull(await UntilAsync("BV-3801", "two", period));
        calendar.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await UntilAsync("BV-3801", "two", period));

        await GrantAsync(
            new
            {
                facility = "BV-3801",
                until = "2024-02-01",
                reason = "thêm",
            },
            period
        );
        var all = await GrantAsync(
            new
            {
                facility = "BV-3801",
                until = "2024-03-01",
                reason = "thêm nữa",
            },
            period
        );
        Assert.Equal(
            new DateTimeOffset(2024, 3, 1, 23, 59, 59, TimeSpan.FromHours(7)),
            await UntilAsync("BV-3801", "ten", period)
        );

        var id = (await all.JsonAsync()).GetProperty("id").GetString();
        var revoked = await calendar.As(TestUser.Office).SendAsync("DELETE", $"/api/calendar/extensions/{id}");
        var first = await revoked.JsonAsync();
        Assert.False(first.GetProperty("inForce").GetBoolean());
        Assert.Equal(
            new DateTimeOffset(2024, 2, 1, 23, 59, 59, TimeSpan.FromHours(7)),
            await UntilAsync("BV-3801", "ten", period)
        );
        var again = await (
            await calendar.As(TestUser.Office).SendAsync("DELETE", $"/api/calendar/extensions/{id}")
        ).JsonAsync();
        Assert.Equal(first.GetProperty("revokedAt").GetString(), again.GetProperty("revokedAt").GetString());
    }

    [Fact]
    public async Task The_department_lists_all_of_a_period_and_a_reporter_its_own()
    {
        await GrantAsync(
            new
            {
                facility = "BV-3801",
                until = "2024-01-05",
                reason = "một",
            },
            "2023-12"
        );
        await GrantAsync(
            new
            {
                facility = "BV-3802",
                until = "05/01/2024",
                reason = "hai",
            },
            "2023-12"
        );

        Assert.Equal(["BV-3801", "BV-3802"], await ListedAsync(TestUser.Medical));
        Assert.Equal(["BV-3801", "BV-3802"], await ListedAsync(TestUser.Leader));
        Assert.Equal(["BV-3802"], await ListedAsync(TestUser.Reporter("BV-3802")));
        Assert.Empty(await ListedAsync(TestUser.Reporter("TTYT-380")));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await calendar.As(TestUser.Leader).SendAsync("GET", "/api/calendar/periods/2023-99/extensions")).StatusCode
        );
    }

    public static TheoryData<string, string> Wrong() =>
        new()
        {
            { """{"facility":"BV-9999","until":"2024-01-05","reason":"r"}""", "unknownFacility" },
            { """{"facility":"BV\u0000","until":"2024-01-05","reason":"r"}""", "unknownFacility" },
            { """{"until":"2024-01-05","reason":"r"}""", "unknownFacility" },
            { """{"facility":"BV-3802","section":"drivers","until":"2024-01-05","reason":"r"}""", "notOwed" },
            { """{"facility":"BV-3802","section":"no-such","until":"2024-01-05","reason":"r"}""", "notOwed" },
            { """{"facility":"BV-3802","section":"","until":"2024-01-05","reason":"r"}""", "notOwed" },
            { """{"facility":"TYT-14755","until":"2024-01-05","reason":"r"}""", "nothingOwed" },
            { """{"facility":"BV-3802","until":"2023-07-01","reason":"r"}""", "untilPast" },
            { """{"facility":"BV-3802","until":"ngày mai","reason":"r"}""", "until" },
            { """{"facility":"BV-3802","until":"2024-02-30","reason":"r"}""", "until" },
            { """{"facility":"BV-3802","until":"9999-12-31","reason":"r"}""", "until" },
            { """{"facility":"BV-3802","until":"2024-01-05T10:00:00.12345670+07:00","reason":"r"}""", "until" },
            { """{"facility":"BV-3802","reason":"r"}""", "until" },
            { """{"facility":"BV-3802","until":"2024-01-05"}""", "blank" },
            { """{"facility":"BV-3802","until":20240105,"reason":"r"}""", "malformed" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Wrong_input_is_named_and_grants_nothing(string body, string code)
    {
        var answer = await GrantAsync(JsonSerializer.Deserialize<JsonElement>(body), "2023-07");

        Assert.Equal(code == "malformed" ? 400 : 422, (int)answer.StatusCode);
        Assert.Equal([code], (await answer.JsonAsync()).Codes());
        var listed = await calendar.As(TestUser.Office).SendAsync("GET", "/api/calendar/periods/2023-07/extensions");
        Assert.Equal(0, (await listed.JsonAsync()).GetProperty("extensions").GetArrayLength());
    }

    [Fact]
    public async Task An_instant_without_offset_is_Vietnamese_time()
    {
        var answer = await GrantAsync(
            new
            {
                facility = "BV-3801",
                until = "2024-01-05T17:00",
                reason = "r",
            },
            "2023-09"
        );

        Assert.Equal("2024-01-05T17:00:00+07:00", (await answer.JsonAsync()).GetProperty("until").GetString());
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task Revoking_what_is_not_there_is_not_found(string id)
    {
        var answer = await calendar.As(TestUser.Office).SendAsync("DELETE", $"/api/calendar/extensions/{id}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string[]> ListedAsync(TestUser user)
    {
        var answer = await calendar.As(user).SendAsync("GET", "/api/calendar/periods/2023-12/extensions");
        var extensions = (await answer.JsonAsync()).GetProperty("extensions");
        return [.. extensions.EnumerateArray().Select(e => e.GetProperty("facility").GetString()!)];
    }
}
