using System.Net;
using System.Text;
using System.Text.Json;

namespace DeAn06.Host.Tests;

public sealed class PipelineTests(RunningHost host)
{
    private const string Write = "/api/e-prescriptions/2023-07/BV-3801/submit";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task It_says_that_it_is_well(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(path, Ct)).StatusCode);

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Monitors_may_ask_by_head(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        var answer = await host.Client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://example.com")]
    [InlineData("Origin", "null")]
    public async Task A_write_from_another_site_is_refused(string header, string value)
    {
        using var request = Json(HttpMethod.Post, Write, "{}");
        request.Headers.Add(header, value);

        await RefusedAsync(request, 403, "crossSite");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "own")]
    [InlineData("X-Script", "1")]
    public async Task A_write_from_our_own_page_or_a_script_passes_the_guard(string header, string value)
    {
        using var request = Json(HttpMethod.Post, Write, "{}");
        request.Headers.Add(
            header,
            value == "own" ? host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) : value
        );

        await RefusedAsync(request, 401, "notSignedIn");
    }

    [Fact]
    public async Task Reading_from_another_site_is_not_the_guards_affair()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.OK, (await host.Client.SendAsync(request, Ct)).StatusCode);
    }

    [Fact]
    public async Task Without_a_web_ui_the_apis_page_welcomes()
    {
        var answer = await host.Client.GetAsync("/", Ct);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/docs", answer.Headers.Location?.ToString());
        await RefusedAsync(new(HttpMethod.Get, "/board"), 404, "noSuchAddress");
    }

    [Fact]
    public async Task What_leads_nowhere_is_a_problem_in_vietnamese()
    {
        await RefusedAsync(new(HttpMethod.Get, "/api/khong-co"), 404, "noSuchAddress");
        await RefusedAsync(new(HttpMethod.Delete, "/api/session/x/y"), 404, "noSuchAddress");
        await RefusedAsync(new(HttpMethod.Get, Write), 405, "methodNotAllowed");
    }

    [Fact]
    public async Task A_body_of_another_type_is_415()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session")
        {
            Content = new StringContent("userName=a", Encoding.UTF8, "application/x-www-form-urlencoded"),
        };

        Assert.Contains("Content-Type: application/json.", await RefusedAsync(request, 415, "unsupportedMediaType"));
    }

    [Theory]
    [InlineData("PUT", "/api/e-prescriptions/2023-07/BV-3801", "application/json")]
    [InlineData("POST", "/api/directory/facilities/import", "text/csv")]
    public async Task The_refusal_of_a_type_names_what_the_address_takes(string method, string path, string accepted)
    {
        using var request = new HttpRequestMessage(new(method), path) { Content = new StringContent("x") };

        var detail = await RefusedAsync(request, 415, "unsupportedMediaType");
        Assert.Contains($"Content-Type: {accepted}.", detail);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    public async Task A_body_of_no_type_and_no_body_at_all_are_415(string? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session");
        request.Content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body));

        var detail = await RefusedAsync(request, 415, "unsupportedMediaType");
        Assert.Contains("không ghi kiểu nội dung", detail);
        Assert.Contains("Content-Type: application/json.", detail);
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_413()
    {
        using var request = Json(
            HttpMethod.Post,
            "/api/session",
            $$"""{"userName":"{{new string('x', 10_000_000)}}"}"""
        );

        await RefusedAsync(request, 413, "tooLarge");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/api/khong-co")]
    [InlineData("/docs/")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        var answer = await host.Client.GetAsync(path, Ct);

        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.StartsWith(
            path == "/docs/" ? "default-src 'self'" : "default-src 'none'",
            Header("Content-Security-Policy")
        );
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));

        string Header(string name) => Assert.Single(answer.Headers.GetValues(name));
    }

    [Fact]
    public async Task Each_api_page_marks_its_own_scripts_and_styles_anew()
    {
        var (first, second) = (await NonceAsync(), await NonceAsync());
        Assert.NotEqual(first, second);

        async Task<string> NonceAsync()
        {
            var answer = await host.Client.GetAsync("/docs/", Ct);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            var nonce = policy.Split("'nonce-")[1].Split('\'')[0];
            var page = await answer.Content.ReadAsStringAsync(Ct);
            Assert.Contains($"style-src 'self' 'nonce-{nonce}'", policy);
            Assert.All(page.Split("<script").Skip(1), script => Assert.Contains($"nonce=\"{nonce}\"", script));
            return nonce;
        }
    }

    private static HttpRequestMessage Json(HttpMethod method, string path, string body) =>
        new(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private async Task<string> RefusedAsync(HttpRequestMessage request, int status, string code)
    {
        var answer = await host.Client.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal($"urn:dean06:{code}", problem.GetProperty("type").GetString());
        var detail = problem.GetProperty("detail").GetString()!;
        Assert.NotEqual("", detail);
        return detail;
    }
}
