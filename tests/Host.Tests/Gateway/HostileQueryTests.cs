using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>What is made to exhaust the host is refused before any of it is done, to somebody as to nobody.</summary>
public sealed class HostileQueryTests(GatewayFixture fixture)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds => [.. HostileQueries.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_hostile_query_is_400_and_says_what_is_too_much(string kind)
    {
        var (query, code) = HostileQueries.All[kind];
        foreach (var accept in new[] { "application/graphql-response+json", "application/json", "*/*" })
        {
            var answer = await AskAsync("office", new JsonObject { ["query"] = query }.ToJsonString(), accept);
            Refused(answer, 400, code);
        }

        Assert.Equal(
            "office",
            (await fixture.Host.QueryAsync("office", "{ viewer { userName } }"))["viewer"]!["userName"]!.ToString()
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nobody_learns_no_more_by_it(string kind)
    {
        var answer = await AskAsync("", new JsonObject { ["query"] = HostileQueries.All[kind].Query }.ToJsonString());
        Assert.Contains(answer.Status, new[] { 400, 401 });
        Assert.Null(answer.Body["data"]);
        Refused(answer, answer.Status, answer.Status == 401 ? "UNAUTHENTICATED" : Code(answer));
    }

    [Theory]
    [InlineData("a chain of fragments just within their number")]
    [InlineData("fragments that double")]
    [InlineData("lists within lists")]
    public async Task By_address_it_is_the_same(string kind)
    {
        var (query, code) = HostileQueries.All[kind];
        var client = await fixture.Host.ClientAsync("office");
        using var got = await client.GetAsync("/graphql?query=" + Uri.EscapeDataString(query), Ct);
        Refused(new((int)got.StatusCode, JsonNode.Parse(await got.Content.ReadAsStringAsync(Ct))!), 400, code);
    }

    public static TheoryData<string, string> Bodies =>
        new()
        {
            { "deep lists in a variable", Body("variables", Nested(60, "[", "]")) },
            { "deeper lists than any reader takes", Body("variables", Nested(100_000, "[", "]")) },
            { "deep objects in a variable", Body("variables", Nested(5_000, "{\"a\":", "}")) },
            { "deep extensions", Body("extensions", Nested(60, "{\"a\":", "}")) },
            { "a long list in a variable", Body("variables", $"[{string.Join(',', Enumerable.Repeat(1, 300_000))}]") },
            {
                "many members",
                Body("variables", $"{{{string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"\"a{i}\":1"))}}}")
            },
            { "a long string in a variable", Body("variables", $"\"{new string('x', 500_000)}\"") },
            { "a long number in a variable", Body("variables", new string('9', 500_000)) },
            { "a long member", Body("variables", $"{{\"{new string('x', 500_000)}\":1}}") },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Variables_are_few_flat_and_short(string kind, string body)
    {
        Assert.NotEmpty(kind);
        foreach (var user in new[] { "office", "" })
        {
            var answer = await AskAsync(user, body);
            Assert.Equal(400, answer.Status);
            Assert.Equal("urn:dean06:malformed", answer.Text("type"));
        }
    }

    [Fact]
    public async Task Deep_variables_in_the_address_are_refused_too()
    {
        var client = await fixture.Host.ClientAsync("office");
        var variables = Uri.EscapeDataString($"{{\"a\":{Nested(60, "[", "]")}}}");
        using var answer = await client.GetAsync($"/graphql?query={{now}}&variables={variables}", Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>As tools send it.</summary>
    [Fact]
    public async Task Who_is_signed_in_still_reads_the_schema()
    {
        var data = await fixture.Host.QueryAsync(
            "office",
            """
            query IntrospectionQuery { __schema { queryType { name } types { ...FullType } directives { name description locations args { ...InputValue } } } }
            fragment FullType on __Type { kind name description fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
              inputFields { ...InputValue } interfaces { ...TypeRef } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
            fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
            fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }
            """
        );
        Assert.True(data["__schema"]!["types"]!.AsArray().Count > 100);
    }

    private static string Nested(int depth, string open, string close) =>
        new StringBuilder().Insert(0, open, depth).Append('1').Insert(depth * open.Length + 1, close, depth).ToString();

    private static string Body(string member, string value) =>
        $$$"""{"query":"query($a: [Int]) { now }","{{{member}}}":{"a":{{{value}}}}}""";

    private static string Code(Answer answer) => answer.Body["errors"]![0]!["extensions"]!["code"]!.ToString();

    private static void Refused(Answer answer, int status, string code)
    {
        Assert.True(status == answer.Status, $"{answer.Status}: {answer.Body.ToJsonString()}");
        Assert.Equal(code, Code(answer));
        Assert.Matches("[ạảấầậếềệốồộớờựứừịỉ]", answer.Body["errors"]![0]!["message"]!.ToString());
    }

    private async Task<Answer> AskAsync(string user, string body, string accept = "*/*")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Accept.ParseAdd(accept);
        using var answer = await (await fixture.Host.ClientAsync(user)).SendAsync(request, Ct);
        return new Answer((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!);
    }
}
