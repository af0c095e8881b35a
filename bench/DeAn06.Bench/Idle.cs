using System.Diagnostics;
using System.Globalization;

namespace DeAn06.Bench;

/// <summary>What the product costs while nobody asks anything.</summary>
/// <param name="Host">Share of one core, in per cent.</param>
/// <param name="Postgres">The same of its database's processes, all together.</param>
/// <param name="Commands">Transactions a second on its server: each command outside a transaction is one.</param>
internal sealed record Idle(double Host, double Postgres, double Commands)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    public static async Task<Idle> MeasureAsync(RunningProduct product, Database database)
    {
        Console.WriteLine("idle …");

        // The compiler goes on making hot code faster for a while.
        await Task.Delay(Settling);
        var (host, postgres) = (new Busy(() => [product.ProcessId]), new Busy(database.Processes));
        var commands = await database.TransactionsAsync();
        var begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin) < Length)
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            host.Look();
            postgres.Look();
        }

        var took = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        return new Idle(
            Share(host.Nanoseconds, took),
            Share(postgres.Nanoseconds, took),
            (await database.TransactionsAsync() - commands) / took
        );
    }

    private static double Share(long nanoseconds, double seconds) => 100 * nanoseconds / 1e9 / seconds;
}

/// <summary>
/// Processor time of processes as the scheduler counts it, thread by thread. The ticks that `ps` shows charge a whole one to whoever runs at
/// its end, which a thread woken by a timer mostly does. A thread that ends takes its count along, so it is looked at often.
/// </summary>
internal sealed class Busy
{
    private readonly Func<IReadOnlyList<int>> processes;
    private Dictionary<string, long> threads;

    public Busy(Func<IReadOnlyList<int>> processes)
    {
        this.processes = processes;
        threads = Read();
    }

    public long Nanoseconds { get; private set; }

    public void Look()
    {
        var now = Read();
        Nanoseconds += now.Sum(thread => thread.Value - threads.GetValueOrDefault(thread.Key));
        threads = now;
    }

    private Dictionary<string, long> Read() =>
        processes()
            .SelectMany(process => Directory.GetDirectories($"/proc/{process}/task"))
            .ToDictionary(thread => thread, Of);

    private static long Of(string thread)
    {
        try
        {
            return long.Parse(File.ReadAllText($"{thread}/schedstat").Split(' ')[0], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended just now.
            return 0;
        }
    }
}
