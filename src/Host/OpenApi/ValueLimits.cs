using System.Globalization;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.OpenApi;

namespace DeAn06.Host.OpenApi;

/// <summary>
/// Gives every value the limit that holds for it. A record's own attributes and a form's lines have spoken before; then a name that
/// means one thing everywhere (<see cref="KnownText"/>), and last what the server refuses of any body (<see cref="JsonLimits"/>) or address.
/// </summary>
internal sealed class ValueLimits : IOpenApiDocumentTransformer
{
    private const int LongestInstant = 33;

    /// <summary>Lists of all that was ever recorded: the server keeps no limit, so none is told.</summary>
    private static readonly HashSet<string> Endless = ["history", "extensions", "sessions"];

    /// <summary>One element for a value of a body at the most.</summary>
    private static readonly HashSet<string> PerValue = ["checks", "remarks", "errors"];

    private static readonly int LongestAddress = new KestrelServerLimits().MaxRequestLineSize;

    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken ct
    )
    {
        foreach (var (_, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            Limit(schema, "");
        }

        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(o => o.Value))
        {
            foreach (var parameter in operation.Parameters ?? [])
            {
                if (parameter.Schema is OpenApiSchema schema)
                {
                    Text(schema, KnownText.OfParameter(parameter.Name ?? ""), LongestAddress);
                }
            }

            foreach (var header in (operation.Responses ?? []).Values.SelectMany(r => r.Headers?.Values ?? []))
            {
                Limit(header.Schema, "");
            }
        }

        return Task.CompletedTask;
    }

    private static void Limit(IOpenApiSchema? found, string name)
    {
        if (found is not OpenApiSchema schema)
        {
            return;
        }

        foreach (var (member, of) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            Limit(of, member);
        }

        Limit(schema.Items, name);
        Limit(schema.AdditionalProperties, name);
        var type = schema.Type ?? default;
        if (type.HasFlag(JsonSchemaType.String))
        {
            Text(schema, KnownText.OfMember(name), JsonLimits.LongestText);
        }

        if (type.HasFlag(JsonSchemaType.Integer))
        {
            schema.Format ??= "int32";
            schema.Minimum ??= "0";
            schema.Maximum ??= int.MaxValue.ToString(CultureInfo.InvariantCulture);
        }

        if (type.HasFlag(JsonSchemaType.Array) && !Endless.Contains(name))
        {
            schema.MaxItems ??=
                name == "allowedActions" ? Enum.GetValues<FilingAction>().Length
                : PerValue.Contains(name) ? JsonLimits.MostValues
                : JsonLimits.MostItems;
        }
    }

    private static void Text(OpenApiSchema schema, KnownText? known, int longest)
    {
        if (schema.Enum is { Count: > 0 })
        {
            return;
        }

        if (schema is { MaxLength: null, Pattern: null, Format: null } && known is not null)
        {
            schema.MaxLength = known.Longest;
            schema.Pattern = Whole(known.Pattern);
        }

        schema.Format ??= known?.Format;
        schema.MaxLength ??= schema.Format switch
        {
            "date" => "2023-07-15".Length,
            "date-time" => LongestInstant,
            "uuid" => Guid.Empty.ToString().Length,
            _ => longest,
        };
        schema.Pattern ??= schema.Format is null ? Whole(TextShape.Readable) : null;
    }

    private static string? Whole(string? pattern) => pattern is null ? null : $"^({pattern})$";
}
