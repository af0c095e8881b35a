using System.Text;
using System.Text.Json.Nodes;
using DeAn06.PublicApi.Tests.Contract;

namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>Questions to the gateway, made of its schema: right ones, wrong ones, and ones made to be heavy.</summary>
internal sealed class QueryInputs(GraphSchema schema, IReadOnlyList<string> people)
{
    private static readonly string[] Units = ["BV-3801", "TTYT-380", "TYT-14755", "BV-9999"];
    private static readonly string[] Periods = ["2023-07", "2023-08", "2023-H1", "2023-Y", "2099-01"];

    public Input Next(Chance chance)
    {
        var query = HeavyQueries.Of(chance) ?? Changed(Query(chance), chance);
        var body = new JsonObject { ["query"] = query };
        if (chance.OneIn(6))
        {
            body["operationName"] = chance.OneIn(2) ? "A" : Hostile.Text(chance);
        }

        if (chance.OneIn(4))
        {
            body["variables"] = new JsonObject { ["v"] = Hostile.Text(chance), ["w"] = chance.Below(10) };
        }

        if (chance.OneIn(20))
        {
            body["documentId"] = chance.OneIn(2) ? "sha256:" + new string('a', 64) : Hostile.Text(chance);
        }

        var who = chance.Of(people);
        return chance.OneIn(6) && query.Length < 4000
            ? new Input(who, "GET", "/graphql?query=" + Uri.EscapeDataString(query) + Rest(chance))
            : new Input(who, "POST", "/graphql")
            {
                Body = Encode(body, chance),
                ContentType = chance.OneIn(20) ? "text/plain" : "application/json",
                Headers = chance.OneIn(5)
                    ? [("Accept", chance.Of(["application/graphql-response+json", "text/html", "*/*;q=0", "x"]))]
                    : [],
            };
    }

    private static string Rest(Chance chance) =>
        chance.Below(4) switch
        {
            0 => "&variables=" + Uri.EscapeDataString(Hostile.Json(chance) is { Length: < 2000 } json ? json : "{"),
            1 => "&operationName=" + Uri.EscapeDataString(Hostile.Texts[chance.Below(Hostile.Texts.Length)]),
            _ => "",
        };

    private static byte[] Encode(JsonObject body, Chance chance) =>
        chance.Below(12) switch
        {
            0 => JsonChange.Of(body, chance),
            1 => Encoding.UTF8.GetBytes($"[{body.ToJsonString()},{body.ToJsonString()}]"),
            _ => Encoding.UTF8.GetBytes(body.ToJsonString()),
        };

    private string Query(Chance chance)
    {
        var fields = string.Join(
            ' ',
            Enumerable.Range(0, 1 + chance.Below(3)).Select(_ => Field(schema.Types["Query"], chance, 0))
        );
        return chance.Below(4) switch
        {
            0 => $"query A {{ {fields} }}",
            1 => $"query A($v: String, $w: Int = 3) {{ {fields} }}",
            2 => $"{{ ...F }} fragment F on Query {{ {fields} }}",
            _ => $"{{ {fields} }}",
        };
    }

    private string Field(GraphType type, Chance chance, int depth)
    {
        var field = chance.Of(type.Fields);
        var arguments = field
            .Arguments.Where(argument => argument.IsRequired || chance.OneIn(3))
            .Select(argument => $"{argument.Name}: {Value(argument, chance)}")
            .ToArray();
        var text = $"{(chance.OneIn(8) ? $"a{chance.Below(9)}: " : "")}{field.Name}";
        text += arguments.Length > 0 ? $"({string.Join(", ", arguments)})" : "";
        text += chance.OneIn(30) ? $" @include(if: {(chance.OneIn(2) ? "true" : "$v")})" : "";
        return schema.Types.TryGetValue(field.Type, out var next) && next.IsComposite
            ? $"{text} {{ {Selection(next, chance, depth + 1)} }}"
            : text;
    }

    private string Selection(GraphType type, Chance chance, int depth)
    {
        if (type.Kind != "OBJECT")
        {
            return "__typename ... on ReportingPeriod { code } ... on Facility { name }";
        }

        return depth >= 5
            ? "__typename"
            : string.Join(' ', Enumerable.Range(0, 1 + chance.Below(4)).Select(_ => Field(type, chance, depth)));
    }

    private string Value(GraphArgument argument, Chance chance)
    {
        if (chance.OneIn(8))
        {
            return chance.Below(5) switch
            {
                0 => "$v",
                1 => "null",
                2 => "{a: [1, \"x\", ENUM]}",
                3 => Hostile.Json(chance) is { Length: < 5000 } json ? json : "99999999999999999999",
                _ => "\"\\u0000\\ud800\"",
            };
        }

        return argument.Name switch
        {
            "facility" => $"\"{chance.Of(Units)}\"",
            "code" => $"\"{(chance.OneIn(2) ? chance.Of(Units) : chance.Of(Periods))}\"",
            "name" => $"\"{chance.Of(schema.Sections).Name}\"",
            "names" => $"[\"{chance.Of(schema.Sections).Name}\", \"{chance.Of(schema.Sections).Name}\"]",
            "id" =>
                $"\"{Convert.ToBase64String(Encoding.UTF8.GetBytes($"{chance.Of(schema.Sections).Prefix}Filing:{chance.Of(Periods)}/{chance.Of(Units)}"))}\"",
            _ => argument.Type switch
            {
                "Int" => $"{chance.Of([0, 1, 3, 24, 50, 500, 2023, -1, int.MaxValue])}",
                "Boolean" => "true",
                "Date" => chance.Of(["\"2023-06-30\"", "\"2023-02-30\"", "\"0001-01-01\"", "\"9999-12-31\""]),
                var name when schema.Types.TryGetValue(name, out var type) && type.Values.Count > 0 => chance.Of(
                    type.Values
                ),
                _ => JsonValue.Create(chance.OneIn(2) ? "380" : chance.Of(Hostile.Texts))!.ToJsonString(),
            },
        };
    }

    private static string Changed(string query, Chance chance) =>
        chance.Below(10) switch
        {
            0 => query[..chance.Below(query.Length)],
            1 => query.Insert(
                chance.Below(query.Length),
                chance.Of(["{", "}", "...", "@", "\"\"\"", "$", "#", "\0", "\ufeff"])
            ),
            2 => query + " " + query,
            3 => query.Replace("code", chance.Of(["cod", "__type", "code code", "codé"]), StringComparison.Ordinal),
            _ => query,
        };
}
