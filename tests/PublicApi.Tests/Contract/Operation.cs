using System.Text.Json.Nodes;

namespace DeAn06.PublicApi.Tests.Contract;

/// <summary>An operation as the API's document describes it.</summary>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="ContentType">Of its body; null without one.</param>
/// <param name="Body">Its body's schema.</param>
public sealed record Operation(
    string Id,
    HttpMethod Method,
    string Path,
    IReadOnlyList<Parameter> Parameters,
    string? ContentType,
    JsonObject? Body
)
{
    public bool Writes => Method != HttpMethod.Get && !Path.StartsWith("/graphql", StringComparison.Ordinal);

    /// <summary>`e-prescriptions` of `/api/e-prescriptions/{period}/{facility}`; of others the address's second part too.</summary>
    public string Area => Path.Split('/') is [_, "api", var area, ..] ? area : "";

    public bool Takes(string parameter) => Parameters.Any(p => p.Name == parameter);

    /// <summary>Its address with these values, escaped, in place of its parameters.</summary>
    public string At(Func<string, string> value)
    {
        var path = Path;
        foreach (var parameter in Parameters.Where(p => p.In == "path"))
        {
            path = path.Replace(
                $"{{{parameter.Name}}}",
                Uri.EscapeDataString(value(parameter.Name)),
                StringComparison.Ordinal
            );
        }

        return path;
    }

    public override string ToString() => $"{Id} ({Method} {Path})";
}

/// <param name="In">`path`, `query` or `header`.</param>
public sealed record Parameter(string Name, string In);
