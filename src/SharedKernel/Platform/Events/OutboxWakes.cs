using System.Threading.Channels;

namespace DeAn06.Platform.Events;

/// <summary>Wakes the delivery of a schema's events. What is told while a delivery runs is heard after it.</summary>
internal sealed class OutboxWakes(IEnumerable<IOutboxSource> sources)
{
    private readonly Dictionary<string, Channel<bool>> schemas = sources.ToDictionary(
        source => source.Schema,
        _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite })
    );

    public void Wake(string schema)
    {
        if (schemas.TryGetValue(schema, out var told))
        {
            told.Writer.TryWrite(true);
        }
    }

    /// <summary>Until it is woken, at the longest so long.</summary>
    public async Task WaitAsync(string schema, TimeSpan longest, CancellationToken stopping)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        timeout.CancelAfter(longest);
        try
        {
            await schemas[schema].Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            // Time to look all the same, or to stop.
        }
    }
}
