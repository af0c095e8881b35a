using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DeAn06.Host.Tests.Gateway;

namespace DeAn06.Host.Tests.Imports;

/// <summary>A hospital system posts several sections at once, and may post them again without harm.</summary>
public sealed class JsonImportTests(GatewayFixture fixture)
{
    private const string Period = "2023-09";

    private const string Two =
        """{"sections":{"e-prescriptions":{"figures":{"issued":120,"transmitted":118}},"residence-declarations":{"figures":{"declarations":7}}}}""";

    private DemoHost Host => fixture.Host;

    private async Task<(Answer Answer, bool Replayed)> ImportAsync(
        string user,
        string facility,
        string body,
        string? key,
        string query = ""
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/reports/{Period}/{facility}/import{query}");
        request.Content = JsonContent.Create(JsonNode.Parse(body));
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        var ct = TestContext.Current.CancellationToken;
        using var response = await (await Host.ClientAsync(user)).SendAsync(request, ct);
        return (
            new Answer((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(ct))!),
            response.Headers.Contains("Idempotency-Replayed")
        );
    }

    private Task<Answer> FilingAsync(string section, string facility) =>
        Host.GetAsync("office", $"/api/{section}/{Period}/{facility}");

    [Fact]
    public async Task Sent_twice_under_one_key_it_is_done_once_and_answered_the_same()
    {
        var (first, fresh) = await ImportAsync("bvdk-402", "BVDK-402", Two, "his-2023-09-1");
        Assert.Equal((200, false), (first.Status, fresh));
        var (second, replayed) = await ImportAsync("bvdk-402", "BVDK-402", Two, "his-2023-09-1");
        Assert.Equal((200, true), (second.Status, replayed));
        Assert.Equal(first.Body.ToJsonString(), second.Body.ToJsonString());
        var filing = await FilingAsync("e-prescriptions", "BVDK-402");
        Assert.Equal(
            ("draft", "1", "120"),
            (filing.Text("state"), filing.Text("version"), filing.Body["figures"]!["issued"]!.ToString())
        );

        // The same key with another content is a mistake of the sender's.
        var (other, _) = await ImportAsync("bvdk-402", "BVDK-402", Two.Replace("120", "121"), "his-2023-09-1");
        Assert.Equal((422, "urn:dean06:idempotencyKeyReused"), (other.Status, other.Text("type")));

        // Keys are each sender's own.
        Assert.Equal(200, (await ImportAsync("bvdk-403", "BVDK-403", Two, "his-2023-09-1")).Answer.Status);
    }

    [Fact]
    public async Task Sent_many_times_at_once_it_is_done_once()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => ImportAsync("bvdk-404", "BVDK-404", Two, "storm"))
        );
        Assert.Single(answers, a => a is { Answer.Status: 200, Replayed: false });
        Assert.All(answers, a => Assert.Contains(a.Answer.Status, new[] { 200, 409 }));
        Assert.Equal("1", (await FilingAsync("e-prescriptions", "BVDK-404")).Text("version"));
    }

    [Fact]
    public async Task One_refused_line_and_nothing_is_written_and_the_key_is_free_again()
    {
        var wrong = Two.Replace("\"declarations\":7", "\"declarations\":-7");
        var (refused, _) = await ImportAsync("bvdk-405", "BVDK-405", wrong, "mend");
        Assert.Equal(422, refused.Status);
        var error = refused.Body["errors"]!.AsArray().Single()!;
        Assert.Equal(
            ("residence-declarations.declarations", "negative"),
            (error["line"]!.ToString(), error["code"]!.ToString())
        );
        Assert.Equal("notStarted", (await FilingAsync("e-prescriptions", "BVDK-405")).Text("state"));
        Assert.Equal(200, (await ImportAsync("bvdk-405", "BVDK-405", Two, "mend")).Answer.Status);
        Assert.Equal("draft", (await FilingAsync("e-prescriptions", "BVDK-405")).Text("state"));
    }

    [Fact]
    public async Task A_dry_run_needs_no_key_and_writes_nothing()
    {
        var (tried, _) = await ImportAsync("bvdk-406", "BVDK-406", Two.Replace("118", "130"), null, "?dryRun=true");
        Assert.Equal((200, "true"), (tried.Status, tried.Text("dryRun")));
        Assert.Contains("partOverWhole", tried.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("notStarted", (await FilingAsync("e-prescriptions", "BVDK-406")).Text("state"));
    }

    [Fact]
    public async Task What_is_left_out_stays()
    {
        await Host.PutAsync(
            "bvdk-407",
            $"/api/e-prescriptions/{Period}/BVDK-407",
            """{"figures":{"issued":1,"transmitted":1},"explanations":[{"check":"farFromPast:issued","text":"Máy chủ hỏng nửa tháng."}]}"""
        );
        await ImportAsync("bvdk-407", "BVDK-407", Two, "keep");
        var filing = await FilingAsync("e-prescriptions", "BVDK-407");
        Assert.Equal("120", filing.Body["figures"]!["issued"]!.ToString());
        Assert.Equal("Máy chủ hỏng nửa tháng.", filing.Body["explanations"]!["farFromPast:issued"]!.ToString());
    }

    [Theory]
    [InlineData("[]", "malformed")]
    [InlineData("{}", "malformed")]
    [InlineData("""{"sections":{}}""", "malformed")]
    [InlineData("""{"sections":{"no-such":{"figures":{}}}}""", "malformed")]
    [InlineData("""{"sections":{"directive-documents":{"figures":{}}}}""", "malformed")]
    [InlineData("""{"sections":{"e-prescriptions":7}}""", "malformed")]
    [InlineData("""{"sections":{"e-prescriptions":{"figures":{}}},"more":1}""", "malformed")]
    public async Task A_body_that_is_none(string body, string code)
    {
        var (answer, _) = await ImportAsync("bvdk-389", "BVDK-389", body, "shape");
        Assert.Equal((400, $"urn:dean06:{code}"), (answer.Status, answer.Text("type")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(
        "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789x"
    )]
    public async Task Without_a_key_it_is_not_taken(string? key) =>
        Assert.Equal(400, (await ImportAsync("bvdk-389", "BVDK-389", Two, key)).Answer.Status);

    [Theory]
    [InlineData("bvdk-388", 403)]
    [InlineData("medical", 403)]
    [InlineData("", 401)]
    public async Task Nobody_posts_for_another(string user, int status) =>
        Assert.Equal(status, (await ImportAsync(user, "BVDK-389", Two, "mine")).Answer.Status);
}
