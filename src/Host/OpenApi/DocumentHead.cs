using System.Text.Json.Nodes;
using DeAn06.SharedKernel.Modules;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace DeAn06.Host.OpenApi;

/// <summary>Title, server and the list of modules as tags; the order of paths does not depend on registration.</summary>
internal sealed class DocumentHead(
    IReadOnlyList<IModule> modules,
    IAuthenticationSchemeProvider schemes,
    IOptionsMonitor<CookieAuthenticationOptions> cookies
) : IOpenApiDocumentTransformer
{
    private const string Gateway = "Gateway";

    public async Task TransformAsync(
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
        document.Info.License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" };
        document.Servers =
        [
            new OpenApiServer
            {
                Url = "/",
                // Hospitals' systems call it too.
                Extensions = new Dictionary<string, IOpenApiExtension>
                {
                    ["x-internal"] = new JsonNodeExtension(JsonValue.Create(false)),
                },
            },
        ];
        var used = document
            .Paths.Values.SelectMany(path => path.Operations ?? [])
            .SelectMany(operation => operation.Value.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(tag => tag.Name)
            .ToHashSet();
        document.Tags = modules
            .Where(module => used.Contains(module.Name))
            .Select(module => (Name: module.Name, About: DocComments.SummaryOf(module.GetType())))
            .Append((Name: Gateway, About: "All reads of figures in one GraphQL schema."))
            .OrderBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase)
            .Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.About })
            .ToHashSet();
        document.AddComponent("Problem", ProblemSchemas.Problem(document));
        // The framework's own, which no answer refers to any more.
        document.Components?.Schemas?.Remove("ProblemDetails");
        document.AddComponent("LineError", ProblemSchemas.LineError());
        document.AddComponent(OperationSecurity.Session, await SessionAsync());

        var inOrder = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            inOrder.Add(path, item);
        }

        document.Paths = inOrder;
    }

    /// <summary>The cookie as it is set up.</summary>
    private async Task<OpenApiSecurityScheme> SessionAsync()
    {
        var scheme = await schemes.GetDefaultAuthenticateSchemeAsync();
        return new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = cookies.Get(scheme?.Name).Cookie.Name,
            Description =
                "Cookie do POST /api/session đặt: HttpOnly, SameSite=Strict. Yêu cầu ghi từ trang web khác bị từ chối.",
        };
    }
}
