using Microsoft.Extensions.Hosting;
using Npgsql;

namespace DeAn06.Platform.Events;

/// <summary>
/// Hears from PostgreSQL that events wait: one connection for each database, however many schemas. Whatever was told while nobody listened
/// is looked for once it listens again.
/// </summary>
internal sealed class OutboxListener(IEnumerable<IOutboxSource> sources, OutboxWakes wakes) : BackgroundService
{
    /// <summary>As `0002-outbox-wakes.sql` names it.</summary>
    private const string Channel = "dean06_outbox";

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stopping) =>
        Task.WhenAll(sources.GroupBy(source => source.Server).Select(database => ListenAsync([.. database], stopping)));

    private async Task ListenAsync(IOutboxSource[] schemas, CancellationToken stopping)
    {
        var failed = 0;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                // Each schema has its own role, and one that may not sign in must not make the others deaf.
                await using var line = schemas[failed % schemas.Length].Line();
                line.Notification += (_, told) => wakes.Wake(told.Payload);
                await line.OpenAsync(stopping);
                await using (var listen = new NpgsqlCommand($"listen {Channel}", line))
                {
                    await listen.ExecuteNonQueryAsync(stopping);
                }

                failed = 0;
                WakeAll(schemas);
                while (true)
                {
                    await line.WaitAsync(stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException or IOException)
            {
                // Not told here: the deliveries look, and say so where the database is away.
                if (failed++ == 0)
                {
                    WakeAll(schemas);
                }

                await Task.Delay(GrowingPause.After(failed, LongestPause), stopping)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void WakeAll(IOutboxSource[] schemas)
    {
        foreach (var schema in schemas)
        {
            wakes.Wake(schema.Schema);
        }
    }
}
