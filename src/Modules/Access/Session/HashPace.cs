namespace DeAn06.Modules.Access.Session;

/// <summary>How long a turn with a hash takes here: a running mean, for a busy machine hashes at half its speed.</summary>
/// <param name="atOnce">So many hash at the same time.</param>
internal sealed class HashPace(int atOnce)
{
    /// <summary>So many of the last turns count.</summary>
    private const int Last = 16;

    // Until the first one is measured: a slow core's.
    private TimeSpan mean = TimeSpan.FromMilliseconds(250);
    private int measured;

    /// <summary>How long so many take.</summary>
    public TimeSpan For(int turns) => mean * turns / atOnce;

    public void Took(TimeSpan turn)
    {
        measured = Math.Min(measured + 1, Last);
        mean += (turn - mean) / measured;
    }
}
