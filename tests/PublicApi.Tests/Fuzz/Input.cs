using System.Text;

namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>One request that somebody sends.</summary>
/// <param name="Who">Name of a person of <see cref="People"/>.</param>
/// <param name="Path">As it goes over the line.</param>
internal sealed record Input(string Who, string Method, string Path)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public byte[]? Body { get; init; }

    public string? ContentType { get; init; }

    public bool IsQuery => Path.StartsWith("/graphql", StringComparison.Ordinal);

    public HttpRequestMessage Request(Uri address)
    {
        var request = new HttpRequestMessage(
            new HttpMethod(Method),
            new Uri(
                address.GetLeftPart(UriPartial.Authority) + Path,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
            )
        );
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType ?? "");
        }

        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    /// <summary>What to type to send it again; a body that is no short text is left to the seed and number.</summary>
    public string Curl()
    {
        var text = new StringBuilder($"curl -b {Who} -X {Method}");
        foreach (var (name, value) in Headers)
        {
            text.Append($" -H {Quoted($"{name}: {value}")}");
        }

        if (Body is not null)
        {
            var shown = Encoding.UTF8.GetString(Body);
            var isText = Body.Length <= 2000 && !shown.Contains('\ufffd');
            text.Append($" -H {Quoted($"Content-Type: {ContentType}")} --data-binary ");
            text.Append(isText ? Quoted(shown) : $"({Body.Length} bytes)");
        }

        return text.Append($" {Quoted("$BASE" + (Path.Length > 2000 ? Path[..2000] + "…" : Path))}").ToString();
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
