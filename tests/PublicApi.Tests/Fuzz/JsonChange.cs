using System.Text;
using System.Text.Json.Nodes;

namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>A JSON text changed here and there: values of other types, members left out, added or said twice, a text that is no JSON.</summary>
internal static class JsonChange
{
    /// <summary>Stands for a value until the text is written: what takes its place need not be JSON that a model can hold.</summary>
    private const string Place = "\u0001place\u0001";

    public static byte[] Of(JsonNode? sample, Chance chance)
    {
        if (sample is null || chance.OneIn(12))
        {
            return Broken(Encoding.UTF8.GetBytes(Hostile.Json(chance)), chance);
        }

        var changed = sample.DeepClone();
        if (chance.OneIn(3))
        {
            return Encoding.UTF8.GetBytes(changed.ToJsonString());
        }

        var text = Changed(changed, chance);
        return chance.OneIn(6) ? Broken(Encoding.UTF8.GetBytes(text), chance) : Encoding.UTF8.GetBytes(text);
    }

    private static string Changed(JsonNode root, Chance chance)
    {
        var owners = Owners(root).ToArray();
        if (owners.Length == 0)
        {
            return Hostile.Json(chance);
        }

        switch (chance.Of(owners))
        {
            case JsonObject { Count: > 0 } owner:
                var name = chance.Of(owner.Select(member => member.Key).ToArray());
                ChangeMember(owner, name, chance);
                break;
            case JsonObject empty:
                empty[Hostile.Text(chance)] = Place;
                break;
            case JsonArray { Count: > 0 } list:
                list[chance.Below(list.Count)] = Place;
                break;
            case JsonArray list:
                list.Add((JsonNode)Place);
                break;
        }

        return root.ToJsonString()
            .Replace(JsonValue.Create(Place)!.ToJsonString(), Hostile.Json(chance), StringComparison.Ordinal);
    }

    private static void ChangeMember(JsonObject owner, string name, Chance chance)
    {
        switch (chance.Below(5))
        {
            case 0:
                owner.Remove(name);
                break;
            case 1:
                owner[Hostile.Text(chance)] = Place;
                break;
            case 2:
                owner[name.ToUpperInvariant()] = Place;
                break;
            default:
                owner[name] = Place;
                break;
        }
    }

    public static byte[] Broken(byte[] text, Chance chance)
    {
        if (text.Length == 0)
        {
            return chance.Bytes(8);
        }

        var at = chance.Below(text.Length);
        return chance.Below(5) switch
        {
            0 => text[..at],
            1 => [.. text[..at], .. chance.Bytes(1 + chance.Below(8)), .. text[at..]],
            2 => [.. text, .. text],
            3 => [0xEF, 0xBB, 0xBF, .. text],
            _ => [.. text[..at], .. text[(at + 1)..]],
        };
    }

    private static IEnumerable<JsonNode> Owners(JsonNode? node) =>
        node switch
        {
            JsonObject owner => owner.Select(member => member.Value).SelectMany(Owners).Prepend(owner),
            JsonArray list => list.SelectMany(Owners).Prepend(list),
            _ => [],
        };
}
