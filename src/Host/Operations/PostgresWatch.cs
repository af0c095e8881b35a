using DeAn06.Host.Postgres;

namespace DeAn06.Host.Operations;

/// <summary>When a private server that ended is started again, and when no more.</summary>
/// <param name="First">Before the first attempt; doubles with each.</param>
/// <param name="Most">Attempts.</param>
/// <param name="Steady">A server that stood this long starts the count anew.</param>
internal sealed record RestartPolicy(TimeSpan First, TimeSpan Longest, int Most, TimeSpan Steady)
{
    /// <summary>1, 2, 4 … 60 s: some six minutes in all.</summary>
    public static RestartPolicy Usual { get; } =
        new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60), 10, TimeSpan.FromMinutes(2));

    /// <param name="attempt">1 for the first.</param>
    public TimeSpan PauseBefore(int attempt) =>
        TimeSpan.FromSeconds(Math.Min(First.TotalSeconds * Math.Pow(2, attempt - 1), Longest.TotalSeconds));
}

/// <summary>
/// Notices the end of the private server and starts it again, at growing pauses, saying so on the console and in the log. Where that does
/// not succeed, or cannot, the program ends with a code, so that whoever watches over it knows.
/// </summary>
internal sealed class PostgresWatch(
    PrivatePostgres server,
    RestartPolicy policy,
    IHostApplicationLifetime host,
    ILogger<PostgresWatch> logger
) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    private int attempts;

    /// <summary>Why the server stays away, in one line; null as long as it does not.</summary>
    public string? GaveUp { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        try
        {
            await WatchAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The server is about to be stopped on purpose.
        }
        catch (PostgresUnavailableException e)
        {
            GaveUp = $"Chương trình kết thúc vì PostgreSQL riêng đã dừng và không khởi động lại được. {e.Message}";
            PostgresWatchLog.GaveUp(logger, e.Message, attempts);
            host.StopApplication();
        }
    }

    private async Task WatchAsync(CancellationToken stopping)
    {
        var since = TimeProvider.System.GetTimestamp();
        var written = server.Log.Length;
        while (true)
        {
            await Task.Delay(LookEvery, stopping);
            if (server.IsRunning)
            {
                server.Log.Bound();
                written = server.Log.Length;
                continue;
            }

            if (TimeProvider.System.GetElapsedTime(since) >= policy.Steady)
            {
                attempts = 0;
            }

            await BringBackAsync(server.Log.FaultSince(written), stopping);
            since = TimeProvider.System.GetTimestamp();
            written = server.Log.Length;
        }
    }

    /// <exception cref="PostgresUnavailableException">It stays away.</exception>
    private async Task BringBackAsync(ServerFault fault, CancellationToken stopping)
    {
        if (attempts >= policy.Most)
        {
            throw new PostgresUnavailableException($"Nó đã dừng {attempts + 1} lần liên tiếp: {fault.Words}.");
        }

        var news = $"PostgreSQL riêng đã dừng đột ngột: {fault.Words}.";
        while (true)
        {
            var pause = policy.PauseBefore(++attempts);
            Console.Error.WriteLine($"{news} Khởi động lại lần {attempts} sau {pause.TotalSeconds:0.#} giây.");
            PostgresWatchLog.Ended(logger, news, attempts, pause.TotalSeconds);
            await Task.Delay(pause, stopping);
            try
            {
                await server.RestartAsync(stopping);
                Console.Error.WriteLine($"PostgreSQL riêng đã chạy lại sau {attempts} lần khởi động.");
                PostgresWatchLog.Back(logger, attempts);
                return;
            }
            catch (PostgresUnavailableException e) when (e.Passes && attempts < policy.Most)
            {
                news = e.Message;
            }
        }
    }
}

internal static class PostgresWatchServices
{
    public static void AddPostgresWatch(this IServiceCollection services, PrivatePostgres server)
    {
        services.AddSingleton(server);
        services.AddSingleton(RestartPolicy.Usual);
        services.AddSingleton<PostgresWatch>();
        services.AddHostedService(sp => sp.GetRequiredService<PostgresWatch>());
    }
}

internal static partial class PostgresWatchLog
{
    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The private PostgreSQL does not run: {Reason} Attempt {Attempt} follows in {Seconds} s"
    )]
    public static partial void Ended(ILogger logger, string reason, int attempt, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The private PostgreSQL runs again after {Attempts} attempts")]
    public static partial void Back(ILogger logger, int attempts);

    [LoggerMessage(
        Level = LogLevel.Critical,
        Message = "The private PostgreSQL stays away after {Attempts} attempts, the program ends: {Reason}"
    )]
    public static partial void GaveUp(ILogger logger, string reason, int attempts);
}
