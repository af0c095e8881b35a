using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace DeAn06.Bench;

/// <summary>An answer with what is needed of it.</summary>
/// <param name="Sent">When its last attempt was sent.</param>
internal sealed record Told(HttpStatusCode Status, string? Version, byte[] Body, DateTimeOffset Sent)
{
    public bool Ok => (int)Status is >= 200 and < 300;

    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>Asks the product as the UI does: what is refused for now (429) comes again when it was told to.</summary>
internal sealed class EveningHttp(Uri server) : IDisposable
{
    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            MaxConnectionsPerServer = int.MaxValue,
        }
    )
    {
        BaseAddress = server,
        Timeout = TimeSpan.FromMinutes(3),
    };

    private int askedToWait;
    private int errors;

    public int AskedToWait => askedToWait;

    public int Errors => errors;

    public async Task<Told> SendAsync(
        HttpMethod method,
        string path,
        string? cookie,
        string? body = null,
        string? version = null,
        Times? times = null
    )
    {
        while (true)
        {
            using var message = new HttpRequestMessage(method, path);
            if (body is not null)
            {
                message.Content = new StringContent(body, Encoding.UTF8, "application/json");
            }

            if (cookie is not null)
            {
                message.Headers.Add("Cookie", cookie);
            }

            if (version is not null)
            {
                message.Headers.TryAddWithoutValidation("If-Match", version);
            }

            var (sent, begin) = (TimeProvider.System.GetUtcNow(), Stopwatch.GetTimestamp());
            using var answer = await http.SendAsync(message);
            var read = await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter?.Delta is { } pause)
            {
                Interlocked.Increment(ref askedToWait);
                await Task.Delay(pause);
                continue;
            }

            times?.Add(Stopwatch.GetElapsedTime(begin));
            var told = new Told(answer.StatusCode, answer.Headers.ETag?.ToString(), read, sent);
            if (!told.Ok)
            {
                Failed($"{method} {path}: {(int)told.Status} {told.Text[..Math.Min(300, told.Text.Length)]}");
            }

            return answer.Headers.TryGetValues("Set-Cookie", out var cookies)
                ? told with
                {
                    Version = string.Join("; ", cookies.Select(c => c.Split(';')[0])),
                }
                : told;
        }
    }

    /// <summary>GraphQL's `data`.</summary>
    public async Task<JsonElement> AskAsync(string cookie, string query, object variables, Times? times = null)
    {
        var body = JsonSerializer.Serialize(new { query, variables });
        var told = await SendAsync(HttpMethod.Post, "/graphql", cookie, body, times: times);
        var answer = told.Ok ? JsonElement.Parse(told.Body) : default;
        if (told.Ok && answer.TryGetProperty("errors", out var refused))
        {
            Failed(refused.GetRawText());
        }

        return told.Ok ? answer.GetProperty("data") : default;
    }

    /// <summary>The first few are told, all are counted.</summary>
    public void Failed(string what)
    {
        if (Interlocked.Increment(ref errors) <= 5)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {what}"));
        }
    }

    public void Dispose() => http.Dispose();
}
