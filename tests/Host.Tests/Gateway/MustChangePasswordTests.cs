using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>An account with a password that somebody else knows holds no role yet: it reads nothing.</summary>
public sealed class MustChangePasswordTests(GatewayFixture fixture)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Until_the_password_is_changed_no_figures_are_read()
    {
        var reset = await fixture.Host.PostAsync("admin", "/api/accounts/bv-3809/password", "{}");
        Assert.Equal(200, reset.Status);
        var password = reset.Body["oneTimePassword"]!.ToString();
        using var client = await fixture.Host.SignInAsync("bv-3809", password);

        var answer = await client.PostAsJsonAsync(
            "/graphql",
            new
            {
                query = """{ viewer { userName role } a: period(code: "2023-07") { completeness { owed } } b: period(code: "2023-07") { board { totalCount } } }""",
            },
            Ct
        );
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!;
        Assert.Equal("bv-3809", body["data"]!["viewer"]!["userName"]!.ToString());
        Assert.Null(body["data"]!["a"]);
        Assert.Null(body["data"]!["b"]);
        Assert.All(body["errors"]!.AsArray(), e => Assert.Equal("FORBIDDEN", e!["extensions"]!["code"]!.ToString()));

        var filing = await client.GetAsync("/api/e-prescriptions/2023-07/BV-3809", Ct);
        Assert.Contains("mustChangePassword", await filing.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }
}
