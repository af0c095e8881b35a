using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace DeAn06.SectionContract;

/// <summary>An answer with its body read.</summary>
public sealed record Answer(int Status, JsonNode Body, string? ETag, string? MediaType)
{
    public string? Text(string name) => Body[name]?.ToString();

    /// <summary>`line:code` of each refused line.</summary>
    public string[] Errors => [.. Body["errors"]!.AsArray().Select(e => $"{e!["line"]}:{e["code"]}")];

    public string[] Checks => [.. Body["checks"]!.AsArray().Select(c => c!["id"]!.ToString())];
}

/// <summary>Talks to one section of the REST contract.</summary>
public sealed class FilingClient(HttpClient http, string section, string period = "2023-07")
{
    public Task<Answer> GetAsync(string facility) => SendAsync(HttpMethod.Get, facility, "", (HttpContent?)null, null);

    public Task<Answer> PutAsync(string facility, JsonObject figures, int? version) =>
        PutBodyAsync(facility, new JsonObject { ["figures"] = figures.DeepClone() }, version);

    public Task<Answer> PutBodyAsync(string facility, JsonNode body, int? version) =>
        SendAsync(HttpMethod.Put, facility, "", body, version is null ? null : $"\"{version}\"");

    public Task<Answer> PutRawAsync(string facility, HttpContent body, string? ifMatch) =>
        SendAsync(HttpMethod.Put, facility, "", body, ifMatch);

    public Task<Answer> PostAsync(string facility, string action, JsonNode? body = null) =>
        SendAsync(HttpMethod.Post, facility, $"/{action}", body, null);

    /// <summary>For a body that no serializer would write.</summary>
    public Task<Answer> PostRawAsync(string facility, string action, string body) =>
        SendAsync(
            HttpMethod.Post,
            facility,
            $"/{action}",
            new StringContent(body, Encoding.UTF8, "application/json"),
            null
        );

    private Task<Answer> SendAsync(HttpMethod method, string facility, string rest, JsonNode? body, string? ifMatch) =>
        SendAsync(method, facility, rest, body is null ? null : JsonContent.Create(body), ifMatch);

    private async Task<Answer> SendAsync(
        HttpMethod method,
        string facility,
        string rest,
        HttpContent? body,
        string? ifMatch
    )
    {
        var ct = TestContext.Current.CancellationToken;
        using var request = new HttpRequestMessage(method, $"/api/{section}/{period}/{facility}{rest}");
        request.Content = body;

        // A body that is too large is refused before it is sent, or the refusal meets a broken pipe.
        request.Headers.ExpectContinue = body is ByteArrayContent;
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using var response = await http.SendAsync(request, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        return new Answer(
            (int)response.StatusCode,
            JsonNode.Parse(text.Length == 0 ? "{}" : text)!,
            response.Headers.ETag?.Tag,
            response.Content.Headers.ContentType?.MediaType
        );
    }
}
