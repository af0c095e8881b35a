using System.Text.Json.Nodes;

namespace DeAn06.PublicApi.Tests.Contract;

/// <summary>Values that a schema allows, whatever they mean.</summary>
public static class Sample
{
    private const int Deepest = 6;

    /// <param name="choose">A number from 0 to one below the given one: which of several.</param>
    public static JsonNode? Of(ApiDocument document, JsonObject schema, Func<int, int> choose, int depth = 0)
    {
        var resolved = document.Resolve(schema);
        if (resolved["enum"] is JsonArray { Count: > 0 } values)
        {
            return values[choose(values.Count)]?.DeepClone();
        }

        return TypeOf(resolved) switch
        {
            "object" when depth < Deepest => ObjectOf(document, resolved, choose, depth),
            "array" when depth < Deepest && resolved["items"] is JsonObject items => new JsonArray([
                .. Enumerable.Range(0, choose(3)).Select(_ => Of(document, items, choose, depth + 1)),
            ]),
            "integer" => JsonValue.Create(choose(1000)),
            "number" => JsonValue.Create(choose(1000) / 10m),
            "boolean" => JsonValue.Create(choose(2) == 0),
            "string" => JsonValue.Create(TextOf(resolved, choose)),
            _ => null,
        };
    }

    private static JsonObject ObjectOf(ApiDocument document, JsonObject schema, Func<int, int> choose, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
        {
            if (member!["readOnly"]?.GetValue<bool>() != true)
            {
                made[name] = Of(document, member.AsObject(), choose, depth + 1);
            }
        }

        return made;
    }

    private static string TypeOf(JsonObject schema) =>
        schema["type"] switch
        {
            JsonArray types => types.Select(type => type!.ToString()).FirstOrDefault(type => type != "null") ?? "null",
            { } type => type.ToString(),
            null => schema.ContainsKey("properties") ? "object" : "string",
        };

    private static string TextOf(JsonObject schema, Func<int, int> choose) =>
        schema["format"]?.ToString() switch
        {
            "date" => $"2023-0{1 + choose(9)}-1{choose(10)}",
            "date-time" => $"2023-0{1 + choose(9)}-1{choose(10)}T08:00:00+07:00",
            _ => $"Nội dung {choose(1000)}",
        };
}
