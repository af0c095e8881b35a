using System.Threading.RateLimiting;

namespace DeAn06.Platform.Web;

/// <summary>
/// So many at once for each person, so many more waiting in the order they came. The framework's own limiter by key
/// (`PartitionedRateLimiter`) looks through its keys ten times a second for as long as the process runs; this one forgets a person with
/// the last turn.
/// </summary>
public sealed class TurnsByPerson(int atOnce, int waiting) : IDisposable
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, Queue> queues = [];

    /// <summary>A turn, to be disposed of when done; null where too many wait already.</summary>
    public async ValueTask<IDisposable?> TakeAsync(string person, CancellationToken ct)
    {
        var queue = Enter(person);
        try
        {
            var lease = await queue.Limiter.AcquireAsync(1, ct);
            if (lease.IsAcquired)
            {
                return new Turn(this, queue, lease);
            }

            lease.Dispose();
            Leave(queue);
            return null;
        }
        catch
        {
            Leave(queue);
            throw;
        }
    }

    public void Dispose()
    {
        lock (guard)
        {
            foreach (var queue in queues.Values)
            {
                queue.Limiter.Dispose();
            }

            queues.Clear();
        }
    }

    private Queue Enter(string person)
    {
        lock (guard)
        {
            if (!queues.TryGetValue(person, out var queue))
            {
                queues[person] = queue = new(person, NewLimiter());
            }

            queue.Present++;
            return queue;
        }
    }

    private void Leave(Queue queue)
    {
        lock (guard)
        {
            if (--queue.Present == 0 && queues.Remove(queue.Person))
            {
                queue.Limiter.Dispose();
            }
        }
    }

    private ConcurrencyLimiter NewLimiter() =>
        new(
            new()
            {
                PermitLimit = atOnce,
                QueueLimit = waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );

    /// <summary>Who has a turn or waits for one.</summary>
    private sealed class Queue(string person, ConcurrencyLimiter limiter)
    {
        public string Person => person;
        public ConcurrencyLimiter Limiter => limiter;
        public int Present { get; set; }
    }

    private sealed class Turn(TurnsByPerson turns, Queue queue, RateLimitLease lease) : IDisposable
    {
        private int done;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref done, 1) == 0)
            {
                lease.Dispose();
                turns.Leave(queue);
            }
        }
    }
}
