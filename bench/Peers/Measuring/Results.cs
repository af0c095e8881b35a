using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace DeAn06.Bench;

/// <summary>Of one read all rounds by server, and what a request of ours takes.</summary>
internal sealed record Measured(Read Read, Dictionary<string, List<Round>> Rounds, double? Commands, int Bytes)
{
    /// <summary>The middle of the rounds; null where the server was not asked.</summary>
    public double? Median(string server, Func<Round, double> what)
    {
        if (!Rounds.TryGetValue(server, out var rounds))
        {
            return null;
        }

        var sorted = rounds.Select(what).Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    public double? Ratio(string server) =>
        Median(server, r => r.Rate) is > 0 and var rate ? Median("ours", r => r.Rate) / rate : null;
}

/// <summary>The table for people and JSON for later comparison.</summary>
internal static class Results
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void PrintHead() =>
        Console.WriteLine(
            $"\n{"read", -32}{"ours/s", 9}{"p50", 8}{"p99", 8}{"bare/s", 9}{"p50", 8}{"p99", 8}{"ratio", 7}{"pg4/s", 9}{"ratio", 7}{"pg5/s", 9}{"ratio", 7}{"before/s", 9}{"ratio", 7}{"SQL", 7}{"bytes", 9}"
        );

    public static void Print(Measured m)
    {
        Console.WriteLine(
            $"{m.Read.Key + ". " + m.Read.Name, -32}"
                + Cell(m.Median("ours", r => r.Rate), 9, "f1")
                + Cell(m.Median("ours", r => r.P50), 8, "f1")
                + Cell(m.Median("ours", r => r.P99), 8, "f1")
                + Cell(m.Median("bare", r => r.Rate), 9, "f1")
                + Cell(m.Median("bare", r => r.P50), 8, "f1")
                + Cell(m.Median("bare", r => r.P99), 8, "f1")
                + Cell(m.Ratio("bare"), 7, "f2")
                + Cell(m.Median("pg4", r => r.Rate), 9, "f1")
                + Cell(m.Ratio("pg4"), 7, "f2")
                + Cell(m.Median("pg5", r => r.Rate), 9, "f1")
                + Cell(m.Ratio("pg5"), 7, "f2")
                + Cell(m.Median("before", r => r.Rate), 9, "f1")
                + Cell(m.Ratio("before"), 7, "f2")
                + Cell(m.Commands, 7, "f1")
                + Cell(m.Bytes, 9, "f0")
        );
        foreach (var (server, rounds) in m.Rounds.Where(r => r.Value.Any(x => x.Failed > 0)))
        {
            Console.WriteLine($"    {server}: {rounds.Sum(x => x.Failed)} of them failed");
        }
    }

    public static void PrintFoot(IReadOnlyList<Measured> all, double? memory)
    {
        Console.WriteLine(
            "\nratio: answers a second of ours over the peer's. p50 and p99 in milliseconds. Medians of the rounds. SQL: transactions of a request of ours."
        );
        foreach (var m in all.Where(m => m.Read.Connections == 1))
        {
            var times = m.Median("ours", r => r.P50) / m.Median("bare", r => r.P50);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{m.Read.Name}: median {times:f2} times bare's")
            );
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours holds {memory:f0} MB"));
    }

    public static void Write(IReadOnlyList<Measured> all, double? memory, string folder)
    {
        Directory.CreateDirectory(folder);
        var at = TimeProvider.System.GetUtcNow();
        var path = Path.Combine(folder, $"peers-{at:yyyyMMdd'T'HHmmss'Z'}.json");
        var results = new
        {
            at,
            runtime = RuntimeInformation.FrameworkDescription,
            cores = Environment.ProcessorCount,
            megabytes = memory,
            results = all.Select(m => new
            {
                m.Read.Key,
                m.Read.Name,
                m.Read.Connections,
                m.Commands,
                m.Bytes,
                m.Rounds,
            }),
        };
        File.WriteAllText(path, JsonSerializer.Serialize(results, Indented));
        Console.WriteLine($"Written to {path}");
    }

    private static string Cell(double? value, int width, string format) =>
        (value is { } number ? number.ToString(format, CultureInfo.InvariantCulture) : "–").PadLeft(width);
}
