using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DeAn06.Bench;

/// <summary>One signed-in user's connection to the product.</summary>
internal sealed class Portal : IDisposable
{
    private const string DemoPassword = "Dean06@2023";
    private readonly HttpClient http;

    private Portal(HttpClient http) => this.http = http;

    public static async Task<Portal> SignInAsync(Uri address, string userName)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        using var answer = await http.PostAsJsonAsync("/api/session", new { userName, password = DemoPassword });
        answer.EnsureSuccessStatusCode();
        return new Portal(http);
    }

    /// <summary>The query's `data`, read whole as a browser reads it.</summary>
    public async Task<JsonNode> QueryAsync(string query)
    {
        using var answer = await http.PostAsJsonAsync("/graphql", new { query });
        var body = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        return body["errors"] is null && answer.IsSuccessStatusCode
            ? body["data"]!
            : throw new InvalidOperationException($"{(int)answer.StatusCode}: {body.ToJsonString()}");
    }

    /// <summary>Saves a draft typed on that version; answers the new version's ETag.</summary>
    public async Task<string> SaveAsync(string path, object figures, string etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path)
        {
            Content = JsonContent.Create(new { figures }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        using var answer = await http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? answer.Headers.ETag!.Tag
            : throw new InvalidOperationException($"{(int)answer.StatusCode}: {body}");
    }

    public async Task PostAsync(string path)
    {
        using var answer = await http.PostAsync(path, null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How many bytes came, kept nowhere.</summary>
    public async Task<long> DownloadAsync(string path)
    {
        using var answer = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        await body.CopyToAsync(Stream.Null);
        return answer.Content.Headers.ContentLength ?? 0;
    }

    public void Dispose() => http.Dispose();
}
