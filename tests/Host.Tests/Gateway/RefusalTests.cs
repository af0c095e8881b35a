using System.Net;
using System.Text;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>Queries that are broken, too large or not allowed: a proper status, Vietnamese words, never a 500.</summary>
public sealed class RefusalTests(GatewayFixture fixture)
{
    public static TheoryData<string, string> Broken =>
        new()
        {
            { "{ a b", "SYNTAX_ERROR" },
            { "{ nosuch }", "FIELDS_ON_CORRECT_TYPE" },
            { "{ period(code: 5) { code } }", "ARGUMENTS_OF_CORRECT_TYPE" },
            { "mutation { x }", "INVALID_OPERATION" },
            { string.Concat(Enumerable.Repeat("{ a", 50)) + new string('}', 50), "TOO_DEEP" },
            { new string('{', 200_000), "TOO_WIDE" },
            { new string('{', 15_000), "TOO_DEEP" },
            { "{ a }}}", "SYNTAX_ERROR" },
            { "{" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $" a{i}: __typename")) + " }", "TOO_WIDE" },
            {
                "{ facility(code: \"TTYT-380\") { stations { parent { stations { parent { stations { parent { stations { code } } } } } } } } }",
                "TOO_COSTLY"
            },
            {
                "{ periods(year: 2023) { resources { yearTotal { missing { nodes { periods { board { nodes { facility { code } } } } } } } } } }",
                "TOO_COSTLY"
            },
            { "query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "NO_FRAGMENT_CYCLES" },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_query_is_400_and_says_why_in_vietnamese(string query, string code)
    {
        var answer = await fixture.Host.AskAsync("office", query);
        Assert.Equal(400, answer.Status);
        var error = answer.Body["errors"]![0]!;
        Assert.Equal(code, error["extensions"]!["code"]!.ToString());
        Assert.Matches("[ạảấầậếềệốồộớờựứừịỉ]", error["message"]!.ToString());
    }

    [Fact]
    public async Task A_bomb_of_fragments_is_counted_not_run()
    {
        var bomb = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < 30; i++)
        {
            bomb.Append($" fragment F{i} on Query {{ a{i}: __typename ...F{i + 1} ...F{i + 1} }}");
        }

        bomb.Append(" fragment F30 on Query { __typename }");
        var answer = await fixture.Host.AskAsync("office", bomb.ToString());
        Assert.Equal("TOO_WIDE", answer.Body["errors"]![0]!["extensions"]!["code"]!.ToString());
    }

    [Theory]
    [InlineData("""{"query":5}""", 400)]
    [InlineData("""[]""", 400)]
    [InlineData("""{"query":""}""", 400)]
    [InlineData("not json", 400)]
    [InlineData("""{"query":"{ __typename }","variables":"x"}""", 400)]
    public async Task A_body_that_is_no_request_is_a_problem(string body, int status)
    {
        var client = await fixture.Host.ClientAsync("office");
        var answer = await client.PostAsync(
            "/graphql",
            new StringContent(body, Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("application/graphql-response+json", "{ nosuch }", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{ nosuch }", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", "{ __typename }", HttpStatusCode.OK)]
    [InlineData("text/html", "{ __typename }", HttpStatusCode.NotAcceptable)]
    public async Task The_media_type_is_negotiated(string accept, string query, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        var client = await fixture.Host.ClientAsync("office");
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.OK)
        {
            Assert.Equal(accept, answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("facilities(first: 501) { totalCount }", "BAD_PAGE")]
    [InlineData("facilities(after: \"zzz\") { totalCount }", "BAD_CURSOR")]
    [InlineData("period(code: \"2023-07\") { changes(after: \"zzz\") { cursor } }", "BAD_CURSOR")]
    [InlineData("period(code: \"2023-07\") { changes(after: \"YzpCVi0zODAx\") { cursor } }", "BAD_CURSOR")]
    [InlineData("period(code: \"2023-07\") { ePrescriptions { trend(periods: 99) { units } } }", "BAD_PAGE")]
    public async Task A_bad_argument_is_an_error_at_its_field(string field, string code)
    {
        var answer = await fixture.Host.AskAsync("office", $"{{ viewer {{ userName }} {field} }}");
        Assert.Equal(code, answer.Body["errors"]![0]!["extensions"]!["code"]!.ToString());
    }

    [Theory]
    [InlineData("facility(code: \"BV\\u0000\") { code }")]
    [InlineData("facilities(search: \"a\\u0000\") { nodes { code } }")]
    [InlineData("facilities(district: \"\\u0000\") { nodes { code } }")]
    [InlineData("facilities(after: \"YzoA\") { nodes { code } }")]
    [InlineData("communes(district: \"\\u0000\") { code }")]
    [InlineData("period(code: \"2023\\u0000\") { code }")]
    [InlineData("period(code: \"2023-07\") { board(district: \"\\u0000\") { nodes { facility { code } } } }")]
    [InlineData("period(code: \"2023-07\") { board(facility: \"\\u0000\") { nodes { facility { code } } } }")]
    [InlineData("period(code: \"2023-07\") { board(section: \"\\u0000\") { nodes { facility { code } } } }")]
    [InlineData("period(code: \"2023-07\") { board(after: \"YzoA\") { nodes { facility { code } } } }")]
    [InlineData("period(code: \"2023-07\") { reminders(facility: \"\\u0000\") { id } }")]
    [InlineData("period(code: \"2023-07\") { extensions(facility: \"\\u0000\") { id } }")]
    [InlineData("period(code: \"2023-07\") { ePrescriptions { filing(facility: \"BV\\u0000\") { id } } }")]
    [InlineData("period(code: \"2023-07\") { ePrescriptions { filings(district: \"\\u0000\") { nodes { id } } } }")]
    [InlineData("period(code: \"2023-07\") { ePrescriptions { filings(after: \"YzoA\") { nodes { id } } } }")]
    [InlineData("node(id: \"RmFjaWxpdHk6QlYA\") { id }")]
    [InlineData("node(id: \"UGVyaW9kOjIwMjMA\") { id }")]
    [InlineData("node(id: \"RVByZXNjcmlwdGlvbnNGaWxpbmc6MjAyMy0wNy9CVi0zODAxAA==\") { id }")]
    [InlineData("node(id: \"RVByZXNjcmlwdGlvbnNGaWxpbmc6MjAAL0JWLTM4MDE=\") { id }")]
    public async Task Text_that_no_row_can_hold_is_no_failure(string field)
    {
        foreach (var escape in new[] { "\\u0000", "\\uD800" })
        {
            var answer = await fixture.Host.AskAsync("office", "{ " + field.Replace("\\u0000", escape) + " }");
            Assert.Equal(200, answer.Status);
            Assert.DoesNotContain("UNFORESEEN", answer.Body.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_join_without_gap_or_overlap()
    {
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await fixture.Host.QueryAsync(
                "office",
                $$"""{ facilities(first: 200{{(after is null ? "" : $", after: \"{after}\"")}}) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }"""
            );
            var facilities = page["facilities"]!;
            seen.AddRange(facilities["nodes"]!.AsArray().Select(n => n!["code"]!.ToString()));
            Assert.Equal(625, facilities["totalCount"]!.GetValue<int>());
            after = facilities["pageInfo"]!["hasNextPage"]!.GetValue<bool>()
                ? facilities["pageInfo"]!["endCursor"]!.ToString()
                : null;
        } while (after is not null);

        Assert.Equal(625, seen.Distinct().Count());
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task A_node_is_found_by_the_id_it_gave()
    {
        var data = await fixture.Host.QueryAsync(
            "office",
            """{ period(code: "2023-07") { id ePrescriptions { filing(facility: "BV-3801") { id } } } facility(code: "BV-3801") { id } }"""
        );
        string[] ids =
        [
            data["period"]!["id"]!.ToString(),
            data["period"]!["ePrescriptions"]!["filing"]!["id"]!.ToString(),
            data["facility"]!["id"]!.ToString(),
        ];
        foreach (var id in ids)
        {
            var node = await fixture.Host.QueryAsync("office", $$"""{ node(id: "{{id}}") { id } }""");
            Assert.Equal(id, node["node"]!["id"]!.ToString());
        }

        Assert.Null((await fixture.Host.QueryAsync("office", """{ node(id: "zzz") { id } }"""))["node"]);
    }
}
