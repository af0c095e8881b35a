using DeAn06.SharedKernel.Periods;

namespace DeAn06.Host.Startup;

/// <summary>A clock that starts where it is told and runs on from there at the pace of the real one.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private readonly DateTimeOffset origin = start.ToUniversalTime();
    private readonly long originTimestamp = System.GetTimestamp();

    public override TimeZoneInfo LocalTimeZone { get; } =
        TimeZoneInfo.CreateCustomTimeZone("Asia/Ho_Chi_Minh", VietnamTime.Offset, "Việt Nam", "Việt Nam");

    public override DateTimeOffset GetUtcNow() => origin + System.GetElapsedTime(originTimestamp);
}
