using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Events;
using Microsoft.Extensions.Logging;

namespace DeAn06.Platform.Events;

/// <summary>
/// One look at what waits in an outbox. What one consumer cannot take holds back, for that consumer alone, the later events of the same
/// filing; everything else goes on.
/// </summary>
/// <param name="waiting">In order.</param>
/// <param name="parked">Earlier or later events of the same filings that wait for a time to come.</param>
internal sealed class OutboxPass(
    List<OutboxMessage> waiting,
    List<OutboxMessage> parked,
    IReadOnlyList<IEventConsumer> consumers,
    DateTimeOffset now,
    ILogger logger
)
{
    private readonly List<OutboxMessage> failing = [.. waiting.Concat(parked).Where(m => m.Failures.Count > 0)];

    /// <summary>Delivers what can be; answers how many deliveries there were.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var moved = 0;
        foreach (var consumer in consumers)
        {
            moved += await DeliverAsync(consumer, ct);
        }

        foreach (var message in waiting)
        {
            var missing = consumers.Where(c => !message.DeliveredTo.Contains(c.Name)).ToArray();
            message.DeliveredAt = missing.Length == 0 ? now : null;
            message.ParkedUntil = missing.Length == 0 ? null : missing.Min(c => WaitsUntil(message, c.Name));
        }

        return moved;
    }

    private async Task<int> DeliverAsync(IEventConsumer consumer, CancellationToken ct)
    {
        var due = waiting
            .Where(m => !m.DeliveredTo.Contains(consumer.Name) && WaitsUntil(m, consumer.Name) is null)
            .ToList();
        if (due.Count == 0 || await TryAsync(consumer, due, ct) is not { } whole)
        {
            return due.Count;
        }

        // Its database is away: one by one would tell nothing but this, as often as there are events.
        if (DatabaseFailure.IsAway(whole))
        {
            due.ForEach(message => Failed(message, consumer, whole));
            OutboxLog.ConsumerAway(logger, whole, consumer.Name, due.Count);
            return 0;
        }

        // As a batch they failed; one by one shows which it is.
        var delivered = 0;
        foreach (var message in due.Where(m => WaitsUntil(m, consumer.Name) is null))
        {
            if (await TryAsync(consumer, [message], ct) is { } failure)
            {
                Failed(message, consumer, failure);
                OutboxLog.EventFailed(
                    logger,
                    failure,
                    message.Id,
                    consumer.Name,
                    message.Failures[consumer.Name].Attempts
                );
            }
            else
            {
                delivered++;
            }
        }

        return delivered;
    }

    private void Failed(OutboxMessage message, IEventConsumer consumer, Exception failure)
    {
        message.Failed(consumer.Name, now, failure.Message);
        failing.Add(message);
    }

    /// <summary>When this consumer may be tried again: its own failure's time, or that of an earlier event of the same filing.</summary>
    private DateTimeOffset? WaitsUntil(OutboxMessage message, string consumer) =>
        failing
            .Where(m => m.Key == message.Key && m.Id <= message.Id && !m.DeliveredTo.Contains(consumer))
            .Select(m => m.Failures.GetValueOrDefault(consumer)?.NextAttemptAt)
            .Where(at => at > now)
            .Max();

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
