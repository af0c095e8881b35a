using DeAn06.Platform.Persistence;
using Microsoft.Extensions.Logging;

namespace DeAn06.Platform.Events;

/// <summary>
/// Says when outboxes cannot be read and when they can again: once for all that wait for the same reason, with the passes that failed in
/// between, however often they try.
/// </summary>
internal sealed class OutboxOutages(ILogger logger)
{
    private const string ServerAway = "database";

    private readonly Lock gate = new();

    /// <summary>By reason, the schemas that wait for it to pass.</summary>
    private readonly Dictionary<string, Outage> outages = [];

    public void Of(IOutboxSource source, Exception failure)
    {
        // Of several servers each is away by itself; those of one server fail in more than one way while it goes down and comes up.
        var reason = DatabaseFailure.IsAway(failure) ? $"{ServerAway} {source.Server}" : source.Schema;
        lock (gate)
        {
            if (outages.TryGetValue(reason, out var outage))
            {
                outage.Waiting.Add(source.Schema);
                return;
            }

            outages[reason] = new Outage([source.Schema]);
        }

        OutboxLog.SourceFailed(logger, failure, source.Schema);
    }

    /// <param name="failed">Passes of this source that failed since the last that did not.</param>
    /// <returns>0, since the next failure is the first of another outage.</returns>
    public int Over(IOutboxSource source, int failed)
    {
        if (failed == 0)
        {
            return 0;
        }

        var over = 0;
        lock (gate)
        {
            foreach (var (reason, outage) in outages.Where(o => o.Value.Waiting.Contains(source.Schema)).ToArray())
            {
                outage.Waiting.Remove(source.Schema);
                outage.Failed += failed;
                if (outage.Waiting.Count == 0)
                {
                    outages.Remove(reason);
                    over += outage.Failed;
                }
            }
        }

        if (over > 0)
        {
            OutboxLog.SourcesBack(logger, source.Schema, over);
        }

        return 0;
    }

    private sealed class Outage(HashSet<string> waiting)
    {
        public HashSet<string> Waiting => waiting;

        public int Failed { get; set; }
    }
}

internal static partial class OutboxLog
{
    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Outbox of {Schema} could not be read, and none that waits for the same; trying again, at growing pauses"
    )]
    public static partial void SourceFailed(ILogger logger, Exception failure, string schema);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Outbox of {Schema}, the last that could not be read, delivers again after {Passes} failed passes in all"
    )]
    public static partial void SourcesBack(ILogger logger, string schema, int passes);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Consumer} could not reach its database; {Events} events wait for their next attempt"
    )]
    public static partial void ConsumerAway(ILogger logger, Exception failure, string consumer, int events);

    [LoggerMessage(Level = LogLevel.Error, Message = "Event {Event} failed in {Consumer}, attempt {Attempt}")]
    public static partial void EventFailed(
        ILogger logger,
        Exception failure,
        long @event,
        string consumer,
        int attempt
    );
}
