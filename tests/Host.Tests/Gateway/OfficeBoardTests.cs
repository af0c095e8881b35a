using System.Globalization;
using System.Text.Json.Nodes;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>The office's board: chasing, extending, following live; and what of it each facility sees.</summary>
public sealed class OfficeBoardTests(GatewayFixture fixture)
{
    /// <summary>No other test of this assembly writes to it.</summary>
    private const string Period = "2023-08";

    private async Task<JsonNode> PeriodAsync(string user, string fields) =>
        (await fixture.Host.QueryAsync(user, $$"""{ period(code: "{{Period}}") { {{fields}} } }"""))["period"]!;

    private static string[] Codes(JsonNode? rows) =>
        [.. rows!.AsArray().Select(row => row!["facility"]!["code"]!.ToString())];

    [Fact]
    public async Task A_reminder_and_an_extension_show_on_the_live_board_and_to_that_facility_alone()
    {
        var board = await PeriodAsync(
            "office",
            "changes { cursor rows { facility { code } } completeness { owed } more } board(first: 500, state: NOT_STARTED) { nodes { facility { code } lastReminder { id } } }"
        );
        var start = board["changes"]!;
        Assert.Empty(start["rows"]!.AsArray());
        Assert.True(start["completeness"]!["owed"]!.GetValue<int>() > 0);
        Assert.All(board["board"]!["nodes"]!.AsArray(), row => Assert.Null(row!["lastReminder"]));

        // The account of this one has a password to change.
        string[] late = [.. Codes(board["board"]!["nodes"]).Where(code => code != "BV-3809").Take(2)];
        var (one, other) = (late[0].ToLowerInvariant(), late[1].ToLowerInvariant());
        var reminded = await fixture.Host.PostAsync(
            "office",
            $"/api/calendar/periods/{Period}/reminders",
            $$"""{"facilities":["{{late[0]}}","{{late[1]}}"],"message":"Gửi trong hôm nay"}"""
        );
        Assert.Equal((200, 2), (reminded.Status, reminded.Body["recorded"]!.GetValue<int>()));

        var live = await ChangesAsync(start["cursor"]!.ToString());
        Assert.Equal(late, Codes(live["rows"]));
        var last = live["rows"]![0]!["lastReminder"]!;
        Assert.Equal(
            (late[0], Period, "Gửi trong hôm nay", "office", null),
            (
                last["facility"]!["code"]!.ToString(),
                last["period"]!["code"]!.ToString(),
                last["message"]!.ToString(),
                last["by"]!.ToString(),
                last["seenAt"]
            )
        );
        Assert.NotEmpty(last["sections"]!.AsArray());
        Assert.NotNull(live["completeness"]);
        var still = await ChangesAsync(live["cursor"]!.ToString());
        Assert.Empty(still["rows"]!.AsArray());
        Assert.Null(still["completeness"]);

        Assert.Equal(
            late,
            Codes((await PeriodAsync("leader", "reminders { facility { code } }"))["reminders"]).Order()
        );
        var asked = $"reminders(facility: \"{late[1]}\") {{ facility {{ code }} }}";
        Assert.Equal([late[1]], Codes((await PeriodAsync("medical", asked))["reminders"]));
        Assert.Equal([late[0]], Codes((await PeriodAsync(one, asked))["reminders"]));
        Assert.Equal([late[0]], Codes(await OwnAsync(one)));
        Assert.Equal([late[1]], Codes(await OwnAsync(other)));
        Assert.Empty((await OwnAsync("office")).AsArray());

        var id = (await OwnAsync(one))[0]!["id"]!.ToString();
        Assert.Equal(404, (await fixture.Host.PostAsync(other, $"/api/calendar/reminders/{id}/seen")).Status);
        Assert.Equal(200, (await fixture.Host.PostAsync(one, $"/api/calendar/reminders/{id}/seen")).Status);
        Assert.NotNull((await OwnAsync(one))[0]!["seenAt"]);

        var granted = await fixture.Host.PostAsync(
            "office",
            $"/api/calendar/periods/{Period}/extensions",
            $$"""{"facility":"{{late[1]}}","until":"2023-12-01","reason":"Mất điện"}"""
        );
        Assert.Equal(200, granted.Status);
        const string extensions = "extensions { facility { code } section until reason by at revokedAt inForce }";
        var extension = Assert.Single((await PeriodAsync("office", extensions))["extensions"]!.AsArray())!;
        Assert.Equal(
            (late[1], null, "2023-12-01T23:59:59+07:00", "Mất điện", "office", null, true),
            (
                extension["facility"]!["code"]!.ToString(),
                extension["section"],
                extension["until"]!.ToString(),
                extension["reason"]!.ToString(),
                extension["by"]!.ToString(),
                extension["revokedAt"],
                extension["inForce"]!.GetValue<bool>()
            )
        );
        Assert.Single((await PeriodAsync(other, extensions))["extensions"]!.AsArray());
        Assert.Empty((await PeriodAsync(one, extensions))["extensions"]!.AsArray());

        var own = await PeriodAsync(one, $"changes(after: \"{start["cursor"]}\") {{ rows {{ facility {{ code }} }} }}");
        Assert.Equal([late[0]], Codes(own["changes"]!["rows"]));
        Assert.Equal(late, Codes((await ChangesAsync(live["cursor"]!.ToString()))["rows"]));
    }

    [Fact]
    public async Task Districts_and_sections_add_up_to_the_province()
    {
        const string counts = "owed filed onTime late returned accepted synthetic";
        var data = (
            await fixture.Host.QueryAsync(
                "leader",
                $$"""{ period(code: "2023-07") { completeness { {{counts}} } byDistrict { district { code name } completeness { {{counts}} } } bySection { section completeness { {{counts}} reportsOwed } } } }"""
            )
        )["period"]!;

        Assert.Equal(8, data["bySection"]!.AsArray().Count);
        Assert.Equal("insurance-data", data["bySection"]![0]!["section"]!.ToString());
        Assert.True(data["byDistrict"]!.AsArray().Count(d => d!["district"] is not null) > 20);
        foreach (var count in counts.Split(' '))
        {
            var province = data["completeness"]![count]!.GetValue<int>();
            foreach (var part in new[] { "byDistrict", "bySection" })
            {
                Assert.Equal(province, data[part]!.AsArray().Sum(d => d!["completeness"]![count]!.GetValue<int>()));
            }
        }
    }

    [Fact]
    public async Task The_servers_clock_is_told_in_vietnamese_time()
    {
        var now = (await fixture.Host.QueryAsync("office", "{ now }"))["now"]!.ToString();

        Assert.Equal(
            "2023-08-18 +07:00",
            DateTimeOffset
                .Parse(now, CultureInfo.InvariantCulture)
                .ToString("yyyy-MM-dd zzz", CultureInfo.InvariantCulture)
        );
    }

    private async Task<JsonNode> ChangesAsync(string after) =>
        (
            await PeriodAsync(
                "office",
                $"changes(after: \"{after}\") {{ cursor more completeness {{ owed }} rows {{ facility {{ code }} cells {{ state }} lastReminder {{ facility {{ code }} period {{ code }} sections message by seenAt }} }} }}"
            )
        )["changes"]!;

    private async Task<JsonNode> OwnAsync(string user) =>
        (await fixture.Host.QueryAsync(user, "{ viewer { reminders { id seenAt facility { code } } } }"))["viewer"]![
            "reminders"
        ]!;
}
