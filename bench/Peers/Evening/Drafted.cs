using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeAn06.Bench;

/// <summary>What a reporter types: the figures of the period before, which the form shows beside the fields; without any, those of another unit.</summary>
internal sealed class Drafted
{
    private readonly ConcurrentDictionary<string, JsonElement> known = [];

    /// <param name="section">The form's answer: definition, filing and what was filed before.</param>
    public JsonObject Of(string name, JsonElement section)
    {
        var filing = section.GetProperty("filing");
        var previous = filing.GetProperty("previous");
        if (previous.ValueKind == JsonValueKind.Object)
        {
            known.TryAdd(name, previous.GetProperty("figures"));
        }

        JsonElement[] lines = [.. section.GetProperty("definition").GetProperty("lines").EnumerateArray()];
        var own =
            previous.ValueKind == JsonValueKind.Object
                ? previous.GetProperty("figures")
                : known.GetValueOrDefault(name);
        var before =
            previous.ValueKind == JsonValueKind.Object
                ? previous
                    .GetProperty("stations")
                    .EnumerateArray()
                    .ToDictionary(s => s.GetProperty("station").GetString()!, s => s.GetProperty("figures"))
                : [];
        var stations = filing
            .GetProperty("stations")
            .EnumerateArray()
            .Select(s => s.GetProperty("station").GetString()!)
            .Select(code =>
                (JsonNode)
                    new JsonObject
                    {
                        ["station"] = code,
                        ["figures"] = Pick(before.TryGetValue(code, out var its) ? its : own, lines),
                    }
            );
        return new JsonObject
        {
            ["figures"] = Pick(own, lines),
            ["stations"] = new JsonArray([.. stations]),
            ["explanations"] = new JsonArray(),
        };
    }

    /// <summary>Answers every question that the saved draft was answered with.</summary>
    public static void Explain(JsonObject draft, JsonElement view)
    {
        var checks = view.GetProperty("checks")
            .EnumerateArray()
            .Where(c => c.GetProperty("severity").GetString() == "soft")
            .Select(c => c.GetProperty("id").GetString()!)
            .Distinct();
        draft["explanations"] = new JsonArray([
            .. checks.Select(id =>
                (JsonNode)new JsonObject { ["check"] = id, ["text"] = "Số liệu đã được đơn vị kiểm tra lại." }
            ),
        ]);
    }

    private static JsonObject Pick(JsonElement figures, JsonElement[] lines)
    {
        var picked = new JsonObject();
        foreach (var line in lines.Where(_ => figures.ValueKind == JsonValueKind.Object))
        {
            var name = line.GetProperty("name").GetString()!;
            if (figures.TryGetProperty(name, out var value) && !IsWorkedOut(line.GetProperty("formula"), figures))
            {
                picked[name] = JsonValue.Create(value);
            }
        }

        return picked;
    }

    /// <summary>A share whose counts are given follows from them; without them it is typed.</summary>
    private static bool IsWorkedOut(JsonElement formula, JsonElement figures) =>
        formula.ValueKind == JsonValueKind.Object
        && formula
            .GetProperty("over")
            .EnumerateArray()
            .All(l => figures.TryGetProperty(l.GetString()!, out var count) && count.ValueKind == JsonValueKind.Number);
}
