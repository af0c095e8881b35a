using DeAn06.SharedKernel.Modules;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DeAn06.Host.OpenApi;

/// <summary>Title, server and the list of modules as tags; the order of paths does not depend on registration.</summary>
internal sealed class DocumentHead(IReadOnlyList<IModule> modules) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken ct
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "Báo cáo Đề án 06",
            Version = "v1",
            Description =
                "Đăng nhập bằng POST /api/session, phiên làm việc giữ trong cookie. Lỗi trả về là application/problem+json (RFC 9457), nội dung tiếng Việt. Đọc số liệu tổng hợp qua GraphQL ở /graphql.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        var used = document
            .Paths.Values.SelectMany(path => path.Operations ?? [])
            .SelectMany(operation => operation.Value.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(tag => tag.Name)
            .ToHashSet();
        document.Tags = modules
            .Where(module => used.Contains(module.Name))
            .Select(module => new OpenApiTag { Name = module.Name })
            .ToHashSet();
        document.AddComponent("Problem", ProblemSchemas.Problem(document));
        document.AddComponent("LineError", ProblemSchemas.LineError());

        var inOrder = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            inOrder.Add(path, item);
        }

        document.Paths = inOrder;
        return Task.CompletedTask;
    }
}
