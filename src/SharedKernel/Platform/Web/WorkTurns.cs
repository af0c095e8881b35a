using System.Threading.RateLimiting;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Platform.Web;

/// <summary>
/// Lets heavy work run a few at a time: first each person's own, so that nobody fills the places of all, then the process's. What comes on
/// top waits its turn, and is refused where too much waits: 429 to the person, 503 to everybody.
/// </summary>
internal sealed class WorkTurns : IDisposable
{
    private readonly WorkLimits limits;
    private readonly TurnsByPerson persons;
    private readonly ConcurrencyLimiter process;

    public WorkTurns(WorkLimits limits)
    {
        this.limits = limits;
        persons = new TurnsByPerson(limits.AtOnceByPerson, limits.WaitingByPerson);
        process = new ConcurrencyLimiter(
            new()
            {
                PermitLimit = limits.AtOnce,
                QueueLimit = limits.Waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
    }

    public async Task RunAsync(HttpContext http, RequestDelegate work)
    {
        using var own = await TurnAsync(token => persons.TakeAsync(PersonOf(http), token), http.RequestAborted);
        if (own is null)
        {
            await RefuseAsync(http, TooManyAtOnce());
            return;
        }

        await TakeBodyAsync(http);
        using var turn = await TurnAsync(OfProcessAsync, http.RequestAborted);
        if (turn is null)
        {
            await RefuseAsync(http, Busy());
            return;
        }

        // What is made is made when the answer begins; a weak line takes long to carry it.
        http.Response.OnStarting(() =>
        {
            turn.Dispose();
            return Task.CompletedTask;
        });
        await work(http);
    }

    public void Dispose()
    {
        persons.Dispose();
        process.Dispose();
    }

    /// <summary>Whole, beside memory where it is large: a weak line takes minutes to bring it, and must not hold a place meanwhile.</summary>
    private async Task TakeBodyAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true })
        {
            http.Request.EnableBuffering(limits.InMemory);
            await http.Request.Body.DrainAsync(http.RequestAborted);
            http.Request.Body.Position = 0;
        }
    }

    private async ValueTask<IDisposable?> OfProcessAsync(CancellationToken ct) =>
        await process.AcquireAsync(1, ct) is { IsAcquired: true } lease ? lease : null;

    /// <summary>Null where too many wait, or it took longer than anybody waits.</summary>
    private async Task<IDisposable?> TurnAsync(
        Func<CancellationToken, ValueTask<IDisposable?>> acquire,
        CancellationToken left
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(left);
        try
        {
            var turn = acquire(patience.Token);
            if (!turn.IsCompleted)
            {
                patience.CancelAfter(limits.Patience);
            }

            return await turn;
        }
        catch (OperationCanceledException) when (!left.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Whoever is signed in, else the address that asks.</summary>
    private static string PersonOf(HttpContext http) =>
        http.RequestServices.GetService<ICurrentUser>()?.UserName is { } name
            ? $"name {name}"
            : $"address {http.Connection.RemoteIpAddress}";

    private Task RefuseAsync(HttpContext http, Problem problem) =>
        new ProblemResult(problem with { RetryAfter = limits.ComeAgain }).ExecuteAsync(http);

    private static Problem TooManyAtOnce() =>
        new(
            429,
            "tooManyAtOnce",
            "Đang xử lý nhiều tệp cùng lúc",
            "Tài khoản này đang có nhiều tệp được xử lý cùng lúc nên tệp này chưa được nhận; chưa ghi gì. Chờ ít giây rồi gửi lại."
        );

    private static Problem Busy() =>
        new(
            503,
            "busy",
            "Hệ thống đang bận",
            "Nhiều đơn vị đang gửi và tải tệp cùng lúc nên yêu cầu này chưa được xử lý; chưa ghi gì. Chờ ít giây rồi thực hiện lại."
        );
}

/// <summary>Asks for a turn where the endpoint says that it is heavy work.</summary>
internal sealed class HeavyWorkInTurn(RequestDelegate next, WorkTurns turns)
{
    public Task InvokeAsync(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<HeavyWork>() is null ? next(http) : turns.RunAsync(http, next);
}
