using System.Net;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

public sealed class BadInputTests(AccessHost access) : IClassFixture<AccessHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"userName":7,"password":"x"}""")]
    [InlineData("""{"userName":"leader","password":["Dean06@2023"]}""")]
    [InlineData("""{"userName":"\ud800","password":"x"}""")]
    [InlineData("""["leader"]""")]
    [InlineData("""{"userName":"leader","password":""")]
    [InlineData("")]
    [InlineData("null")]
    public async Task Credentials_that_cannot_be_read_are_malformed(string body) =>
        await RefusedAsync(await access.Host.Anonymous.PostAsync("/api/session", Json(body), Ct), 400, "malformed");

    [Theory]
    [InlineData("POST", "/api/session", """{"userName":"leader","password":20252025}""")]
    [InlineData("POST", "/api/session", """{"userName":"leader","Password":{"a":20252025}}""")]
    [InlineData("PUT", "/api/session/password", """{"current":20252025,"new":"x"}""")]
    [InlineData("POST", "/api/accounts", """{"userName":"y1","password":[20252025]}""")]
    [InlineData("POST", "/api/accounts/leader/password", """{"password":20252025}""")]
    public async Task A_password_of_the_wrong_kind_is_not_repeated(string method, string path, string body)
    {
        var admin = await access.AsAsync("admin");
        using var request = new HttpRequestMessage(new(method), path) { Content = Json(body) };
        var problem = await RefusedAsync(await admin.SendAsync(request, Ct), 400, "malformed");

        Assert.DoesNotContain("20252025", problem.GetRawText());
    }

    [Theory]
    [InlineData("""{"userName":"y1","displayName":"Y","role":"boss"}""", "role")]
    [InlineData("""{"userName":"y1","displayName":"Y","role":4}""", "role")]
    [InlineData("""{"userName":"y1","displayName":"Y","role":"reviewer","department":2}""", "department")]
    [InlineData("""{"userName":"y1","displayName":5,"role":"leader"}""", "displayName")]
    [InlineData("""{"userName":"y1","displayName":"Y","role":"reporter","facility":3801}""", "facility")]
    public async Task An_unknown_role_or_a_wrong_kind_is_named(string body, string line)
    {
        var admin = await access.AsAsync("admin");
        var problem = await RefusedAsync(await admin.PostAsync("/api/accounts", Json(body), Ct), 400, "malformed");

        Assert.Equal([line], Lines(problem));
    }

    [Theory]
    [InlineData("POST", "/api/session")]
    [InlineData("PUT", "/api/session/password")]
    [InlineData("POST", "/api/accounts")]
    [InlineData("PUT", "/api/accounts/leader")]
    public async Task Ten_megabytes_are_too_large(string method, string path)
    {
        var admin = await access.AsAsync("admin");
        var huge = new string('x', 10_000_000);
        using var request = new HttpRequestMessage(new(method), path);
        request.Content = Json($$"""{"userName":"{{huge}}","displayName":"{{huge}}"}""");
        // Otherwise the client may find the line closed before it has read the answer.
        request.Headers.ExpectContinue = true;

        await RefusedAsync(await admin.SendAsync(request, Ct), 413, "tooLarge");
    }

    [Fact]
    public async Task What_is_long_but_fits_is_refused_by_the_rules()
    {
        var admin = await access.AsAsync("admin");
        var name = new string('x', 300_000);
        await RefusedAsync(await access.SignInAsync(name, name), 401, "wrongCredentials");
        await RefusedAsync(await access.SignInAsync("leader", DemoPassword + name), 401, "wrongCredentials");
        var asked = new
        {
            userName = name,
            displayName = name,
            role = "leader",
            password = name,
        };
        var problem = await RefusedAsync(
            await admin.PostAsync("/api/accounts", Json(asked), Ct),
            422,
            "invalidAccount"
        );

        Assert.Equal(["userName", "displayName", "password"], Lines(problem));
        Assert.True(problem.GetRawText().Length < 3_000);
    }

    [Theory]
    [InlineData("first=0", 422)]
    [InlineData("first=201", 422)]
    [InlineData("first=-5", 422)]
    [InlineData("first=99999999999", 400)]
    [InlineData("first=abc", 400)]
    [InlineData("after=%00", 422)]
    [InlineData("search=%00", 422)]
    [InlineData("search=%EF%BF%BE", 422)]
    public async Task A_page_that_cannot_be_is_refused(string query, int status)
    {
        var admin = await access.AsAsync("admin");
        var answer = await admin.GetAsync($"/api/accounts?{query}", Ct);

        await RefusedAsync(answer, status, status == 400 ? "malformed" : "invalidAccount");
    }

    [Fact]
    public async Task Text_that_is_no_unicode_is_no_name()
    {
        var body = $$"""{"userName":"{{"e\u0301\uFFFE"}}","password":"x"}""";

        await RefusedAsync(
            await access.Host.Anonymous.PostAsync("/api/session", Json(body), Ct),
            401,
            "wrongCredentials"
        );
    }

    [Theory]
    [InlineData("dean06=")]
    [InlineData("dean06=CfDJ8rubbish")]
    public async Task A_made_up_cookie_is_nobody(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        request.Headers.Add("Cookie", cookie);

        Assert.Equal(HttpStatusCode.Unauthorized, (await access.Host.NewClient().SendAsync(request, Ct)).StatusCode);
    }
}
