using System.Text.Json.Nodes;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>Filings found by what people wrote in them, whatever the case and the marks.</summary>
public sealed class SearchTests(GatewayFixture fixture)
{
    private async Task<JsonNode> FilingsAsync(string area, string arguments, string fields, string user = "office") =>
        (
            await fixture.Host.QueryAsync(
                user,
                $$"""{ period(code: "2023-H1") { {{area}} { filings({{arguments}}) { totalCount nodes { facility { code } {{fields}} } pageInfo { hasNextPage endCursor } } } } }"""
            )
        )["period"]![area]!["filings"]!;

    private static string[] Codes(JsonNode page) =>
        [.. page["nodes"]!.AsArray().Select(node => node!["facility"]!["code"]!.ToString())];

    [Theory]
    [InlineData("assessment", "figures { advantages difficulties nextTasks proposals }", "ĐẦU ĐỌC mã qr")]
    [InlineData("assessment", "figures { advantages difficulties nextTasks proposals }", "chua co can bo CHUYÊN trách")]
    [InlineData(
        "informationSystems",
        "figures { systems { name state level decisionNumber authority } }",
        "CỔNG dien tu"
    )]
    [InlineData("directiveDocuments", "figures { directiveDocuments { numberSymbol subject } }", "thông báo cccd tb-")]
    public async Task All_words_must_stand_somewhere_in_the_filing(string area, string fields, string search)
    {
        var all = await FilingsAsync(area, "first: 500", fields);
        var words = SearchKey.Fold(search).Split(' ');
        var expected = all["nodes"]!
            .AsArray()
            .Where(node =>
            {
                var said = SearchKey.Fold(node!["figures"]!.ToJsonString(KernelJson.Options));
                return words.All(word => said.Contains(word, StringComparison.Ordinal));
            })
            .Select(node => node!["facility"]!["code"]!.ToString())
            .ToArray();
        Assert.InRange(expected.Length, 1, Codes(all).Length - 1);

        var found = await FilingsAsync(area, $"first: 500, search: \"{search}\"", fields);

        Assert.Equal(expected, Codes(found));
        Assert.Equal(expected.Length, found["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_choice_is_found_by_its_name_and_a_date_as_it_is_read()
    {
        var byState = await FilingsAsync(
            "informationSystems",
            "first: 500, search: \"chờ phê duyệt\"",
            "figures { systems { state } }"
        );
        Assert.NotEmpty(Codes(byState));
        Assert.All(
            byState["nodes"]!.AsArray(),
            node => Assert.Contains("submitted", node!["figures"]!.ToJsonString(), StringComparison.Ordinal)
        );

        var one = (
            await FilingsAsync("directiveDocuments", "first: 1", "figures { directiveDocuments { issueDate } }")
        )["nodes"]![0]!;
        var day = one["figures"]!["directiveDocuments"]![0]!["issueDate"]!.ToString().Split('-');
        var byDay = await FilingsAsync(
            "directiveDocuments",
            $"first: 500, search: \"{day[2]}/{day[1]}/{day[0]}\"",
            "state"
        );
        Assert.Contains(one["facility"]!["code"]!.ToString(), Codes(byDay));
    }

    [Fact]
    public async Task It_combines_with_the_other_filters_and_with_pages()
    {
        const string search = "search: \"số liệu giả lập\"";
        var accepted = await FilingsAsync("assessment", $"first: 500, state: ACCEPTED, {search}", "state");
        Assert.All(accepted["nodes"]!.AsArray(), node => Assert.Equal("ACCEPTED", node!["state"]!.ToString()));

        var seen = new List<string>();
        var after = "";
        do
        {
            var page = await FilingsAsync("assessment", $"first: 7, state: ACCEPTED, {search}{after}", "state");
            seen.AddRange(Codes(page));
            after = page["pageInfo"]!["hasNextPage"]!.GetValue<bool>()
                ? $", after: \"{page["pageInfo"]!["endCursor"]}\""
                : "";
        } while (after.Length > 0);

        Assert.Equal(Codes(accepted), seen);
    }

    [Theory]
    [InlineData("assessment", "100%", 0)]
    [InlineData("assessment", "_", 0)]
    [InlineData("assessment", "không ai viết thế này", 0)]
    [InlineData("assessment", "\\u0000", 0)]
    [InlineData("assessment", "\\n", 0)]
    [InlineData("ePrescriptions", "BV", 0)]
    [InlineData("ePrescriptions", "  ", null)]
    [InlineData("assessment", "", null)]
    public async Task What_stands_nowhere_finds_nothing_and_no_words_find_all(string area, string search, int? found)
    {
        var all = await FilingsAsync(area, "first: 1", "state");
        var page = await FilingsAsync(area, $"first: 1, search: \"{search}\"", "state");

        Assert.Equal(found ?? all["totalCount"]!.GetValue<int>(), page["totalCount"]!.GetValue<int>());
        Assert.NotEqual(0, all["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_search_for_a_novel_is_refused()
    {
        var answer = await fixture.Host.AskAsync(
            "office",
            $$"""{ period(code: "2023-H1") { assessment { filings(search: "{{new string('a', 201)}}") { totalCount } } } }"""
        );
        Assert.Equal("BAD_SEARCH", answer.Body["errors"]![0]!["extensions"]!["code"]!.ToString());
    }

    [Fact]
    public async Task A_reporter_searches_its_own_filing_alone()
    {
        var own = await FilingsAsync("assessment", "search: \"số liệu giả lập\"", "state", "bv-3801");
        Assert.Equal(["BV-3801"], Codes(own));
    }
}
