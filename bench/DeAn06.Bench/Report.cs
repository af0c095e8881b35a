using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace DeAn06.Bench;

/// <summary>All that was measured, as a table for people and as JSON for later comparison.</summary>
internal sealed class Report
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly List<Comparison> comparisons = [];
    private readonly List<Footprint> footprints = [];
    private Idle? idle;

    public void Add(IEnumerable<Comparison> measured) => comparisons.AddRange(measured);

    public void Add(Footprint footprint) => footprints.Add(footprint);

    public void Add(Idle measured) => idle = measured;

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine(
            $"{"milliseconds", -28}{"n", 5}{"min", 10}{"median", 10}{"p95", 10}   {"beside", -22}{"median", 10}{"p95", 10}{"ratio", 9}"
        );
        foreach (var c in comparisons)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{c.Name, -28}{c.Measured.Count, 5}{c.Measured.Min, 10:f1}{c.Measured.Median, 10:f1}{c.Measured.P95, 10:f1}   {c.Peer, -22}{c.Beside.Median, 10:f1}{c.Beside.P95, 10:f1}{c.Ratio, 8:f1}×"
                )
            );
        }

        Console.WriteLine($"\n{"megabytes held", -40}{"before", 10}{"peak", 10}{"growth", 10}");
        foreach (var f in footprints)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{f.Name, -40}{f.Before, 10:f0}{f.Peak, 10:f0}{f.Growth, 10:f0}"
                )
            );
        }

        PrintIdle();
    }

    private void PrintIdle()
    {
        if (idle is { } i)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\nidle: host {i.Host:f2} % of a core (bar 1), PostgreSQL {i.Postgres:f2} %, {i.Commands:f2} SQL commands a second (bar 2)"
                )
            );
        }
    }

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var at = TimeProvider.System.GetUtcNow();
        var path = Path.Combine(folder, $"{at:yyyyMMdd'T'HHmmss'Z'}.json");
        var results = new
        {
            at,
            runtime = RuntimeInformation.FrameworkDescription,
            cores = Environment.ProcessorCount,
            unit = "milliseconds",
            results = comparisons.Select(c => new
            {
                name = c.Name,
                c.Ratio,
                measured = Figures(c.Measured),
                peer = c.Peer,
                beside = Figures(c.Beside),
            }),
            memory = footprints.Select(f => new
            {
                name = f.Name,
                unit = "megabytes",
                f.Before,
                f.Peak,
                f.Growth,
            }),
            idle,
        };
        File.WriteAllText(path, JsonSerializer.Serialize(results, Indented));
        Console.WriteLine($"\nWritten to {path}");
    }

    private static object Figures(Series series) =>
        new
        {
            n = series.Count,
            min = series.Min,
            median = series.Median,
            p95 = series.P95,
        };
}
