using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DeAn06.Host.OpenApi;

/// <summary>Describes the members of requests and answers: a form's line by its label, unit and bounds, the rest by their doc comments.</summary>
internal sealed class MemberDescriptions : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        if (context.JsonPropertyInfo is null)
        {
            schema.Description ??= DocComments.SummaryOf(context.JsonTypeInfo.Type);
        }
        else if (
            context.JsonPropertyInfo.AttributeProvider is PropertyInfo property
            && !LineSchemas.Describe(schema, property)
        )
        {
            schema.Description ??= DocComments.SummaryOf(property);
        }

        return Task.CompletedTask;
    }
}
