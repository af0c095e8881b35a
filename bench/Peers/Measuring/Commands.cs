using System.Diagnostics;

namespace DeAn06.Bench;

/// <summary>
/// How many transactions a request of ours takes on the server: outside a transaction each command, or each batch, is one. PostgreSQL counts on
/// its sessions and tells at the latest ten seconds after they fall idle, so each look waits for that.
/// </summary>
internal sealed class Commands(Database database)
{
    private const int Requests = 20;
    private static readonly TimeSpan Told = TimeSpan.FromSeconds(11);
    private double idle;
    private long before;

    public async Task SettleAsync()
    {
        await Task.Delay(Told);
        before = await database.TransactionsAsync();
        var begin = Stopwatch.GetTimestamp();
        await Task.Delay(Told);
        var after = await database.TransactionsAsync();
        idle = (after - before) / Stopwatch.GetElapsedTime(begin).TotalSeconds;
        before = after;
    }

    public async Task<double> OfAsync(Func<Task> ask)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < Requests; i++)
        {
            await ask();
        }

        await Task.Delay(Told);
        var after = await database.TransactionsAsync();
        var count = after - before - idle * Stopwatch.GetElapsedTime(begin).TotalSeconds;
        before = after;
        return Math.Max(0, count / Requests);
    }
}
