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

    /// <summary>How long an event may wait when nothing else happens.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override Task ExecuteAsync(CancellationToken stopping) =>
        Task.WhenAll(sources.Select(source => RunAsync(source, stopping)));

    public async Task DrainAsync(CancellationToken ct)
    {
        foreach (var source in sources)
        {
            while (await DeliverAsync(source, ct) == BatchSize) { }
        }
    }

    private async Task RunAsync(IOutboxSource source, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var delivered = 0;
            try
            {
                delivered = await DeliverAsync(source, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                OutboxLog.SourceFailed(logger, failure, source.Schema);
            }

            if (delivered < BatchSize)
            {
                await Task.Delay(Pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>One pass; answers how many events were looked at.</summary>
    internal async Task<int> DeliverAsync(IOutboxSource source, CancellationToken ct)
    {
        await using var db = await source.OpenAsync(ct);
        var outbox = db.Set<OutboxMessage>();
        if (!await outbox.AnyAsync(m => m.DeliveredAt == null, ct))
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

        var waiting = await outbox.Where(m => m.DeliveredAt == null).OrderBy(m => m.Id).Take(BatchSize).ToListAsync(ct);
        await using var scope = scopes.CreateAsyncScope();
        var consumers = scope.ServiceProvider.GetServices<IEventConsumer>().ToArray();
        foreach (var consumer in consumers)
        {
            await DeliverAsync(consumer, waiting, ct);
        }

        var now = clock.GetUtcNow();
        foreach (var message in waiting.Where(m => consumers.All(c => m.DeliveredTo.Contains(c.Name))))
        {
            message.DeliveredAt = now;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return waiting.Count;
    }

    private async Task DeliverAsync(IEventConsumer consumer, List<OutboxMessage> waiting, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var held = new HashSet<string>();
        var due = new List<OutboxMessage>();
        foreach (var message in waiting.Where(m => !m.DeliveredTo.Contains(consumer.Name)))
        {
            // A message that waits for its next attempt holds back what follows it of the same filing.
            if (message.NextAttemptAt > now || held.Contains(message.Key))
            {
                held.Add(message.Key);
            }
            else
            {
                due.Add(message);
            }
        }

        if (due.Count == 0)
        {
            return;
        }

        if (await TryAsync(consumer, due, ct) is null)
        {
            return;
        }

        foreach (var message in due)
        {
            if (!held.Contains(message.Key) && await TryAsync(consumer, [message], ct) is { } failure)
            {
                held.Add(message.Key);
                message.Attempts++;
                message.NextAttemptAt = now + TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, message.Attempts)));
                message.LastError = failure.Message;
                OutboxLog.EventFailed(logger, failure, message.Id, consumer.Name, message.Attempts);
            }
        }
    }

    private static async Task<Exception?> TryAsync(
        IEventConsumer consumer,
        List<OutboxMessage> messages,
        CancellationToken ct
    )
    {
        try
        {
            await consumer.HandleAsync([.. messages.Select(m => m.Event())], ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            return failure;
        }

        foreach (var message in messages)
        {
            message.DeliveredTo = [.. message.DeliveredTo, consumer.Name];
        }

        return null;
    }
}

internal static partial class OutboxLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox of {Schema} could not be read; trying again")]
    public static partial void SourceFailed(ILogger logger, Exception failure, string schema);

    [LoggerMessage(Level = LogLevel.Error, Message = "Event {Event} failed in {Consumer}, attempt {Attempt}")]
    public static partial void EventFailed(
        ILogger logger,
        Exception failure,
        long @event,
        string consumer,
        int attempt
    );
}
