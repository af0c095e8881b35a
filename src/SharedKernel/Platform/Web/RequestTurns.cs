using System.Threading.RateLimiting;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DeAn06.Platform.Web;

/// <summary>On an endpoint that many ask at the same moment on a busy evening: its requests take turns with their own kind.</summary>
public sealed record InTurn(bool Writes);

/// <summary>
/// So many requests are worked on at once, first come, first served; the others wait outside, and cost nothing meanwhile. Hundreds at once
/// only take processors, connections and rows from each other: all of them get slow, and some never get on. Reads and writes have places of
/// their own, so that long reads hold up no save.
/// </summary>
internal sealed class RequestTurns : IDisposable
{
    /// <summary>While some wait for the database's disk, others compute.</summary>
    private static readonly int AtOnce = 6 * Math.Max(2, Environment.ProcessorCount);

    /// <summary>More than a province's people, each with a few windows.</summary>
    private const int Waiting = 5_000;

    /// <summary>A draft's body is there before it has its turn: a weak line keeps nobody waiting.</summary>
    private const int LargestAwaited = 64_000;

    private readonly ConcurrencyLimiter reads = NewLimiter();
    private readonly ConcurrencyLimiter writes = NewLimiter();

    public async Task RunAsync(HttpContext http, InTurn kind, RequestDelegate work)
    {
        await AwaitBodyAsync(http.Request);
        using var turn = await (kind.Writes ? writes : reads).AcquireAsync(1, http.RequestAborted);
        if (!turn.IsAcquired)
        {
            await new ProblemResult(Busy()).ExecuteAsync(http);
            return;
        }

        // What is asked for is made when the answer begins; a weak line takes long to carry it.
        http.Response.OnStarting(() =>
        {
            turn.Dispose();
            return Task.CompletedTask;
        });
        await work(http);
    }

    public void Dispose()
    {
        reads.Dispose();
        writes.Dispose();
    }

    private static async Task AwaitBodyAsync(HttpRequest request)
    {
        if (request.ContentLength is > 0 and <= LargestAwaited)
        {
            request.EnableBuffering(LargestAwaited);
            await request.Body.DrainAsync(request.HttpContext.RequestAborted);
            request.Body.Position = 0;
        }
    }

    private static ConcurrencyLimiter NewLimiter() =>
        new(
            new()
            {
                PermitLimit = AtOnce,
                QueueLimit = Waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );

    private static Problem Busy() =>
        new(
            503,
            "busy",
            "Hệ thống đang bận",
            "Rất nhiều người đang làm việc cùng lúc nên yêu cầu này chưa được xử lý; chưa ghi gì. Chờ ít giây rồi thực hiện lại."
        )
        {
            RetryAfter = TimeSpan.FromSeconds(5),
        };
}

/// <summary>Lets the requests of marked endpoints take turns.</summary>
internal sealed class RequestsInTurn(RequestDelegate next, RequestTurns turns)
{
    public Task InvokeAsync(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<InTurn>() is { } kind ? turns.RunAsync(http, kind, next) : next(http);
}
