using System.Threading.RateLimiting;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Access.Session;

/// <summary>
/// Where everyone waits whose password is to be hashed, first come, first served: hashing costs a core a tenth of a second and more by
/// intent, and at a deadline hundreds sign in at once. One core is left to all other requests. Nobody holds a connection to the
/// database while waiting here, and who leaves gives up the place. Whoever would wait too long is told at once when to come again.
/// </summary>
internal sealed class PasswordQueue(TimeProvider clock) : IDisposable
{
    public static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>So many may wait however quick hashing is: each keeps a request in memory.</summary>
    public const int Places = 2_000;

    /// <summary>Who is likely to wait longer is not let in.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    /// <summary>
    /// So long anybody waits, where hashing has become slower than it was. Browsers and proxies give up after 30 to 60 seconds, and the
    /// rest of signing in takes its time too.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock guard = new();
    private readonly HashPace pace = new(AtOnce);
    private readonly ComeAgain comeAgain = new(clock, soonest: LongestWait / 2);
    private readonly ConcurrencyLimiter turns = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = AtOnce,
            QueueLimit = Places,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );
    private int present;

    /// <summary>A place, to be disposed of in the end; 429 where the wait would be too long.</summary>
    public Outcome<PasswordPlace> Come()
    {
        lock (guard)
        {
            var full = present >= AtOnce + Places || pace.For(present) > LongestWait;
            if (full && present >= AtOnce)
            {
                return Busy(comeAgain.Next(pace.For(1)));
            }

            present++;
            return new PasswordPlace(this, clock);
        }
    }

    /// <summary>A place whose turn has come.</summary>
    public async Task<Outcome<PasswordPlace>> EnterAsync(CancellationToken ct)
    {
        var come = Come();
        if (!come.Ok(out var place))
        {
            return come;
        }

        try
        {
            if (await place.TurnAsync(ct) is not { } late)
            {
                return place;
            }

            place.Dispose();
            return late;
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    public void Dispose() => turns.Dispose();

    /// <summary>The turn of who has a place; null where it did not come in time.</summary>
    internal async Task<IDisposable?> TurnAsync(CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            var turn = await turns.AcquireAsync(1, either.Token);
            return turn.IsAcquired ? turn : null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }

    internal Problem Late()
    {
        lock (guard)
        {
            return Busy(comeAgain.Next(pace.For(1)));
        }
    }

    /// <param name="hashing">How long the turn took, where something was hashed in it.</param>
    internal void Leave(TimeSpan? hashing)
    {
        lock (guard)
        {
            present--;
            if (hashing is { } took)
            {
                pace.Took(took);
            }
        }
    }

    private static Problem Busy(TimeSpan wait) =>
        new(
            429,
            "signInBusy",
            "Quá nhiều người đang đăng nhập",
            $"Quá nhiều người đang đăng nhập cùng lúc. Thử lại sau {WaitInWords.Of(wait)}; số liệu đã nhập vẫn được giữ trên máy."
        )
        {
            RetryAfter = wait,
        };
}
