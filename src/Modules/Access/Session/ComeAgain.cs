namespace DeAn06.Modules.Access.Session;

/// <summary>
/// When those who are refused shall come again: each after the one before, at the pace of hashing, so that they find a place then and
/// do not come all at once.
/// </summary>
/// <param name="soonest">Half the queue is through by then: those who come find places free, and hashing does not run out of work.</param>
internal sealed class ComeAgain(TimeProvider clock, TimeSpan soonest)
{
    /// <summary>
    /// Nobody is sent away for longer; wrong passwords cost no more either. Past it the times are given once more from the soonest:
    /// who comes in vain then is told anew, and who does not come at all keeps nobody out.
    /// </summary>
    public static readonly TimeSpan Latest = TimeSpan.FromMinutes(5);

    private readonly long start = clock.GetTimestamp();
    private TimeSpan given = TimeSpan.MinValue;

    /// <param name="step">How long hashing takes for one of them.</param>
    public TimeSpan Next(TimeSpan step)
    {
        var now = clock.GetElapsedTime(start);
        var (first, next) = (now + soonest, given + step);
        given = next < first || next > now + Latest ? first : next;
        return given - now;
    }
}
