using DeAn06.Host.Gateway.Limits;
using DeAn06.Host.Startup;
using DeAn06.SharedKernel.Access;
using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;

namespace DeAn06.Host.Gateway;

/// <summary>
/// Answers one request within one budget of time and cost, over all that it takes: waiting for its turn, reading, validation, execution
/// with its SQL. It ends with the budget, or when its client leaves.
/// </summary>
internal sealed class GatewayRun(
    ISchema schema,
    IDocumentExecuter executer,
    GatewayDocuments documents,
    PersistedDocuments persisted,
    GatewayTurns turns,
    LaunchOptions options,
    TimeProvider clock,
    ILogger<GatewaySchema> logger
)
{
    /// <summary>Seconds that an answer may take.</summary>
    public const int Longest = 20;

    /// <summary>Fields of one answer that ask the database at the same moment; others want connections too.</summary>
    private const int FieldsAtOnce = 8;

    public async Task<ExecutionResult> AnswerAsync(HttpContext http, GraphQLRequest request)
    {
        using var budget = new CancellationTokenSource(TimeSpan.FromSeconds(Longest), clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, budget.Token);
        var user = http.RequestServices.GetRequiredService<ICurrentUser>();
        try
        {
            using var turn = await turns.TakeAsync(http, user, end.Token);
            var document = DocumentOf(request, user);
            QueryPrice.Check(schema, document.Parsed, request.Variables ?? Inputs.Empty);
            var result = await ExecuteAsync(http, request, document, user, end.Token);

            // A command that was cut off may come back as the failure of a field.
            if (result.Errors is { Count: > 0 })
            {
                end.Token.ThrowIfCancellationRequested();
            }

            if (GatewayAnswers.WasExecuted(result))
            {
                document.IsValid = true;
                if (request.DocumentId is null)
                {
                    documents.Keep(document);
                }
            }

            return result;
        }
        catch (ExecutionError refused)
        {
            return new ExecutionResult { Errors = [refused] };
        }
        catch (OperationCanceledException)
            when (budget.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            return new ExecutionResult { Errors = [TimeOut()] };
        }
    }

    private GatewayDocument DocumentOf(GraphQLRequest request, ICurrentUser user)
    {
        if (request.DocumentId is { } id)
        {
            var known = persisted.Find(id).Read();
            if (known.AsksSchema && !options.GraphQLOpen)
            {
                user.MustBeSignedIn();
            }

            return known;
        }

        if (!options.GraphQLOpen && !user.IsSignedIn)
        {
            // What is too large is so for everybody; of the rest nothing is read for nobody.
            GatewayDocuments.Scan(request.Query!);
            user.MustBeSignedIn();
        }

        return documents.Read(request.Query!);
    }

    private Task<ExecutionResult> ExecuteAsync(
        HttpContext http,
        GraphQLRequest request,
        GatewayDocument document,
        ICurrentUser user,
        CancellationToken ct
    ) =>
        executer.ExecuteAsync(
            new ExecutionOptions
            {
                Schema = schema,
                Query = document.Text,
                Document = document.Parsed,
                OperationName = request.OperationName,
                Variables = request.Variables,
                ValidationRules = document.IsValid ? [] : null,
                UserContext = new GatewayRequest(http.RequestServices, user),
                RequestServices = http.RequestServices,
                CancellationToken = ct,
                MaxParallelExecutionCount = FieldsAtOnce,
                UnhandledExceptionDelegate = failure =>
                {
                    if (!ct.IsCancellationRequested)
                    {
                        GatewayErrors.Explain(failure, logger);
                    }

                    return Task.CompletedTask;
                },
            }
        );

    private static GatewayRefusal TimeOut() =>
        new(
            "TIME_OUT",
            $"Truy vấn chưa xong sau {Longest} giây nên đã dừng. Hãy hỏi ít hơn, hoặc thử lại sau.",
            StatusCodes.Status503ServiceUnavailable
        )
        {
            RetryAfter = TimeSpan.FromSeconds(Longest),
        };
}
