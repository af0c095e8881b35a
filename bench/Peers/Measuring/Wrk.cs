using System.Diagnostics;
using System.Globalization;

namespace DeAn06.Bench;

/// <summary>What one round of `wrk` saw.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Failed">Answers of 400 and more, and connections that broke or waited too long.</param>
internal sealed record Round(double Rate, double P50, double P99, long Failed);

/// <summary>Debian's `wrk`, one thread.</summary>
/// <param name="work">Temporary folder, for its scripts.</param>
internal sealed class Wrk(string work)
{
    private const string Done = """
        done = function(summary, latency)
          local e = summary.errors
          io.write(string.format("RESULT %d %d %f %f %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
            e.status + e.connect + e.read + e.write + e.timeout))
        end
        """;

    public async Task<Round> RunAsync(string name, Request request, int connections, int seconds)
    {
        var script = Path.Combine(work, $"{name}.lua");
        await File.WriteAllTextAsync(script, Script(name, request) + Done);
        var start = new ProcessStartInfo(
            "wrk",
            [
                "-t1",
                $"-c{connections}",
                $"-d{seconds}s",
                "--timeout",
                "20s",
                "--latency",
                "-s",
                script,
                request.Address.AbsoluteUri,
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var result = said.Split('\n').FirstOrDefault(line => line.StartsWith("RESULT ", StringComparison.Ordinal));
        if (result is null)
        {
            throw new InvalidOperationException($"wrk told nothing of {name}: {said}");
        }

        var n = result.Split(' ').Skip(1).Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray();
        return new Round(n[0] / (n[1] / 1e6), n[2] / 1000, n[3] / 1000, (long)n[4]);
    }

    private string Script(string name, Request request)
    {
        if (request.Body is null)
        {
            return "";
        }

        var body = Path.Combine(work, $"{name}.json");
        File.WriteAllText(body, request.Body);
        var cookie = request.Cookie is { } given ? $"wrk.headers[\"Cookie\"] = [[{given}]]\n" : "";
        return $"""
            local file = io.open("{body}")
            wrk.method = "POST"
            wrk.body = file:read("*a")
            file:close()
            wrk.headers["Content-Type"] = "application/json"
            {cookie}
            """;
    }
}
