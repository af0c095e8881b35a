using System.Text.Json.Nodes;

namespace DeAn06.Host.Tests.Documents;

/// <summary>A file as the product sends it.</summary>
internal sealed record Download(byte[] Bytes, string? FileName, string? MediaType)
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static async Task<Download> OfAsync(DemoHost host, string user, string path)
    {
        var ct = TestContext.Current.CancellationToken;
        using var response = await (await host.ClientAsync(user)).GetAsync(path, ct);
        var bytes = await response.Content.ReadAsByteArrayAsync(ct);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {System.Text.Encoding.UTF8.GetString(bytes)}");
        return new Download(
            bytes,
            response.Content.Headers.ContentDisposition?.FileName?.Trim('"'),
            response.Content.Headers.ContentType?.MediaType
        );
    }

    /// <summary>Asks for a file that is refused.</summary>
    public static async Task<(int Status, string Type, string Detail)> RefusedAsync(
        DemoHost host,
        string user,
        string path
    )
    {
        var ct = TestContext.Current.CancellationToken;
        using var response = await (await host.ClientAsync(user)).GetAsync(path, ct);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(ct))!;
        return ((int)response.StatusCode, body["type"]!.ToString(), body["detail"]!.ToString());
    }
}
