using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Modules;
using FastEndpoints;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DeAn06.Host.OpenApi;

/// <summary>What FastEndpoints does not tell the document: path parameters, the module as tag, a summary.</summary>
internal sealed partial class OperationDetails(IReadOnlyList<IModule> modules) : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["period"] = "Mã kỳ báo cáo: 2023-07, 2023-H1, 2023-Y",
        ["facility"] = "Mã đơn vị: BV-3801, TTYT-380",
        ["section"] = "Tên nội dung báo cáo: e-prescriptions",
        ["station"] = "Mã trạm y tế: TYT-14755",
        ["year"] = "Năm: 2023",
        ["code"] = "Mã đơn vị: BV-3801",
        ["id"] = "Mã định danh, như trong danh sách",
        ["userName"] = "Tên tài khoản",
    };

    public Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        AddPathParameters(operation, context.Description.RelativePath ?? "");
        AddHeaders(operation, context);
        AddQuery(operation, context);
        var endpoint = context
            .Description.ActionDescriptor.EndpointMetadata.OfType<EndpointDefinition>()
            .FirstOrDefault();
        if (endpoint is null)
        {
            return Task.CompletedTask;
        }

        if (modules.FirstOrDefault(m => m.GetType().Assembly == endpoint.EndpointType.Assembly) is { } module)
        {
            operation.Tags = new HashSet<OpenApiTagReference> { new(module.Name, context.Document) };
        }

        if (string.IsNullOrEmpty(operation.Summary))
        {
            operation.Summary = endpoint.EndpointSummary?.Summary is { Length: > 0 } own
                ? own
                : DocComments.SummaryOf(endpoint.EndpointType) ?? endpoint.EndpointType.Name;
        }

        operation.Description ??= endpoint.EndpointSummary?.Description is { Length: > 0 } details
            ? details
            : DocComments.SummaryOf(endpoint.EndpointType);
        AddQuery(operation, endpoint.ReqDtoType);
        return Task.CompletedTask;
    }

    private static void AddHeaders(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<TakesIfMatch>().FirstOrDefault() is { } ifMatch)
        {
            Add(
                operation,
                "If-Match",
                ParameterLocation.Header,
                "ETag của lần đọc gần nhất, ví dụ \"3\""
                    + (ifMatch.Required ? "" : "; không bắt buộc, nếu có phải khớp"),
                ifMatch.Required
            );
        }

        foreach (var header in metadata.OfType<TakesHeader>())
        {
            Add(operation, header.Name, ParameterLocation.Header, header.Description, required: false).MaxLength =
                header.Longest;
        }
    }

    private static void AddQuery(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        foreach (var query in context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesQuery>())
        {
            Add(operation, query.Name, ParameterLocation.Query, query.Description, required: false);
        }
    }

    private static void AddQuery(OpenApiOperation operation, Type request)
    {
        foreach (var property in request.GetProperties().Where(p => p.IsDefined(typeof(QueryParamAttribute))))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            Add(operation, name, ParameterLocation.Query, DocComments.SummaryOf(property), required: false);
        }
    }

    private static OpenApiSchema Add(
        OpenApiOperation operation,
        string name,
        ParameterLocation location,
        string? description,
        bool required
    )
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.String };
        (operation.Parameters ??= []).Add(
            new OpenApiParameter
            {
                Name = name,
                In = location,
                Required = required,
                Description = description,
                Schema = schema,
            }
        );
        return schema;
    }

    private static void AddPathParameters(OpenApiOperation operation, string path)
    {
        var declared = (operation.Parameters ?? [])
            .Where(parameter => parameter.In == ParameterLocation.Path)
            .Select(parameter => parameter.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = PathSegment()
            .Matches(path)
            .Select(match => match.Groups[1].Value)
            .Where(name => !declared.Contains(name))
            .ToArray();
        if (missing.Length == 0)
        {
            return;
        }

        var parameters = operation.Parameters ??= [];
        foreach (var (at, name) in missing.Index())
        {
            parameters.Insert(
                at,
                new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Path,
                    Required = true,
                    Description = Parameters.GetValueOrDefault(name),
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                }
            );
        }
    }

    [GeneratedRegex(@"\{\*{0,2}([A-Za-z_]+)[^}]*\}")]
    private static partial Regex PathSegment();
}
