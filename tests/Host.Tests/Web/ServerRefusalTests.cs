using DeAn06.Host.Web.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace DeAn06.Host.Tests.Web;

/// <summary>What the server refuses before any of our code sees a request is answered as every other refusal.</summary>
public sealed class ServerRefusalTests(RunningHost host)
{
    private const string Good = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private const string Bad = "GET /a%00b HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, "GET /api/assessment/a%00b/2023-02-30 HTTP/1.1", "Host: localhost")]
    [InlineData(400, "GET /api/\u00e1 HTTP/1.1", "Host: localhost")]
    [InlineData(400, "nonsense")]
    [InlineData(400, "GET  HTTP/1.1", "Host: localhost")]
    [InlineData(400, "G\0T / HTTP/1.1", "Host: localhost")]
    [InlineData(400, "GET / HTTP/1.1")]
    [InlineData(400, "GET / HTTP/1.1", "Host: one", "Host: two")]
    [InlineData(400, "GET / HTTP/1.1", "Host: not a host")]
    [InlineData(400, "GET http://other/ HTTP/1.1", "Host: localhost")]
    [InlineData(400, "GET / HTTP/1.1", "Host: localhost", "no colon")]
    [InlineData(400, "GET / HTTP/1.1", "Host: localhost", "Spaced name: 1")]
    [InlineData(400, "GET / HTTP/1.1", "Host: localhost", "X: 1", " folded")]
    [InlineData(400, "GET / HTTP/1.1", "Host: localhost", "X: a\0b")]
    [InlineData(400, "POST /api/session HTTP/1.1", "Host: localhost", "Content-Length: ten")]
    [InlineData(400, "POST /api/session HTTP/1.1", "Host: localhost", "Content-Length: -1")]
    [InlineData(400, "POST /api/session HTTP/1.1", "Host: localhost", "Content-Length: 1", "Content-Length: 2")]
    [InlineData(400, "POST /api/session HTTP/1.1", "Host: localhost", "Transfer-Encoding: gzip")]
    [InlineData(400, "HEAD /a%00b HTTP/1.1")]
    [InlineData(505, "GET / HTTP/3.7", "Host: localhost")]
    [InlineData(505, "PRI * HTTP/2.0")]
    [InlineData(405, "GET * HTTP/1.1", "Host: localhost")]
    [InlineData(405, "GET localhost:80 HTTP/1.1", "Host: localhost")]
    public async Task What_is_no_request_is_a_problem(int status, params string[] lines) =>
        await RefusedAsync(status, string.Join("\r\n", lines) + "\r\n\r\n");

    [Theory]
    [InlineData(414, 9_000)]
    [InlineData(414, 90_000)]
    public async Task Too_long_an_address_is_a_problem(int status, int length) =>
        await RefusedAsync(status, $"GET /{new string('a', length)} HTTP/1.1\r\nHost: localhost\r\n\r\n");

    [Theory]
    [InlineData(200, 10)]
    [InlineData(1, 40_000)]
    [InlineData(60, 9_000)]
    public async Task Too_many_or_too_large_headers_are_a_problem(int number, int length)
    {
        var headers = string.Concat(Enumerable.Range(0, number).Select(i => $"X{i}: {new string('x', length)}\r\n"));

        await RefusedAsync(431, $"GET / HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n");
    }

    [Theory]
    [InlineData("/graphql", "zz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("/api/session", "5\r\n{\"a\":1}\r\n0\r\n\r\n")]
    [InlineData("/api/session", "fffffffffffffffff\r\n")]
    public async Task A_broken_chunk_is_a_problem(string path, string body) =>
        await RefusedAsync(
            400,
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{body}"
        );

    /// <summary>Whether its length is told before or shows on the way: refused without being taken.</summary>
    [Theory]
    [InlineData("/api/session", "Content-Length: 4000000000", "{")]
    [InlineData("/graphql", "Content-Length: 4000000000", "{")]
    [InlineData("/api/session", "Transfer-Encoding: chunked", "7fffffff\r\n{")]
    [InlineData("/graphql", "Transfer-Encoding: chunked", "7fffffff\r\n{")]
    public async Task Too_large_a_body_is_a_problem(string path, string length, string begun)
    {
        var filling = begun.StartsWith('7') ? new string(' ', 10_000_000) : "";
        var answer = await AskAsync(
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n{length}\r\n\r\n{begun}{filling}"
        );

        answer.IsProblem(413, "tooLarge");
    }

    [Fact]
    public async Task Methods_that_nobody_takes_are_problems()
    {
        foreach (var method in (string[])["TRACE", "PATCH", "FOO", "OPTIONS"])
        {
            var answer = await AskAsync(
                $"{method} /api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            );
            answer.IsProblem(405, "methodNotAllowed");
        }
    }

    [Fact]
    public async Task What_was_asked_before_on_the_same_connection_is_answered_first()
    {
        var text = await RawConnection.AskAsync(host.Client.BaseAddress!, Good + Good + Bad + Good);

        var answers = text.Split("HTTP/1.1 ", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => RawAnswer.Of("HTTP/1.1 " + part))
            .ToArray();
        Assert.Equal([200, 200, 400], answers.Select(answer => answer.Status));
        Assert.All(answers[..2], answer => Assert.Contains("""{"status":"live"}""", answer.Body));
        answers[2].IsProblem(400, "malformed");
        Assert.Equal("close", answers[2].Headers["Connection"]);
    }

    [Fact]
    public async Task A_refused_head_has_no_body()
    {
        var answer = await AskAsync("HEAD / HTTP/1.1\r\n\r\n");

        Assert.Equal((400, ""), (answer.Status, answer.Body));
        Assert.Equal("application/problem+json; charset=utf-8", answer.Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_request_that_never_ends_is_a_problem()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromMilliseconds(1);
            kestrel.SayServerRefusals();
        });
        await using var app = builder.Build();
        app.SayServerRefusals();
        await app.StartAsync(Ct);

        var text = await RawConnection.AskAsync(new Uri(app.Urls.First()), "GET / HTTP/1.1\r\nHost: loc");

        RawAnswer.Of(text).IsProblem(408, "requestTimeout");
    }

    private async Task<RawAnswer> AskAsync(string request) =>
        RawAnswer.Of(await RawConnection.AskAsync(host.Client.BaseAddress!, request));

    private async Task RefusedAsync(int status, string request)
    {
        var answer = await AskAsync(request);
        if (request.StartsWith("HEAD", StringComparison.Ordinal) && answer.Body.Length == 0)
        {
            Assert.Equal(status, answer.Status);
            return;
        }

        answer.IsProblem(
            status,
            status switch
            {
                400 => "malformed",
                405 => "methodNotAllowed",
                414 => "addressTooLong",
                431 => "headersTooLarge",
                _ => "httpVersion",
            }
        );
    }
}
