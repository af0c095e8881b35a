using System.Text;
using System.Text.Json.Nodes;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>What a page says of its place in the list is so, by Relay's specification: whatever the cursor says.</summary>
public sealed class PageInfoTests(GatewayFixture fixture)
{
    private const string Page =
        "{ edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }";

    /// <summary>By what is listed: the way there, with what goes into its parentheses at `$`.</summary>
    public static TheoryData<string, string> Lists =>
        new()
        {
            { "admin", "accounts($)" },
            { "office", "facilities($)" },
            { "office", "period(code: \"2023-07\") { board($)" },
            { "office", "period(code: \"2023-07\") { ePrescriptions { filings($)" },
            { "office", "period(code: \"2023-07\") { ePrescriptions { filings($, order: RISK)" },
            { "office", "period(code: \"2023-08\") { digitalSignatures { yearTotal { missing($)" },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task It_tells_whether_something_comes_before_and_after(string user, string list)
    {
        var first = await PageAsync(user, list, "first: 2");
        Assert.Equal((true, false), Around(first));
        Assert.Equal(CursorAt(first, 0), (string?)first["pageInfo"]!["startCursor"]);
        Assert.Equal(CursorAt(first, 1), (string?)first["pageInfo"]!["endCursor"]);

        var second = await PageAsync(user, list, $"first: 2, after: \"{CursorAt(first, 1)}\"");
        Assert.Equal((true, true), Around(second));

        var most = (int)first["totalCount"]! - 2;
        var rest = await PageAsync(user, list, $"first: {Math.Min(most, 500)}, after: \"{CursorAt(first, 1)}\"");
        Assert.Equal((most > 500, true), Around(rest));
    }

    [Fact]
    public async Task A_cursor_before_everything_does_not_make_something_come_before()
    {
        var cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes("c:A"));

        var page = await PageAsync("office", "facilities($)", $"first: 2, after: \"{cursor}\"");

        Assert.Equal((true, false), Around(page));
    }

    [Fact]
    public async Task After_the_last_comes_nothing_and_all_comes_before()
    {
        var cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes("c:ZZZZZ-999999"));

        var page = await PageAsync("office", "facilities($)", $"first: 2, after: \"{cursor}\"");

        Assert.Equal((false, true), Around(page));
        Assert.Null(page["pageInfo"]!["startCursor"]);
    }

    private async Task<JsonNode> PageAsync(string user, string list, string arguments)
    {
        var asked = list.Replace("$", arguments);
        var node = (JsonNode)
            await fixture.Host.QueryAsync(
                user,
                "{ " + asked + Page + new string('}', asked.Count(c => c == '{')) + " }"
            );
        while (node is JsonObject one && !one.ContainsKey("pageInfo"))
        {
            node = one.Single().Value!;
        }

        return node;
    }

    private static string? CursorAt(JsonNode page, int at) => (string?)page["edges"]![at]!["cursor"];

    private static (bool After, bool Before) Around(JsonNode page) =>
        ((bool)page["pageInfo"]!["hasNextPage"]!, (bool)page["pageInfo"]!["hasPreviousPage"]!);
}
