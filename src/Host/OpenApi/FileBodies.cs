using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DeAn06.Host.OpenApi;

/// <summary>Files come and go as they are, in no encoding of JSON's: their content type says what they are. What is sent has the endpoint's limit.</summary>
internal sealed class FileBodies : IOpenApiOperationTransformer
{
    public Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        foreach (var (type, content) in (operation.Responses ?? []).Values.SelectMany(r => r.Content ?? Nothing()))
        {
            if (IsFile(type))
            {
                content.Schema = new OpenApiSchema { Description = "Nội dung tệp" };
            }
        }

        var most =
            context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesBytes>().FirstOrDefault()?.Most
            ?? TakesBytes.Usual;
        foreach (var (type, content) in operation.RequestBody?.Content ?? Nothing())
        {
            if (IsFile(type))
            {
                content.Schema = Sent(type, most);
            }
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Sent(string type, long most)
    {
        var schema = new OpenApiSchema { Description = $"Nội dung tệp, nhiều nhất {VietnameseNumber.Text(most)} byte" };
        if (type is "text/csv" or "application/xml")
        {
            // No character takes less than a byte.
            (schema.Type, schema.MaxLength, schema.Format) = (JsonSchemaType.String, (int)most, type.Split('/')[1]);
        }

        return schema;
    }

    private static bool IsFile(string type) => !type.Contains("json", StringComparison.Ordinal);

    private static Dictionary<string, OpenApiMediaType> Nothing() => [];
}
