using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using DeAn06.Host.Gateway.Limits;
using DeAn06.Host.Web;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Opening;
using DeAn06.SharedKernel.Problems;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DeAn06.Host.Gateway;

/// <summary>`/graphql` by the GraphQL-over-HTTP specification: POST with JSON, GET with parameters; reads only.</summary>
internal static class GatewayEndpoint
{
    private const string Path = "/graphql";
    private const string Modern = "application/graphql-response+json";
    private const string Classic = "application/json";

    public static IServiceCollection AddGateway(this IServiceCollection services)
    {
        services.AddSingleton<ISchema, GatewaySchema>();
        services.AddSingleton<GatewayDocuments>();
        services.AddSingleton(sp => PersistedDocuments.Load(sp.GetRequiredService<WebFolder>()));
        services.AddSingleton<IDocumentExecuter, DocumentExecuter>();
        services.TryAddScoped<RequestPeriods>();
        services.AddSingleton<GatewayTurns>();
        services.AddSingleton<GatewayRun>();
        services.AddSingleton<IGraphQLTextSerializer>(
            new GraphQLSerializer(
                json => json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                new GatewayErrors()
            )
        );
        return services;
    }

    public static void MapGateway(this IEndpointRouteBuilder routes)
    {
        // A manifest that cannot be read stops the start, not the first reader.
        routes.ServiceProvider.GetRequiredService<PersistedDocuments>();
        Describe(routes.MapPost(Path, AnswerAsync), "AskGateway").Accepts<GatewayQuestion>(Classic);
        Describe(routes.MapGet(Path, AnswerAsync), "AskGatewayByAddress")
            .WithMetadata(
                new TakesQuery("query", "Truy vấn"),
                new TakesQuery("documentId", "Mã truy vấn có sẵn của giao diện web, thay cho query"),
                new TakesQuery("operationName", "Thao tác cần chạy, khi truy vấn có nhiều"),
                new TakesQuery("variables", "Biến, là một đối tượng JSON")
            );
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string name) =>
        endpoint
            .AllowAnonymous()
            .WithName(name)
            .WithTags("Gateway")
            .WithSummary("Đọc số liệu bằng GraphQL")
            .WithDescription(
                "Theo đặc tả GraphQL over HTTP; chỉ đọc. Lược đồ lấy bằng introspection, khi đã đăng nhập."
            )
            .WithMetadata(new InTurn(Writes: false), new AlsoRefuses(401, 403, 406, 429))
            .Produces<GatewayAnswer>(200, Modern, Classic);

    private static async Task AnswerAsync(HttpContext http, GatewayRun run, IGraphQLTextSerializer serializer)
    {
        if (Negotiate(http.Request) is not { } agreed)
        {
            await Refuse(
                http,
                406,
                "notAcceptable",
                $"Chỉ trả lời bằng {Modern} hoặc {Classic}. Sửa phần Accept rồi gửi lại."
            );
            return;
        }

        var (request, problem) = await GatewayQuestions.ReadAsync(http, serializer);
        if (request is null)
        {
            await new ProblemResult(problem!).ExecuteAsync(http);
            return;
        }

        var result = await run.AnswerAsync(http, request);
        GatewayErrors.Cap(result);
        var mayKeep = request.DocumentId is not null && HttpMethods.IsGet(http.Request.Method);
        await GatewayAnswers.SendAsync(http, serializer, result, agreed, mayKeep);
    }

    /// <summary>
    /// Who asks for `application/json` by name is an old client, to whom every well-formed request is 200. Who leaves it open gets
    /// that type too, which everything reads, with the honest status.
    /// </summary>
    private static (string MediaType, bool AlwaysOk)? Negotiate(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return (Classic, false);
        }

        foreach (var type in accepted.OrderByDescending(t => t.Quality ?? 1))
        {
            if (type.MediaType.Equals(Modern, StringComparison.OrdinalIgnoreCase))
            {
                return (Modern, false);
            }

            if (type.MediaType.Equals(Classic, StringComparison.OrdinalIgnoreCase))
            {
                return (Classic, true);
            }

            if (type.MatchesAllTypes || (type.Type == "application" && type.MatchesAllSubTypes))
            {
                return (Classic, false);
            }
        }

        return null;
    }

    private static Task Refuse(HttpContext http, int status, string code, string detail) =>
        new ProblemResult(new Problem(status, code, "Không trả lời được", detail)).ExecuteAsync(http);
}

/// <summary>A GraphQL request, for the API document.</summary>
/// <param name="Query">The document; or else its id.</param>
/// <param name="DocumentId">`sha256:` and the hash of a document that the web UI's build knows.</param>
/// <param name="OperationName">Which of its operations, where it has several.</param>
/// <param name="Variables">Values of its variables, by name.</param>
internal sealed record GatewayQuestion(
    [property: MaxLength(DocumentLimits.Characters)] string? Query,
    [property: RegularExpression(PersistedDocuments.IdPattern), MaxLength(PersistedDocuments.LongestId)]
        string? DocumentId,
    [property: MaxLength(DocumentLimits.NameCharacters)] string? OperationName,
    IReadOnlyDictionary<string, object?>? Variables
);

/// <summary>A GraphQL answer, for the API document.</summary>
/// <param name="Data">What was asked; null where nothing could be answered.</param>
/// <param name="Errors">In Vietnamese, each with its place and `extensions.code`.</param>
internal sealed record GatewayAnswer(
    object? Data,
    [property: MaxLength(GatewayErrors.Most)] IReadOnlyList<GatewayFault>? Errors
);

/// <summary>Why something was not answered, for the API document; `path` and `locations` as GraphQL has them.</summary>
/// <param name="Message">What is wrong and what to do, in Vietnamese.</param>
/// <param name="Extensions">`code`, which does not change.</param>
internal sealed record GatewayFault(string Message, IReadOnlyDictionary<string, object?>? Extensions);
