using System.IO.Compression;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using DeAn06.Host.Tests.Gateway;
using DeAn06.Host.Web;

namespace DeAn06.Host.Tests.Web;

/// <summary>The web UI as this host serves it: pages, files, codings, what is no page.</summary>
public sealed partial class WebPagesTests(GatewayFixture fixture)
{
    private static readonly (string Name, string? Value) Browser = (
        "Accept",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    );

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/theo-doi?district=380")]
    [InlineData("/toan-tinh/e-prescriptions/noi-dung")]
    [InlineData("/bao-cao/2023-07/BV-3801")]
    public async Task Every_address_of_the_ui_is_its_page_and_asked_for_again_each_time(string path)
    {
        var answer = await GetAsync(path, Browser);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Contains("Trang thử", await answer.Content.ReadAsStringAsync(Ct));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
    }

    [Fact]
    public async Task Head_of_a_page_has_no_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/theo-doi");
        request.Headers.TryAddWithoutValidation(Browser.Name, Browser.Value);
        var answer = await (await fixture.Host.ClientAsync("")).SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    [Theory]
    [InlineData("br, gzip", "br", "app as br")]
    [InlineData("gzip, deflate, br", "br", "app as br")]
    [InlineData("gzip", "gzip", "app as gzip")]
    [InlineData("br;q=0, gzip", "gzip", "app as gzip")]
    [InlineData("identity", null, "export const plain = 1;")]
    [InlineData(null, null, "export const plain = 1;")]
    public async Task A_file_comes_in_the_smallest_coding_that_the_browser_reads(
        string? accepts,
        string? coding,
        string body
    )
    {
        var answer = await GetAsync("/assets/app-1a2b.js", ("Accept-Encoding", accepts));

        Assert.Equal(body, await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", Assert.Single(answer.Headers.Vary));
        Assert.Equal("text/javascript; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        var first = await GetAsync("/favicon.svg");
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());

        var second = await GetAsync("/favicon.svg", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        var plain = await GetAsync("/assets/app-1a2b.js");
        var brotli = await GetAsync(
            "/assets/app-1a2b.js",
            ("Accept-Encoding", "br"),
            ("If-None-Match", plain.Headers.ETag!.ToString())
        );
        Assert.Equal(HttpStatusCode.OK, brotli.StatusCode);
    }

    [Theory]
    [InlineData("/api/khong-co")]
    [InlineData("/api")]
    [InlineData("/graphql/x")]
    [InlineData("/health/x")]
    [InlineData("/openapi/x")]
    [InlineData("/assets/none-9f9f.js")]
    [InlineData("/assets/app-1a2b.js.br")]
    [InlineData("/none.png")]
    [InlineData("/persisted-documents.json")]
    [InlineData("/%2e%2e/dist-documents/persisted-documents.json")]
    public async Task What_is_neither_page_nor_file_is_a_problem(string path)
    {
        var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/healthz")]
    [InlineData("/actuator/health")]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/.well-known/change-password")]
    [InlineData("/.env")]
    [InlineData("/.git/config")]
    [InlineData("/wp-login.php")]
    [InlineData("/favicon.ico")]
    [InlineData("/theo-doi")]
    [InlineData("/apis")]
    [InlineData("/bao-cao-x")]
    public async Task What_does_not_open_a_page_is_told_that_there_is_none(string path)
    {
        foreach (var accepts in new[] { null, "*/*", "application/json" })
        {
            var answer = await GetAsync(path, ("Accept", accepts));

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("/metrics", "text/html")]
    [InlineData("/actuator/health", "text/html")]
    [InlineData("/apis", "text/html")]
    [InlineData("/.env", "application/problem+json")]
    [InlineData("/.well-known/change-password", "application/problem+json")]
    [InlineData("/wp-login.php", "application/problem+json")]
    public async Task A_browser_too_is_told_404_where_there_is_no_screen(string path, string type)
    {
        var answer = await GetAsync(path, Browser, ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public void Every_route_of_the_ui_is_known_here()
    {
        var sources = Directory
            .EnumerateFiles(UiSources(), "*.ts*", SearchOption.AllDirectories)
            .SelectMany(file => Route().Matches(File.ReadAllText(file)))
            .Select(route => route.Groups[1].Value)
            .Distinct()
            .ToArray();

        Assert.True(sources.Length > 5, string.Join(' ', sources));
        Assert.All(sources, first => Assert.True(WebRoutes.Knows(first), $"WebRoutes lacks {first}"));
    }

    private static string UiSources([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Web/src");

    [GeneratedRegex(@"\bpath: '/([^/'$]+)")]
    private static partial Regex Route();

    [Fact]
    public async Task Sending_to_a_page_is_no_way_in()
    {
        var answer = await (await fixture.Host.ClientAsync("")).PostAsync("/theo-doi", null, Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/graphql?documentId=" + FakeWeb.Wide, "gzip")]
    [InlineData("/graphql?documentId=" + FakeWeb.Wide, "br")]
    [InlineData("/openapi/v1.json", "br")]
    public async Task Answers_of_the_api_are_compressed(string path, string coding)
    {
        var plain = await GetAsync(path);
        Assert.Empty(plain.Content.Headers.ContentEncoding);

        var answer = await GetAsync(path, ("Accept-Encoding", coding));
        Assert.Equal(coding, Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        var body = await answer.Content.ReadAsStreamAsync(Ct);
        await using Stream read =
            coding == "br"
                ? new BrotliStream(body, CompressionMode.Decompress)
                : new GZipStream(body, CompressionMode.Decompress);
        using var text = new StreamReader(read, Encoding.UTF8);
        Assert.Equal(await plain.Content.ReadAsStringAsync(Ct), await text.ReadToEndAsync(Ct));
    }

    private async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers.Where(h => h.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await (await fixture.Host.ClientAsync("")).SendAsync(request, Ct);
    }
}
