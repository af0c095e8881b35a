namespace DeAn06.Modules.Access.Session;

/// <summary>How long wrong passwords keep a bucket waiting: not at all at first, then 2 seconds, doubled by each, up to five minutes.</summary>
/// <param name="Free">So many may be wrong before one waits.</param>
/// <param name="Forgiven">One wrong password is forgiven for each such time without another.</param>
internal sealed record SignInDelay(int Free, TimeSpan Forgiven)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>A failure is forgotten no sooner than this, whatever it is counted by.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);

    // A whole hospital, or a province's network, stands behind one address: more may go wrong there, and it is forgiven sooner.
    private static readonly SignInDelay OfAddress = new(Free: 30, TimeSpan.FromMinutes(1));
    private static readonly SignInDelay OfAccount = new(Free: 5, Shortest);

    public static SignInDelay Of(SignInBy by) => by == SignInBy.Address ? OfAddress : OfAccount;

    /// <summary>Null where another attempt may be made now.</summary>
    public TimeSpan? Wait(SignInFailure last, DateTimeOffset now)
    {
        // Asked first: what was counted by a clock ahead of this one keeps nobody waiting who has nothing to wait for.
        if (last.Failures < Free || IsLeftOver(last, now))
        {
            return null;
        }

        var wait = last.LastAt + After(last.Failures) - now;
        return wait <= TimeSpan.Zero ? null
            : wait > Longest ? Longest
            : wait;
    }

    /// <summary>How many stand when one more is wrong now; what no longer makes the wait longer is not counted.</summary>
    public int Next(SignInFailure last, DateTimeOffset now)
    {
        var forgiven = now > last.LastAt ? (now - last.LastAt) / Forgiven : 0;
        var standing = IsLeftOver(last, now) ? 0 : Math.Max(0, last.Failures - (int)Math.Min(forgiven, last.Failures));
        return Math.Min(standing + 1, Free + 9);
    }

    // From before the clock was set back; a little ahead is another host's clock, and counts.
    private static bool IsLeftOver(SignInFailure last, DateTimeOffset now) => last.LastAt - now > Longest;

    private TimeSpan After(int failures) =>
        First * Math.Pow(2, failures - Free) is var wait && wait < Longest ? wait : Longest;
}
