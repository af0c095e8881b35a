using System.Text.Json;

namespace DeAn06.Modules.Directory.Tests;

/// <summary>Status, ETag and JSON of an answer.</summary>
internal sealed record Answer(int Status, string? Tag, string? MediaType, JsonElement Json)
{
    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var json = text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default;
            return new(
                (int)response.StatusCode,
                response.Headers.ETag?.Tag,
                response.Content.Headers.ContentType?.MediaType,
                json
            );
        }
    }

    /// <summary>`line: code` of every refused line.</summary>
    public string[] Errors =>
        [
            .. Json.GetProperty("errors")
                .EnumerateArray()
                .Select(e => $"{e.GetProperty("line")}: {e.GetProperty("code")}"),
        ];

    public string Detail => Json.GetProperty("detail").GetString()!;

    public int Number(string member) => Json.GetProperty(member).GetInt32();
}
