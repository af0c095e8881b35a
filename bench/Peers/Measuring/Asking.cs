using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace DeAn06.Bench;

/// <summary>Asks a request once, to see what is answered; refuses an answer that is none.</summary>
internal sealed class Asking : IDisposable
{
    private const string DemoPassword = "Dean06@2023";

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromMinutes(2),
    };

    public async Task<string> SignInAsync(Uri server, string userName)
    {
        using var answer = await http.PostAsJsonAsync(
            new Uri(server, "/api/session"),
            new { userName, password = DemoPassword }
        );
        answer.EnsureSuccessStatusCode();
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
    }

    public async Task<byte[]> BytesAsync(string who, Request request)
    {
        using var message = new HttpRequestMessage(
            request.Body is null ? HttpMethod.Get : HttpMethod.Post,
            request.Address
        );
        if (request.Body is not null)
        {
            message.Content = new StringContent(request.Body, Encoding.UTF8, "application/json");
        }

        if (request.Cookie is not null)
        {
            message.Headers.Add("Cookie", request.Cookie);
        }

        using var answer = await http.SendAsync(message);
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode
            ? body
            : throw new InvalidOperationException($"{who}: {(int)answer.StatusCode} {Encoding.UTF8.GetString(body)}");
    }

    /// <summary>GraphQL's `data`, or the whole answer to GET.</summary>
    public async Task<JsonElement> AnswerAsync(string who, Request request)
    {
        var answer = JsonElement.Parse(await BytesAsync(who, request));
        if (request.Body is null)
        {
            return answer;
        }

        return answer.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException($"{who}: {errors.GetRawText()}")
            : answer.GetProperty("data");
    }

    public void Dispose() => http.Dispose();
}
