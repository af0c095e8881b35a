using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DeAn06.Host.Tests;

/// <summary>The API's document is whole, and changes only on purpose.</summary>
public sealed partial class OpenApiTests(RunningHost host)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_path_parameter_is_declared_once()
    {
        foreach (var (path, _, operation) in Operations(await DocumentAsync()))
        {
            var declared = (operation["parameters"]?.AsArray() ?? [])
                .Where(p => (string?)p!["in"] == "path")
                .Select(p => (string)p!["name"]!)
                .Order();
            Assert.Equal(PathSegment().Matches(path).Select(m => m.Groups[1].Value).Order(), declared);
        }
    }

    [Fact]
    public async Task What_reads_or_deletes_asks_for_no_body() =>
        Assert.DoesNotContain(
            Operations(await DocumentAsync()),
            found => found.Method is "get" or "head" or "delete" && found.Operation.ContainsKey("requestBody")
        );

    [Fact]
    public async Task Every_operation_has_a_tag_a_summary_its_own_id_and_its_refusals()
    {
        var operations = Operations(await DocumentAsync());
        Assert.All(
            operations,
            found =>
            {
                var (path, method, operation) = found;
                Assert.True(operation["tags"]?.AsArray().Count == 1, $"{method} {path}: tag");
                Assert.True(
                    Vietnamese().IsMatch((string?)operation["summary"] ?? ""),
                    $"{method} {path}: a summary in Vietnamese, not “{operation["summary"]}”"
                );
                Assert.Contains(operation["responses"]!.AsObject(), r => r.Key.StartsWith('2'));
                Assert.Contains(operation["responses"]!.AsObject(), r => r.Key.StartsWith('4'));
            }
        );
        var ids = operations.Select(found => (string?)found.Operation["operationId"]).ToArray();
        Assert.All(ids, id => Assert.NotNull(id));
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public async Task Every_reference_leads_to_a_schema()
    {
        var text = (await DocumentAsync()).ToJsonString();
        var schemas = JsonNode.Parse(text)!["components"]!["schemas"]!.AsObject();
        var references = Reference().Matches(text).Select(m => m.Groups[1].Value).Distinct().ToArray();

        Assert.Contains("Problem", references);
        Assert.All(references, name => Assert.True(schemas.ContainsKey(name), name));
    }

    [Fact]
    public async Task Who_may_call_is_said_of_every_operation() =>
        Assert.All(
            Operations(await DocumentAsync()),
            found =>
            {
                var asked = found.Operation["security"]!.AsArray();
                var open = asked.Any(one => one!.AsObject().Count == 0);
                Assert.Equal(
                    found.Path is "/api/setup" or "/graphql"
                        || (found.Path, found.Method) is ("/api/session", "post" or "delete"),
                    open
                );
                Assert.Equal(!open || found.Path == "/graphql", asked.Any(one => one!["session"] is not null));
            }
        );

    [Theory]
    [InlineData("password", 500_001)]
    [InlineData("userName", 600_000)]
    public async Task A_text_longer_than_any_that_it_tells_of_is_refused_by_name(string member, int length)
    {
        var body = new JsonObject { [member] = new string('x', length) };
        using var content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        var answer = await host.Client.PostAsync("/api/session", content, Ct);

        Assert.Equal(400, (int)answer.StatusCode);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!;
        Assert.Contains("dài hơn 500.000 ký tự", (string?)problem["detail"]);
        Assert.Equal(member, (string?)problem["errors"]![0]!["line"]);
    }

    [Fact]
    public async Task The_page_to_browse_it_loads_nothing_from_elsewhere()
    {
        var page = await host.Client.GetStringAsync("/docs/", Ct);

        Assert.DoesNotContain("https://", page);
        Assert.Equal(200, (int)(await host.Client.GetAsync("/docs/scalar.js", Ct)).StatusCode);
    }

    [Fact]
    public async Task It_is_the_document_that_was_agreed() =>
        await Snapshot.MatchesAsync("openapi.json", (await DocumentAsync()).ToJsonString(Indented));

    private async Task<JsonNode> DocumentAsync() =>
        JsonNode.Parse(await host.Client.GetStringAsync("/openapi/v1.json", Ct))!;

    private static List<(string Path, string Method, JsonObject Operation)> Operations(JsonNode document)
    {
        var found = document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(o => (path.Key, o.Key, o.Value!.AsObject())))
            .ToList();
        Assert.NotEmpty(found);
        return found;
    }

    [GeneratedRegex("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]")]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex PathSegment();

    [GeneratedRegex("\"#/components/schemas/([^\"]+)\"")]
    private static partial Regex Reference();
}
