using DeAn06.Host.Web;
using Scalar.AspNetCore;

namespace DeAn06.Host.OpenApi;

/// <summary>The API's document at `/openapi/v1.json`, and a page to browse it at `/docs`, which loads nothing from elsewhere.</summary>
internal static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.AddSchemaTransformer<MemberDescriptions>();
                options.AddOperationTransformer<OperationDetails>();
                options.AddOperationTransformer<ProblemAnswers>();
                options.AddOperationTransformer<OperationSecurity>();
                options.AddOperationTransformer<FileBodies>();
                options.AddDocumentTransformer<DocumentHead>();
                options.AddDocumentTransformer<DivisionCodes>();
                options.AddDocumentTransformer<ValueLimits>();
            }
        );

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        // Without a build of the web UI the API's page welcomes whoever opens the address.
        app.MapGet("/", () => Results.Redirect("/docs")).ExcludeFromDescription();
        app.MapScalarApiReference(
            "/docs",
            (options, http) =>
            {
                var nonce = SecurityHeaders.NonceOf(http);
                options.Nonce = nonce;
                options.HeadContent = ApiPageHead.With(nonce);
                options.Title = "Báo cáo Đề án 06 – API";
                options.OpenApiRoutePattern = "/openapi/{documentName}.json";
                options.DefaultFonts = false;
                options.Telemetry = false;
                options.HideClientButton = true;
                options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
                options.Agent = new ScalarAgentOptions { Disabled = true };
            }
        );
    }
}
