using System.Text.Json.Nodes;
using DeAn06.Host.Tests.Web;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>Who has not signed in asks what the UI's own pages ask, and nothing else, unless the operator opens the gateway.</summary>
public sealed class NobodyTests(GatewayFixture fixture)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{ now }")]
    [InlineData("{ __typename }")]
    [InlineData("{ __schema { queryType { name } } }")]
    [InlineData("{ __type(name: \"Facility\") { name } }")]
    [InlineData("{ nosuch }")]
    [InlineData("{ a b")]
    [InlineData("mutation { x }")]
    public async Task A_text_is_401_and_nothing_of_it_is_read(string query)
    {
        foreach (var path in new[] { "", "?query=" + Uri.EscapeDataString(query) })
        {
            var answer =
                path.Length == 0
                    ? await fixture.Host.AskAsync("", query)
                    : await fixture.Host.GetAsync("", "/graphql" + path);
            Assert.Equal(401, answer.Status);
            Assert.Equal("UNAUTHENTICATED", Code(answer));
            Assert.Contains("Hãy đăng nhập", answer.Body["errors"]![0]!["message"]!.ToString());
        }
    }

    [Fact]
    public async Task A_document_of_the_UI_is_answered_but_for_the_schema()
    {
        var known = await AskAsync(fixture.Host, FakeWeb.Who);
        Assert.Equal("""{"data":{"viewer":null}}""", known.Body.ToJsonString());

        var schema = await AskAsync(fixture.Host, FakeWeb.Schema);
        Assert.Equal(401, schema.Status);
        Assert.Equal("UNAUTHENTICATED", Code(schema));
        Assert.Equal(200, (await AskAsync(fixture.Host, FakeWeb.Schema, "office")).Status);
    }

    [Fact]
    public async Task An_operator_may_open_both()
    {
        using var web = new FakeWeb();
        await using var open = await DemoHost.StartAsync(
            "2023-08-18T09:00:00+07:00",
            web.Folder,
            environment: name => name == "GRAPHQL_OPEN" ? "true" : null
        );
        var data = await open.QueryAsync("", "{ now __schema { queryType { name } } }");
        Assert.Equal("Query", data["__schema"]!["queryType"]!["name"]!.ToString());
        Assert.Equal(200, (await AskAsync(open, FakeWeb.Schema)).Status);
        Assert.Equal("UNAUTHENTICATED", Code(await open.AskAsync("", "{ periods { code } }")));
        Assert.Equal("TOO_WIDE", Code(await open.AskAsync("", HostileQueries.All["fragments that double"].Query)));
    }

    private static string? Code(Answer answer) => answer.Body["errors"]?[0]?["extensions"]?["code"]?.ToString();

    private static Task<Answer> AskAsync(DemoHost host, string id, string user = "") =>
        host.PostAsync(user, "/graphql", new JsonObject { ["documentId"] = id }.ToJsonString());
}
