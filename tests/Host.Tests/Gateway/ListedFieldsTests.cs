using System.Text.Json.Nodes;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>A list reads of its filings what is asked for and no more; whatever that is, it says what the filing says by itself.</summary>
public sealed class ListedFieldsTests(GatewayFixture fixture)
{
    [Theory]
    [InlineData("citizenIdVisits", "CitizenIdVisitsFiling")]
    [InlineData("ePrescriptions", "EPrescriptionsFiling")]
    [InlineData("section(name: \"driver-health-certificates\")", "SectionFiling")]
    public async Task Each_field_asked_alone_is_as_in_the_filing_itself(string area, string type)
    {
        var named = area.Split('(')[0];
        // A district health centre has stations, and its period is open.
        const string period = "2023-08";
        var listed = await fixture.Host.QueryAsync(
            "office",
            $$"""{ period(code: "{{period}}") { {{area}} { filings(first: 1, tier: DISTRICT) { nodes { facility { code } } } } } }"""
        );
        var facility = listed["period"]![named]!["filings"]!["nodes"]![0]!["facility"]!["code"]!.ToString();
        var fields = await FieldsAsync(type);
        Assert.Contains("allowedActions", fields);
        Assert.Contains(fields, field => field.StartsWith("stations", StringComparison.Ordinal));
        foreach (var field in fields)
        {
            var data = await fixture.Host.QueryAsync(
                "office",
                $$"""
                {
                  period(code: "{{period}}") {
                    {{area}} {
                      filing(facility: "{{facility}}") { {{field}} }
                      filings(first: 1, tier: DISTRICT) { nodes { ...asked } }
                    }
                  }
                }
                fragment asked on {{type}} { {{field}} }
                """
            );
            var read = data["period"]![named]!;
            Assert.Equal(read["filing"]!.ToJsonString(), read["filings"]!["nodes"]![0]!.ToJsonString());
        }
    }

    /// <summary>The type's fields, each with whatever it takes to select it.</summary>
    private async Task<List<string>> FieldsAsync(string type)
    {
        var data = await fixture.Host.QueryAsync(
            "office",
            $$"""{ __type(name: "{{type}}") { fields { name args { name type { kind } } type { ...leaf ofType { ...leaf ofType { ...leaf ofType { ...leaf } } } } } } } fragment leaf on __Type { kind name fields { name args { name } type { kind ofType { kind } } } }"""
        );
        var fields = new List<string>();
        foreach (var field in data["__type"]!["fields"]!.AsArray())
        {
            var name = field!["name"]!.ToString();
            // The two submissions to compare have to be given, and nothing of this may have been submitted twice.
            if (field["args"]!.AsArray().Any(a => a!["type"]!["kind"]!.ToString() == "NON_NULL"))
            {
                continue;
            }

            var inner = field["type"]!;
            while (inner["ofType"] is JsonObject wrapped)
            {
                inner = wrapped;
            }

            fields.Add(inner["fields"] is JsonArray { Count: > 0 } nested ? $"{name} {{ {LeafOf(nested)} }}" : name);
        }

        return fields;
    }

    private static string LeafOf(JsonArray fields) =>
        string.Join(
            " ",
            fields
                .Where(f => f!["args"]!.AsArray().Count == 0 && IsLeaf(f["type"]!))
                .Select(f => f!["name"]!.ToString())
                .DefaultIfEmpty("__typename")
        );

    private static bool IsLeaf(JsonNode type) =>
        (type["kind"]!.ToString() == "NON_NULL" ? type["ofType"]!["kind"]! : type["kind"]!).ToString()
            is "SCALAR"
                or "ENUM";
}
