using System.Collections.Concurrent;
using System.Globalization;

namespace DeAn06.Bench;

/// <summary>How long each of many requests took, in milliseconds.</summary>
internal sealed class Times
{
    private readonly ConcurrentBag<double> all = [];

    public int Count => all.Count;

    public void Add(TimeSpan took) => all.Add(took.TotalMilliseconds);

    /// <param name="share">0.5 for the median.</param>
    public double At(double share)
    {
        var sorted = all.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Count, 7} · p50 {At(0.5), 6:f0} ms · p99 {At(0.99), 6:f0} ms · max {At(1), 6:f0} ms"
        );
}
