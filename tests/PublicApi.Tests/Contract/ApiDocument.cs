using System.Text.Json.Nodes;

namespace DeAn06.PublicApi.Tests.Contract;

/// <summary>The API's document, as it is served.</summary>
public sealed class ApiDocument
{
    private readonly JsonObject schemas;

    private ApiDocument(JsonNode document)
    {
        schemas = document["components"]!["schemas"]!.AsObject();
        Operations =
        [
            .. from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            select Read(path.Key, operation.Key, operation.Value!.AsObject()),
        ];
        Assert.NotEmpty(Operations);
    }

    public IReadOnlyList<Operation> Operations { get; }

    public static async Task<ApiDocument> ReadAsync(HttpClient client) =>
        new(JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!);

    /// <summary>Follows references and takes the first of alternatives that is not null.</summary>
    public JsonObject Resolve(JsonObject schema)
    {
        if (schema["$ref"] is { } reference)
        {
            return Resolve(schemas[reference.ToString().Split('/')[^1]]!.AsObject());
        }

        return schema["oneOf"]?.AsArray().FirstOrDefault(one => one!["type"]?.ToString() != "null") is { } chosen
            ? Resolve(chosen.AsObject())
            : schema;
    }

    private static Operation Read(string path, string method, JsonObject operation)
    {
        var body = operation["requestBody"]?["content"]?.AsObject().FirstOrDefault();
        return new Operation(
            operation["operationId"]!.ToString(),
            new HttpMethod(method.ToUpperInvariant()),
            path,
            [
                .. (operation["parameters"]?.AsArray() ?? []).Select(parameter => new Parameter(
                    parameter!["name"]!.ToString(),
                    parameter["in"]!.ToString()
                )),
            ],
            method == "get" ? null : body?.Key,
            body?.Value?["schema"]?.AsObject()
        );
    }
}
