using System.Globalization;
using System.Text.Json;

namespace DeAn06.Bench;

/// <summary>What the product's process holds: after a minute's quiet, and at most between two looks.</summary>
internal sealed class ImportMemory(RunningProduct product, int quiet)
{
    private readonly List<(string When, double Now, double Peak)> looks = [];

    public async Task SettleAsync(string when)
    {
        await Task.Delay(TimeSpan.FromSeconds(quiet));
        looks.Add((when, Read("VmRSS:"), Read("VmHWM:")));

        // 5: the highest mark begins anew.
        await File.WriteAllTextAsync($"/proc/{product.ProcessId}/clear_refs", "5");
    }

    /// <summary>The leader's page and the board, as the web UI asks them.</summary>
    public async Task ReadAsync(Wrk wrk, string cookie)
    {
        var web = new WebDocuments("src/Web/src");
        foreach (var (name, variables) in Asked())
        {
            var body = JsonSerializer.Serialize(new { query = web.Of(name), variables });
            var round = await wrk.RunAsync(
                name,
                new Request(new Uri(product.Address, "/graphql"), body, cookie),
                connections: 16,
                seconds: 20
            );
            Console.WriteLine($"    {name}: {round.Rate:0.0} a second, {round.Failed} failed");
        }
    }

    public void Print()
    {
        Console.WriteLine("| memory of the host, MB | now | at most before |\n|---|---|---|");
        foreach (var (when, now, peak) in looks)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {when} | {now:0} | {peak:0} |"));
        }
    }

    private static IEnumerable<(string Document, object Variables)> Asked() =>
        [
            ("Province", new { period = ProvinceData.Filed }),
            ("BoardPage", new { period = ProvinceData.Filed, first = 500 }),
        ];

    private double Read(string mark)
    {
        var line = File.ReadLines($"/proc/{product.ProcessId}/status")
            .First(l => l.StartsWith(mark, StringComparison.Ordinal));
        return double.Parse(line[mark.Length..].Replace("kB", "").Trim(), CultureInfo.InvariantCulture) / 1000;
    }
}
