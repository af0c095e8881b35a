using DeAn06.SharedKernel.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DeAn06.Platform.Events;

/// <summary>
/// Delivers each schema's outbox to every consumer: at least once, in order per filing. A failure holds back only later events of the
/// same filing for the same consumer. An advisory lock makes one host at a time deliver a schema's events (docs/adr/0005). It looks when it
/// is woken, when a parked event's time has come, and now and then, for what a lost line did not tell.
/// </summary>
internal sealed class OutboxDispatcher(
    IEnumerable<IOutboxSource> sources,
    OutboxWakes wakes,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<OutboxDispatcher> logger
) : BackgroundService, IEventDelivery
{
    private const int BatchSize = 500;

    /// <summary>How long an event may wait of which nobody told.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Something is due that this pass could not deliver: another host is at it, which may end before it is done.</summary>
    private static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// After a delivery it rests so many times as long as that took, so that a busy evening's events go in batches; after a single event, which
    /// takes milliseconds, nobody notices.
    /// </summary>
    private const int RestsTimes = 2;

    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a delivered event stays, for one who asks what happened.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Looks through the whole table, so not at every pass.</summary>
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);

    private readonly OutboxOutages outages = new(logger);

    private volatile Task released = Task.CompletedTask;

    protected override Task ExecuteAsync(CancellationToken stopping) =>
        Task.WhenAll(sources.Select(source => RunAsync(source, stopping)));

    public async Task DrainAsync(CancellationToken ct)
    {
        foreach (var source in sources)
        {
            var look = OutboxLook.Delivered;
            while (look is OutboxLook.Delivered or OutboxLook.AnothersTurn)
            {
                (look, _) = await DeliverAsync(source, ct);
                if (look == OutboxLook.AnothersTurn)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
                }
            }
        }
    }

    public IDisposable Hold()
    {
        var held = new Held();
        released = held.Released;
        return held;
    }

    private async Task RunAsync(IOutboxSource source, CancellationToken stopping)
    {
        var pruned = DateTimeOffset.MinValue;
        var failed = 0;
        while (!stopping.IsCancellationRequested)
        {
            var pause = LongestPause;
            try
            {
                await released.WaitAsync(stopping);
                var begin = clock.GetTimestamp();
                var (look, parkedUntil) = await DeliverAsync(source, stopping);
                pause = PauseAfter(look, parkedUntil);
                if (look == OutboxLook.Delivered)
                {
                    await RestAsync(clock.GetElapsedTime(begin), stopping);
                }

                if (clock.GetUtcNow() is var now && now - pruned > PruneEvery)
                {
                    await PruneAsync(source, now, stopping);
                    pruned = now;
                }

                failed = outages.Over(source, failed);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                failed++;
                outages.Of(source, failure);
                pause = GrowingPause.After(failed, LongestPause);
            }

            await wakes.WaitAsync(source.Schema, pause, stopping);
        }
    }

    private static Task RestAsync(TimeSpan took, CancellationToken stopping)
    {
        var rest = took * RestsTimes;
        return Task.Delay(rest < LongestRest ? rest : LongestRest, stopping);
    }

    private TimeSpan PauseAfter(OutboxLook look, DateTimeOffset? parkedUntil)
    {
        if (look != OutboxLook.Nothing)
        {
            return look == OutboxLook.Delivered ? TimeSpan.Zero : ShortPause;
        }

        var parked = parkedUntil - clock.GetUtcNow() ?? LongestPause;
        return parked < TimeSpan.Zero ? TimeSpan.Zero
            : parked < LongestPause ? parked
            : LongestPause;
    }

    private static async Task PruneAsync(IOutboxSource source, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await source.OpenAsync(ct);
        await db.Set<OutboxMessage>().Where(m => m.DeliveredAt < now - Kept).ExecuteDeleteAsync(ct);
    }

    /// <summary>One pass; where nothing is due it says when the first of those that wait for a time is.</summary>
    internal async Task<(OutboxLook Look, DateTimeOffset? ParkedUntil)> DeliverAsync(
        IOutboxSource source,
        CancellationToken ct
    )
    {
        await using var db = await source.OpenAsync(ct);
        var outbox = db.Set<OutboxMessage>();
        var now = clock.GetUtcNow();
        var pending = await outbox
            .Where(m => m.DeliveredAt == null)
            .GroupBy(_ => 1)
            .Select(all => new
            {
                Due = all.Count(m => m.ParkedUntil == null || m.ParkedUntil <= now),
                ParkedUntil = all.Min(m => m.ParkedUntil),
            })
            .FirstOrDefaultAsync(ct);
        if (pending is null or { Due: 0 })
        {
            return (OutboxLook.Nothing, pending?.ParkedUntil);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var mine = await db
            .Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtext({source.Schema})) as \"Value\"")
            .SingleAsync(ct);
        if (!mine)
        {
            return (OutboxLook.AnothersTurn, null);
        }

        var waiting = await outbox
            .Where(m => m.DeliveredAt == null && (m.ParkedUntil == null || m.ParkedUntil <= now))
            .OrderBy(m => m.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
        var keys = waiting.Select(m => m.Key).Distinct().ToArray();
        var parked = await outbox
            .Where(m => m.DeliveredAt == null && m.ParkedUntil > now && keys.Contains(m.Key))
            .ToListAsync(ct);
        await using var scope = scopes.CreateAsyncScope();
        var consumers = scope.ServiceProvider.GetServices<IEventConsumer>().ToArray();
        var moved = await new OutboxPass(waiting, parked, consumers, now, logger).RunAsync(ct);
        await MarkAsync(db, waiting, consumers, now, ct);
        await transaction.CommitAsync(ct);
        return (moved > 0 ? OutboxLook.Delivered : OutboxLook.Stuck, null);
    }

    /// <summary>Where everything arrived, as it mostly does, all are marked by one command; else each by what became of it.</summary>
    private static async Task MarkAsync(
        DbContext db,
        List<OutboxMessage> waiting,
        IEventConsumer[] consumers,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        string[] all = [.. consumers.Select(c => c.Name)];
        if (!waiting.TrueForAll(m => m.DeliveredAt is not null && m.DeliveredTo.SequenceEqual(all)))
        {
            await db.SaveChangesAsync(ct);
            return;
        }

        long[] ids = [.. waiting.Select(m => m.Id)];
        var delivered = now.ToUniversalTime();
        await db.Set<OutboxMessage>()
            .Where(m => ids.Contains(m.Id))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.DeliveredTo, all)
                        .SetProperty(m => m.DeliveredAt, delivered)
                        .SetProperty(m => m.ParkedUntil, (DateTimeOffset?)null),
                ct
            );
    }

    private sealed class Held : IDisposable
    {
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Released => released.Task;

        public void Dispose() => released.TrySetResult();
    }
}

/// <summary>What one pass found.</summary>
internal enum OutboxLook
{
    /// <summary>Nothing is due.</summary>
    Nothing,

    /// <summary>Events went on their way; more may be due.</summary>
    Delivered,

    /// <summary>Nobody took what is due.</summary>
    Stuck,

    /// <summary>Another host delivers what is due.</summary>
    AnothersTurn,
}
