using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>An account with a password that somebody else knows reads and writes nothing but its own session and password.</summary>
public sealed partial class MustChangePasswordTests(GatewayFixture fixture)
{
    /// <summary>All that is open; whatever the API's document names besides is closed.</summary>
    private static readonly HashSet<string> Open =
    [
        "get /api/session",
        "post /api/session",
        "delete /api/session",
        "put /api/session/password",
        "get /api/setup",
        "post /api/setup",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_operation_is_closed_but_ones_own_session_and_password()
    {
        using var client = await GivenAsync("bv-3809");
        var document = await fixture.Host.GetAsync("", "/openapi/v1.json");
        var operations = document.Body["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(one => (Method: one.Key, Path: path.Key)))
            .ToArray();
        Assert.Superset(Open, operations.Select(one => $"{one.Method} {one.Path}").ToHashSet());

        var closed = operations.Where(one => !Open.Contains($"{one.Method} {one.Path}")).ToArray();
        Assert.NotEmpty(closed);
        foreach (var (method, path) in closed)
        {
            using var request = new HttpRequestMessage(
                new(method.ToUpperInvariant()),
                Segment().Replace(path, Example)
            );
            request.Content = method == "get" ? null : JsonContent.Create(new { });
            await AssertClosedAsync(await client.SendAsync(request, Ct), $"{method} {path}");
        }
    }

    [Theory]
    [InlineData("{ viewer { userName } }")]
    [InlineData("{ now }")]
    [InlineData("""{ period(code: "2023-07") { completeness { owed } } }""")]
    public async Task The_gateway_is_closed_too(string query)
    {
        using var client = await GivenAsync("bv-3810");

        await AssertClosedAsync(await client.PostAsJsonAsync("/graphql", new { query }, Ct), query);
        var address = $"/graphql?query={Uri.EscapeDataString(query)}";
        await AssertClosedAsync(await client.GetAsync(address, Ct), address);
    }

    [Fact]
    public async Task Its_own_session_says_so()
    {
        using var client = await GivenAsync("bv-3811");

        var session = await client.GetFromJsonAsync<JsonNode>("/api/session", Ct);
        Assert.Equal("true", session!["mustChangePassword"]!.ToString());
        Assert.Equal("bv-3811", session["userName"]!.ToString());
    }

    /// <summary>Whether the product works is for whoever asks, with a cookie or without.</summary>
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Its_cookie_hides_no_health(string path)
    {
        using var client = await GivenAsync("bv-3811");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path, Ct)).StatusCode);
    }

    private async Task<HttpClient> GivenAsync(string userName)
    {
        var reset = await fixture.Host.PostAsync("admin", $"/api/accounts/{userName}/password", "{}");
        Assert.Equal(200, reset.Status);
        return await fixture.Host.SignInAsync(userName, reset.Text("oneTimePassword")!);
    }

    private static async Task AssertClosedAsync(HttpResponseMessage answer, string what)
    {
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True((int)answer.StatusCode == 403, $"{what}: {(int)answer.StatusCode} {text}");
        Assert.Contains("urn:dean06:mustChangePassword", text, StringComparison.Ordinal);
    }

    /// <summary>Something that is there, so that nothing but the password closes it.</summary>
    private static string Example(Match segment) =>
        segment.Groups[1].Value switch
        {
            "year" => "2023",
            "period" => "2023-07",
            "facility" or "code" => "BV-3809",
            "userName" => "bv-3809",
            _ => "e-prescriptions",
        };

    [GeneratedRegex(@"\{([A-Za-z]+)[^}]*\}")]
    private static partial Regex Segment();
}
