using System.Globalization;

namespace DeAn06.Bench;

/// <summary>What a person reads.</summary>
internal static class ImportTable
{
    public static void Head() =>
        Console.WriteLine(
            "| brought in | requests a s | figures a s | p50 ms | p99 ms | host ms CPU | server ms CPU | transactions | again |\n|---|---|---|---|---|---|---|---|---|"
        );

    public static void Row(Sent sent) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {sent.Name} | {sent.Requests / sent.Seconds:0.0} | {sent.Figures / sent.Seconds:N0} | {sent.P50:0} | {sent.P99:0} | {1000 * sent.Host / sent.Requests:0.0} | {1000 * sent.Server / sent.Requests:0.0} | {sent.Commands:0.0} | {sent.Again} |"
            )
        );
}
