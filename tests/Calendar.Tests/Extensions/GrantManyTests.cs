using System.Text.Json;
using DeAn06.TestHost;

namespace DeAn06.Modules.Calendar.Tests.Extensions;

public sealed class GrantManyTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private async Task<(int Status, JsonElement Body)> GrantAsync(string period, string facilities, string? section)
    {
        var answer = await calendar
            .As(TestUser.Office)
            .SendAsync(
                "POST",
                $"/api/calendar/periods/{period}/extensions/batch",
                JsonSerializer.Deserialize<JsonElement>(
                    $$"""{"facilities":{{facilities}},"section":{{section ?? "null"}},"until":"2024-01-05","reason":"Mất điện"}"""
                )
            );
        return ((int)answer.StatusCode, await answer.JsonAsync());
    }

    private async Task<string[]> ListedAsync(string period)
    {
        var listed = await calendar.As(TestUser.Leader).SendAsync("GET", $"/api/calendar/periods/{period}/extensions");
        return Facilities(await listed.JsonAsync());
    }

    private static string[] Facilities(JsonElement answer) =>
        [.. answer.GetProperty("extensions").EnumerateArray().Select(e => e.GetProperty("facility").GetString()!)];

    [Fact]
    public async Task Many_units_get_the_same_extension_at_once()
    {
        var (status, body) = await GrantAsync("2023-08", """["TTYT-380","BV-3801","TTYT-380"]""", "\"two\"");

        Assert.Equal(200, status);
        Assert.Equal(["TTYT-380", "BV-3801"], Facilities(body));
        Assert.All(
            body.GetProperty("extensions").EnumerateArray(),
            e => Assert.Equal("two", e.GetProperty("section").GetString())
        );
        Assert.Equal(["BV-3801", "TTYT-380"], await ListedAsync("2023-08"));
    }

    [Theory]
    [InlineData("""["BV-3801","BV-9999",null]""", null, "unknownFacility unknownFacility")]
    [InlineData("""["BV-3801","TYT-14755"]""", null, "nothingOwed")]
    [InlineData("""["BV-3801","BV-3802","CDC-38"]""", "\"drivers\"", "notOwed notOwed")]
    [InlineData("[]", null, "blank")]
    [InlineData("null", null, "blank")]
    public async Task One_that_cannot_get_it_is_named_and_none_gets_it(string facilities, string? section, string codes)
    {
        var (status, body) = await GrantAsync("2023-07", facilities, section);

        Assert.Equal(422, status);
        Assert.Equal(codes, string.Join(' ', body.Codes()));
        Assert.Empty(await ListedAsync("2023-07"));
    }

    [Fact]
    public async Task More_than_two_thousand_are_refused()
    {
        var (_, body) = await GrantAsync("2023-07", JsonSerializer.Serialize(Enumerable.Repeat("BV-3801", 2001)), null);

        Assert.Equal(["tooMany"], body.Codes());
    }
}
