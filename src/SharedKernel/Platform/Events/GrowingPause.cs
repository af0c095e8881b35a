namespace DeAn06.Platform.Events;

/// <summary>
/// How long to wait before one more attempt. Doubles with each failure, and shortened by chance: hosts and schemas must not come back all at
/// the same moment.
/// </summary>
internal static class GrowingPause
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);

    /// <param name="failed">Attempts that failed in a row, at least 1.</param>
    public static TimeSpan After(int failed, TimeSpan longest) =>
        TimeSpan.FromMilliseconds(
            Math.Min(First.TotalMilliseconds * Math.Pow(2, failed), longest.TotalMilliseconds)
                * (0.5 + (Random.Shared.NextDouble() / 2))
        );
}
