using System.Globalization;

namespace DeAn06.Bench;

/// <summary>How much of the machine's memory the product held while it did something, in megabytes (resident, as Linux counts it).</summary>
internal sealed record Footprint(string Name, double Before, double Peak)
{
    public double Growth => Peak - Before;

    /// <summary>The highest mark of a process since it was last wiped.</summary>
    public static async Task<Footprint> OfAsync(string name, int process, Func<Task> act)
    {
        // 5: begin anew from what is held now.
        await File.WriteAllTextAsync($"/proc/{process}/clear_refs", "5");
        var before = Read(process, "VmRSS:");
        await act();
        return new Footprint(name, before, Read(process, "VmHWM:"));
    }

    private static double Read(int process, string mark)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith(mark, StringComparison.Ordinal));
        return double.Parse(line[mark.Length..].Replace("kB", "").Trim(), CultureInfo.InvariantCulture) / 1000;
    }
}
