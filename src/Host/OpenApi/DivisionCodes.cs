using System.Text.Json.Nodes;
using DeAn06.SharedKernel.Profiles;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DeAn06.Host.OpenApi;

/// <summary>An account's division is one of the running profile's.</summary>
internal sealed class DivisionCodes(Profile profile) : IOpenApiDocumentTransformer
{
    private const string Component = "Department";
    private const string Member = "department";

    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken ct
    )
    {
        document.AddComponent(
            Component,
            new OpenApiSchema
            {
                Enum = [.. profile.Divisions.Select(division => (JsonNode)division.Code), null!],
                Description = "Of reviewers and the office.",
            }
        );
        foreach (var schema in document.Components!.Schemas!.Values.OfType<OpenApiSchema>())
        {
            if (schema.Properties?.ContainsKey(Member) == true)
            {
                schema.Properties[Member] = new OpenApiSchema
                {
                    OneOf =
                    [
                        new OpenApiSchema { Type = JsonSchemaType.Null },
                        new OpenApiSchemaReference(Component, document),
                    ],
                };
            }
        }

        return Task.CompletedTask;
    }
}
