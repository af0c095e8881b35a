using System.Globalization;
using System.Text.Json;

namespace DeAn06.Bench;

/// <summary>A request as it goes out, again and again.</summary>
/// <param name="Body">Null for GET.</param>
internal sealed record Request(Uri Address, string? Body, string? Cookie)
{
    /// <summary>GraphQL's document with its variables, as text.</summary>
    public static Request Graph(Uri server, string query, object variables, string? cookie) =>
        new(new Uri(server, "/graphql"), JsonSerializer.Serialize(new { query, variables }), cookie);
}

/// <summary>What all answers to a read have to agree on: the sum of the numbers at a path, or how many objects are there.</summary>
/// <param name="Ours">`period.sections[].province.figures.issued`; below `data`.</param>
/// <param name="Bare">Where the bare peer says it.</param>
/// <param name="Graph">Where PostGraphile says it; null where it says it otherwise.</param>
internal sealed record Check(string Ours, string Bare, string? Graph = null);

/// <summary>One of the measured reads.</summary>
/// <param name="Account">Who asks it of ours.</param>
/// <param name="Bare">Path of the bare peer.</param>
/// <param name="Graph">PostGraphile's document; null where it is not asked.</param>
internal sealed record Read(
    string Key,
    string Name,
    string Account,
    string Document,
    object Variables,
    string Bare,
    string? Graph,
    object GraphVariables,
    IReadOnlyList<Check> Checks
)
{
    public int Connections { get; init; } = 16;
}

internal static class Answer
{
    /// <summary>The number at a path: numbers are added, text that is a number too, objects are counted.</summary>
    public static decimal At(JsonElement answer, string path)
    {
        IEnumerable<JsonElement> found = [answer];
        foreach (var step in path.Split('.'))
        {
            var name = step.TrimEnd('[', ']');
            if (name.Length > 0)
            {
                found = found
                    .Where(x => x.ValueKind == JsonValueKind.Object && x.TryGetProperty(name, out _))
                    .Select(x => x.GetProperty(name));
            }

            if (step.EndsWith("[]", StringComparison.Ordinal))
            {
                found = found.Where(x => x.ValueKind == JsonValueKind.Array).SelectMany(x => x.EnumerateArray());
            }
        }

        return found.Sum(x =>
            x.ValueKind switch
            {
                JsonValueKind.Number => x.GetDecimal(),
                JsonValueKind.String => decimal.Parse(x.GetString()!, CultureInfo.InvariantCulture),
                JsonValueKind.Object => 1,
                _ => 0,
            }
        );
    }
}
