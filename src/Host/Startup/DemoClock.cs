using DeAn06.SharedKernel.Periods;

namespace DeAn06.Host.Startup;

/// <summary>A clock that starts where it is told and runs on from there at the pace of the real one.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock moving = new();
    private DateTimeOffset origin = start.ToUniversalTime();
    private long originTimestamp = System.GetTimestamp();

    public override TimeZoneInfo LocalTimeZone { get; } =
        TimeZoneInfo.CreateCustomTimeZone("Asia/Ho_Chi_Minh", VietnamTime.Offset, "Việt Nam", "Việt Nam");

    public override DateTimeOffset GetUtcNow()
    {
        lock (moving)
        {
            return origin + System.GetElapsedTime(originTimestamp);
        }
    }

    /// <summary>Moves the clock, backwards too; timers keep their own pace.</summary>
    public void SetTo(DateTimeOffset now)
    {
        lock (moving)
        {
            origin = now.ToUniversalTime();
            originTimestamp = System.GetTimestamp();
        }
    }
}
