using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DeAn06.Host.Gateway;
using DeAn06.Host.Startup;
using DeAn06.Host.Tests.Web;
using DeAn06.Host.Web;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>The documents of the UI's build, asked by id; asking by text stays as it is.</summary>
public sealed class PersistedDocumentTests(GatewayFixture fixture)
{
    private const string Modern = "application/graphql-response+json";
    private const string Classic = "application/json";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FakeWeb.Who)]
    [InlineData(FakeWeb.WhoHash)]
    public async Task A_known_document_is_asked_by_its_id(string id)
    {
        var posted = await PostAsync("office", new() { ["documentId"] = id });
        Assert.Equal("office", posted.Body["data"]!["viewer"]!["userName"]!.ToString());

        var got = await GetAsync("leader", $"?documentId={id}");
        Assert.Contains("\"leader\"", await got.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Variables_and_operation_go_with_it()
    {
        var posted = await PostAsync(
            "office",
            new()
            {
                ["documentId"] = FakeWeb.Period,
                ["operationName"] = "Period",
                ["variables"] = new JsonObject { ["code"] = "2023-07" },
            }
        );
        Assert.Equal("""{"period":{"code":"2023-07"}}""", posted.Body["data"]!.ToJsonString());

        var variables = Uri.EscapeDataString("""{"code":"2023-08"}""");
        var got = await GetAsync("office", $"?documentId={FakeWeb.Period}&operationName=Period&variables={variables}");
        Assert.Contains("2023-08", await got.Content.ReadAsStringAsync(Ct));
    }

    [Theory]
    [InlineData(Modern)]
    [InlineData(Classic)]
    public async Task An_unknown_id_is_400_for_every_client(string accept)
    {
        var answer = await PostAsync("office", new() { ["documentId"] = "sha256:00" }, accept);
        Assert.Equal(400, answer.Status);
        var error = answer.Body["errors"]![0]!;
        Assert.Equal("PERSISTED_DOCUMENT_NOT_FOUND", error["extensions"]!["code"]!.ToString());
        Assert.Contains("tải lại trang", error["message"]!.ToString());
    }

    [Fact]
    public async Task A_text_and_an_id_together_are_no_question()
    {
        var answer = await PostAsync(
            "office",
            new() { ["documentId"] = FakeWeb.Who, ["query"] = "{ viewer { userName } }" }
        );
        Assert.Equal(400, answer.Status);
        Assert.Equal("urn:dean06:malformed", answer.Text("type"));
        Assert.Contains("documentId", answer.Text("detail"));
    }

    [Fact]
    public async Task A_document_of_ours_may_ask_as_much_as_a_strangers_text()
    {
        var ours = await PostAsync("office", new() { ["documentId"] = FakeWeb.Wide });
        Assert.Equal(200, ours.Status);
        Assert.Equal(2_000, ours.Body["data"]!.AsObject().Count);

        Assert.Equal("TOO_WIDE", Code(await fixture.Host.AskAsync("office", FakeWeb.Fields(2_001))));
        Assert.Equal("TOO_WIDE", Code(await PostAsync("office", new() { ["documentId"] = FakeWeb.TooWide })));
    }

    [Theory]
    [InlineData(FakeWeb.Accounts, "office", "FORBIDDEN")]
    [InlineData(FakeWeb.Accounts, "", "UNAUTHENTICATED")]
    [InlineData(FakeWeb.Broken, "office", "FIELDS_ON_CORRECT_TYPE")]
    public async Task It_is_validated_and_its_rights_are_checked_like_any_other(string id, string user, string code) =>
        Assert.Equal(code, Code(await PostAsync(user, new() { ["documentId"] = id })));

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again_and_never_another_ones()
    {
        var path = $"?documentId={FakeWeb.Who}";
        var first = await GetAsync("office", path);
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal("no-cache, private", first.Headers.CacheControl?.ToString());

        var same = await GetAsync("office", path, tag);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync(Ct));

        var another = await GetAsync("leader", path, tag);
        Assert.Equal(HttpStatusCode.OK, another.StatusCode);
        Assert.Contains("\"leader\"", await another.Content.ReadAsStringAsync(Ct));
    }

    [Theory]
    [InlineData("?query={viewer{userName}}")]
    [InlineData("?documentId=" + FakeWeb.Accounts)]
    [InlineData("?documentId=" + FakeWeb.Broken)]
    public async Task A_text_and_a_refusal_are_not_kept(string path)
    {
        var answer = await GetAsync("office", path);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Null(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"AB":"{ a }","ab":"{ b }"}""")]
    public void A_manifest_that_cannot_be_read_stops_the_start(string manifest)
    {
        var folder = Directory.CreateTempSubdirectory("dean06-manifest-");
        try
        {
            var web = new WebFolder(folder.FullName);
            folder.CreateSubdirectory("dist-documents");
            File.WriteAllText(web.Documents, manifest);

            Assert.Contains(web.Documents, Assert.Throws<LaunchException>(() => PersistedDocuments.Load(web)).Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Code(Answer answer) => answer.Body["errors"]?[0]?["extensions"]?["code"]?.ToString();

    private async Task<Answer> PostAsync(string user, JsonObject body, string accept = Modern)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) };
        request.Headers.Accept.ParseAdd(accept);
        var answer = await (await fixture.Host.ClientAsync(user)).SendAsync(request, Ct);
        return new Answer((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!);
    }

    private async Task<HttpResponseMessage> GetAsync(string user, string query, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql" + query);
        request.Headers.TryAddWithoutValidation("If-None-Match", known is null ? [] : [known]);
        return await (await fixture.Host.ClientAsync(user)).SendAsync(request, Ct);
    }
}
