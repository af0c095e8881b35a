namespace DeAn06.Host.Demonstration;

/// <summary>
/// The clock of a demonstration: whatever is done within <see cref="At"/> happens at that time, with all that it awaits; everything else
/// goes by the host's own time. Only what says what time it is moves: spans, timers and timeouts stay real.
/// </summary>
internal sealed class ActClock(TimeProvider host) : TimeProvider
{
    private readonly AsyncLocal<DateTimeOffset?> moved = new();

    public override TimeZoneInfo LocalTimeZone => host.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => moved.Value ?? host.GetUtcNow();

    public async Task<T> At<T>(DateTimeOffset time, Func<Task<T>> act)
    {
        // Ends with this method: a change of an AsyncLocal is not seen by the caller.
        moved.Value = time.ToUniversalTime();
        return await act();
    }
}
