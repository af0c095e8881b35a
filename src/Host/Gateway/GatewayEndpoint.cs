using System.Text.Encodings.Web;
using System.Text.Json;
using DeAn06.Host.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Web;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQLParser.AST;

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
            .WithDescription("Theo đặc tả GraphQL over HTTP; chỉ đọc. Lược đồ lấy bằng introspection.")
            .Produces<GatewayAnswer>(200, Modern, Classic);

    private static async Task AnswerAsync(HttpContext http, ISchema schema, IGraphQLTextSerializer serializer)
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

        var (request, problem) = await ReadAsync(http, serializer);
        if (request is null)
        {
            await new ProblemResult(problem!).ExecuteAsync(http);
            return;
        }

        var result = await ExecuteAsync(http, schema, request);
        GatewayErrors.Cap(result);
        var mayKeep = request.DocumentId is not null && HttpMethods.IsGet(http.Request.Method);
        await GatewayAnswers.SendAsync(http, serializer, result, agreed, mayKeep);
    }

    private static async Task<ExecutionResult> ExecuteAsync(HttpContext http, ISchema schema, GraphQLRequest request)
    {
        var services = http.RequestServices;
        string text;
        GraphQLDocument document;
        try
        {
            (text, document) = DocumentOf(services, request);
        }
        catch (ExecutionError refused)
        {
            return new ExecutionResult { Errors = [refused] };
        }

        return await services
            .GetRequiredService<IDocumentExecuter>()
            .ExecuteAsync(
                new ExecutionOptions
                {
                    Schema = schema,
                    Query = text,
                    Document = document,
                    OperationName = request.OperationName,
                    Variables = request.Variables,
                    UserContext = new GatewayRequest(services, services.GetRequiredService<ICurrentUser>()),
                    RequestServices = services,
                    CancellationToken = http.RequestAborted,
                    Timeout = TimeSpan.FromSeconds(20),
                    UnhandledExceptionDelegate = failure =>
                    {
                        GatewayErrors.Explain(failure, services.GetRequiredService<ILogger<GatewaySchema>>());
                        return Task.CompletedTask;
                    },
                }
            );
    }

    private static (string Text, GraphQLDocument Document) DocumentOf(IServiceProvider services, GraphQLRequest request)
    {
        if (request.DocumentId is { } id)
        {
            var known = services.GetRequiredService<PersistedDocuments>().Find(id);
            return (known.Text, known.Parse());
        }

        return (request.Query!, services.GetRequiredService<GatewayDocuments>().Parse(request.Query!));
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

    private static async Task<(GraphQLRequest? Request, Problem? Problem)> ReadAsync(
        HttpContext http,
        IGraphQLTextSerializer serializer
    )
    {
        try
        {
            if (http.Request.Method == "POST" && !http.Request.HasJsonContentType())
            {
                return (
                    null,
                    new Problem(
                        415,
                        "unsupportedMediaType",
                        "Kiểu nội dung không nhận",
                        "Gửi truy vấn bằng JSON với Content-Type: application/json."
                    )
                );
            }

            var request =
                http.Request.Method == "POST"
                    ? await serializer.ReadAsync<GraphQLRequest>(http.Request.Body, http.RequestAborted)
                    : FromQuery(http.Request.Query, serializer);
            return Incomplete(request) is { } detail ? (null, Refused.Malformed(detail, [])) : (request, null);
        }
        catch (Exception e)
            when (e is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return (
                null,
                Refused.Malformed(
                    "Yêu cầu GraphQL không đọc được: phải là JSON với query là chữ, variables là đối tượng.",
                    []
                )
            );
        }
    }

    /// <summary>A document is given by its text or by its id: neither or both is no question.</summary>
    private static string? Incomplete(GraphQLRequest? request) =>
        (string.IsNullOrWhiteSpace(request?.Query), string.IsNullOrWhiteSpace(request?.DocumentId)) switch
        {
            (true, true) => "Thiếu truy vấn (query). Gửi {\"query\": \"…\"}.",
            (false, false) => "Gửi truy vấn (query) hoặc mã truy vấn (documentId), không gửi cả hai.",
            _ => null,
        };

    private static GraphQLRequest FromQuery(IQueryCollection query, IGraphQLTextSerializer serializer) =>
        new()
        {
            Query = query["query"],
            DocumentId = query["documentId"] is [{ Length: > 0 } id] ? id : null,
            OperationName = query["operationName"] is [{ Length: > 0 } name] ? name : null,
            Variables = query["variables"] is [{ Length: > 0 } variables]
                ? serializer.Deserialize<Inputs>(variables)
                : null,
        };

    private static Task Refuse(HttpContext http, int status, string code, string detail) =>
        new ProblemResult(new Problem(status, code, "Không trả lời được", detail)).ExecuteAsync(http);
}

/// <summary>A GraphQL request, for the API document.</summary>
/// <param name="Query">The document; or else its id.</param>
/// <param name="DocumentId">`sha256:` and the hash of a document that the web UI's build knows.</param>
/// <param name="OperationName">Which of its operations, where it has several.</param>
/// <param name="Variables">Values of its variables, by name.</param>
internal sealed record GatewayQuestion(
    string? Query,
    string? DocumentId,
    string? OperationName,
    IReadOnlyDictionary<string, object?>? Variables
);

/// <summary>A GraphQL answer, for the API document.</summary>
/// <param name="Data">What was asked; null where nothing could be answered.</param>
/// <param name="Errors">In Vietnamese, each with its place and `extensions.code`.</param>
internal sealed record GatewayAnswer(object? Data, IReadOnlyList<object>? Errors);
