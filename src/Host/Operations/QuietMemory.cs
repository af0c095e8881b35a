namespace DeAn06.Host.Operations;

/// <summary>
/// Gives memory back to the machine once a busy time is over. The collector runs when something is allocated: after the evening's last request
/// it would hold what the evening took until the next morning. A single timer, which a request sets: an idle host has none that wakes it.
/// </summary>
internal sealed class QuietMemory : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    /// <summary>Fewer bytes allocated between two looks are quiet: open pages ask for what is new, nobody works.</summary>
    private const long Quiet = 30_000_000;

    /// <summary>Less is not worth a collection of everything.</summary>
    private const long Worthwhile = 30_000_000;

    private readonly Timer timer;
    private int isSet;
    private long allocated;
    private long kept;

    public QuietMemory() => timer = new Timer(_ => LookAround());

    /// <summary>There is something to do.</summary>
    public void Stir()
    {
        if (Volatile.Read(ref isSet) == 0 && Interlocked.Exchange(ref isSet, 1) == 0)
        {
            timer.Change(Look, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => timer.Dispose();

    private void LookAround()
    {
        var (before, now) = (allocated, GC.GetTotalAllocatedBytes());
        allocated = now;
        if (now - before > Quiet)
        {
            timer.Change(Look, Timeout.InfiniteTimeSpan);
            return;
        }

        if (GC.GetGCMemoryInfo().TotalCommittedBytes > kept + Worthwhile)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            kept = GC.GetGCMemoryInfo().TotalCommittedBytes;
        }

        Volatile.Write(ref isSet, 0);
    }
}
