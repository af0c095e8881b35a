using System.Diagnostics;

namespace DeAn06.Bench;

/// <summary>What one thing took, in milliseconds.</summary>
internal sealed class Series
{
    private readonly List<double> taken = [];

    public int Count => taken.Count;

    public double Min => At(0);

    public double Median => At(0.5);

    public double P95 => At(0.95);

    public async Task<T> TimeAsync<T>(Func<Task<T>> act)
    {
        var begin = Stopwatch.GetTimestamp();
        var result = await act();
        taken.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        return result;
    }

    /// <summary>The nearest value that was measured, none in between.</summary>
    private double At(double share)
    {
        var sorted = taken.Order().ToArray();
        return sorted[(int)Math.Round(share * (sorted.Length - 1), MidpointRounding.AwayFromZero)];
    }
}

/// <summary>A thing beside its peer.</summary>
/// <param name="Peer">What it is compared with.</param>
internal sealed record Comparison(string Name, string Peer, Series Measured, Series Beside)
{
    /// <summary>How many times the peer's median.</summary>
    public double Ratio => Measured.Median / Beside.Median;
}

/// <summary>Runs a thing and its peer in turn, so that what else the machine does meets both.</summary>
internal static class SideBySide
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Stops after so many rounds, or when the time is up and there is something to tell.</summary>
    public static Task<Comparison> RunAsync(
        (string Name, Func<Task<bool>> Act) thing,
        (string Name, Func<Task<bool>> Act) peer,
        int warmUp,
        int rounds
    ) =>
        RunAsync(
            (thing.Name, () => Task.FromResult(true), thing.Act),
            (peer.Name, () => Task.FromResult(true), peer.Act),
            warmUp,
            rounds
        );

    /// <summary>The same for things that something comes before, which is not measured.</summary>
    public static async Task<Comparison> RunAsync(
        (string Name, Func<Task<bool>> Before, Func<Task<bool>> Act) thing,
        (string Name, Func<Task<bool>> Before, Func<Task<bool>> Act) peer,
        int warmUp,
        int rounds
    )
    {
        Console.WriteLine($"{thing.Name} …");
        for (var i = 0; i < warmUp; i++)
        {
            await thing.Before();
            await thing.Act();
            await peer.Before();
            await peer.Act();
        }

        var comparison = new Comparison(thing.Name, peer.Name, new Series(), new Series());
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < rounds && (i < 5 || Stopwatch.GetElapsedTime(begin) < Longest); i++)
        {
            await thing.Before();
            await comparison.Measured.TimeAsync(thing.Act);
            await peer.Before();
            await comparison.Beside.TimeAsync(peer.Act);
        }

        return comparison;
    }
}
