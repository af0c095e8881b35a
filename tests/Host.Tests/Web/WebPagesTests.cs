using System.IO.Compression;
using System.Net;
using System.Text;
using DeAn06.Host.Tests.Gateway;

namespace DeAn06.Host.Tests.Web;

/// <summary>The web UI as this host serves it: pages, files, codings, what is no page.</summary>
public sealed class WebPagesTests(GatewayFixture fixture)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/board?district=380")]
    [InlineData("/facilities/BV-3801")]
    [InlineData("/apis")]
    public async Task Every_address_of_the_ui_is_its_page_and_asked_for_again_each_time(string path)
    {
        var answer = await GetAsync(path);

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
        using var request = new HttpRequestMessage(HttpMethod.Head, "/board");
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

    [Fact]
    public async Task Sending_to_a_page_is_no_way_in()
    {
        var answer = await (await fixture.Host.ClientAsync("")).PostAsync("/board", null, Ct);

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
