namespace DeAn06.Modules.Access.Session;

/// <summary>How long one has to wait, as a person is told.</summary>
internal static class WaitInWords
{
    public static string Of(TimeSpan wait) =>
        wait <= TimeSpan.FromMinutes(1)
            ? $"{Math.Ceiling(wait.TotalSeconds):0} giây"
            : $"{Math.Ceiling(wait.TotalMinutes):0} phút";
}
