using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DeAn06.PublicApi.Tests.Contract;

/// <summary>A type as it is used: its name without wrappers.</summary>
public sealed record GraphType(string Name, string Kind, IReadOnlyList<GraphField> Fields, IReadOnlyList<string> Values)
{
    public bool IsComposite => Kind is "OBJECT" or "INTERFACE" or "UNION";
}

/// <param name="Type">Name of what it answers, without wrappers.</param>
/// <param name="IsNullable">A refusal here blanks this field and nothing above it.</param>
public sealed record GraphField(string Name, string Type, bool IsNullable, IReadOnlyList<GraphArgument> Arguments);

/// <param name="IsRequired">Not null, and without a default.</param>
public sealed record GraphArgument(string Name, string Type, bool IsRequired);

/// <summary>The gateway's schema, asked of it by introspection.</summary>
public sealed class GraphSchema
{
    private const string Question = """
        { __schema { types { kind name enumValues { name } fields { name
            args { name defaultValue type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
            type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }
        """;

    /// <summary>The type by which any section is read.</summary>
    private const string AnySection = "Section";

    private GraphSchema(JsonNode answer)
    {
        Types = answer["data"]!["__schema"]!["types"]!
            .AsArray()
            .Select(type => Read(type!))
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .ToDictionary(type => type.Name);
        Sections =
        [
            .. Types["ReportingPeriod"]
                .Fields.Where(field =>
                    field.Type.EndsWith(AnySection, StringComparison.Ordinal) && field.Type != AnySection
                )
                .Select(field => (field.Name, field.Type[..^AnySection.Length], NameOf(field.Name))),
        ];
        Assert.NotEmpty(Sections);
    }

    public IReadOnlyDictionary<string, GraphType> Types { get; }

    /// <summary>Field of a period, prefix of its types, name: `ePrescriptions`, `EPrescriptions`, `e-prescriptions`.</summary>
    public IReadOnlyList<(string Field, string Prefix, string Name)> Sections { get; }

    public static async Task<GraphSchema> ReadAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync("/graphql", new { query = Question });
        return new GraphSchema(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private static GraphType Read(JsonNode type) =>
        new(
            type["name"]!.ToString(),
            type["kind"]!.ToString(),
            [
                .. (type["fields"]?.AsArray() ?? []).Select(field => new GraphField(
                    field!["name"]!.ToString(),
                    NameOf(field["type"]!),
                    field["type"]!["kind"]!.ToString() != "NON_NULL",
                    [
                        .. field["args"]!
                            .AsArray()
                            .Select(argument => new GraphArgument(
                                argument!["name"]!.ToString(),
                                NameOf(argument["type"]!),
                                argument["type"]!["kind"]!.ToString() == "NON_NULL" && argument["defaultValue"] is null
                            )),
                    ]
                )),
            ],
            [.. (type["enumValues"]?.AsArray() ?? []).Select(value => value!["name"]!.ToString())]
        );

    private static string NameOf(string field) =>
        string.Concat(field.Select(sign => char.IsUpper(sign) ? $"-{char.ToLowerInvariant(sign)}" : $"{sign}"));

    private static string NameOf(JsonNode type) =>
        type["ofType"] is { } inner ? NameOf(inner) : type["name"]!.ToString();
}
