using System.Reflection;
using DeAn06.SharedKernel.Figures;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DeAn06.Host.OpenApi;

/// <summary>Describes the members of requests and answers: a form's line by its label and unit, the rest by their doc comments.</summary>
internal sealed class MemberDescriptions : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        if (context.JsonPropertyInfo is null)
        {
            schema.Description ??= DocComments.SummaryOf(context.JsonTypeInfo.Type);
        }
        else if (context.JsonPropertyInfo.AttributeProvider is PropertyInfo property)
        {
            schema.Description ??= property.GetCustomAttribute<LineAttribute>() is { } line
                ? line.Unit.Length > 0
                    ? $"{line.Label} ({line.Unit})"
                    : line.Label
                : property.GetCustomAttribute<ColumnAttribute>() is { } column
                    ? column.Label
                    : property.GetCustomAttribute<DerivedAttribute>() is { } derived
                        ? $"{derived.Label} ({derived.Unit}), tự tính"
                        : DocComments.SummaryOf(property);
        }

        return Task.CompletedTask;
    }
}
