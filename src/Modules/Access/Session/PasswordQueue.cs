using System.Threading.RateLimiting;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Access.Session;

/// <summary>
/// Where everyone waits whose password is to be hashed, first come, first served: hashing costs a core a tenth of a second by
/// intent, and at a deadline hundreds sign in at once. One core is left to all other requests. Nobody holds a connection to the
/// database while waiting here, and who leaves gives up the place.
/// </summary>
internal sealed class PasswordQueue(TimeProvider clock) : IDisposable
{
    /// <summary>So many may wait.</summary>
    public const int Places = 2_000;

    /// <summary>So long one may wait; no proxy or browser waits longer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ConcurrencyLimiter limiter = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = Math.Max(1, Environment.ProcessorCount - 1),
            QueueLimit = Places,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>One's turn, to be disposed of after hashing; null where too many wait: <see cref="Full"/>.</summary>
    public async Task<IDisposable?> EnterAsync(CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            var turn = await limiter.AcquireAsync(1, either.Token);
            return turn.IsAcquired ? turn : null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>On a thread of its own: the pool's few threads are for requests that wait, not for one that counts.</summary>
    public static Task<T> HashAsync<T>(Func<Task<T>> hash) =>
        Task
            .Factory.StartNew(
                hash,
                CancellationToken.None,
                TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
                TaskScheduler.Default
            )
            .Unwrap();

    public static Problem Full() =>
        new(
            503,
            "signInBusy",
            "Quá nhiều người đang đăng nhập",
            "Quá nhiều người đang đăng nhập cùng lúc. Thử lại sau ít phút; số liệu đã nhập vẫn được giữ trên máy."
        )
        {
            RetryAfter = TimeSpan.FromSeconds(30),
        };

    public void Dispose() => limiter.Dispose();
}
