using DeAn06.SharedKernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DeAn06.SharedKernel.Events;

/// <summary>
/// Delivers each schema's outbox to every consumer: at least once, in order per filing. A failure holds back only later events of the
/// same filing for the same consumer. An advisory lock makes one host at a time deliver a schema's events (docs/adr/0005).
/// </summary>
internal sealed class OutboxDispatcher(
    IEnumerable<IOutboxSource> sources,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<OutboxDispatcher> logger
) : BackgroundService, IEventDelivery
{
    private const int BatchSize = 500;

    /// <summary>How long an event may wait when nothing else happens. Grows with each pass that fails.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>How long a delivered event stays, for one who asks what happened.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Looks through the whole table, so not at every pass.</summary>
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);

    private readonly OutboxOutages outages = new(logger);

    protected override Task ExecuteAsync(CancellationToken stopping) =>
        Task.WhenAll(sources.Select(source => RunAsync(source, stopping)));

    public async Task DrainAsync(CancellationToken ct)
    {
        foreach (var source in sources)
        {
            while (await DeliverAsync(source, ct) > 0) { }
        }
    }

    private async Task RunAsync(IOutboxSource source, CancellationToken stopping)
    {
        var pruned = DateTimeOffset.MinValue;
        var failed = 0;
        while (!stopping.IsCancellationRequested)
        {
            var delivered = 0;
            try
            {
                delivered = await DeliverAsync(source, stopping);
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
            }

            if (delivered < BatchSize)
            {
                await Task.Delay(PauseAfter(failed), stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Doubles with each failure, and shortened by chance: hosts and schemas must not come back all at the same moment.</summary>
    private static TimeSpan PauseAfter(int failed) =>
        failed == 0
            ? Pause
            : TimeSpan.FromMilliseconds(
                Math.Min(Pause.TotalMilliseconds * Math.Pow(2, failed), LongestPause.TotalMilliseconds)
                    * (0.5 + (Random.Shared.NextDouble() / 2))
            );

    private static async Task PruneAsync(IOutboxSource source, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await source.OpenAsync(ct);
        await db.Set<OutboxMessage>().Where(m => m.DeliveredAt < now - Kept).ExecuteDeleteAsync(ct);
    }

    /// <summary>One pass; answers how many events went on their way.</summary>
    internal async Task<int> DeliverAsync(IOutboxSource source, CancellationToken ct)
    {
        await using var db = await source.OpenAsync(ct);
        var outbox = db.Set<OutboxMessage>();
        var now = clock.GetUtcNow();
        if (!await outbox.AnyAsync(m => m.DeliveredAt == null && (m.ParkedUntil == null || m.ParkedUntil <= now), ct))
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var mine = await db
            .Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtext({source.Schema})) as \"Value\"")
            .SingleAsync(ct);
        if (!mine)
        {
            return 0;
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
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return moved;
    }
}
