using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Modules;
using Npgsql;

namespace DeAn06.Host.Operations;

/// <summary>
/// Whether requests should come here: the data are in place, every database that a module works with answers, and the host is not about to
/// stop. However many ask, each database is asked once a second at most.
/// </summary>
internal sealed class Readiness(
    string owner,
    IReadOnlyList<IModule> modules,
    IReadOnlyDictionary<string, string> connections
)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly (string ConnectionString, IModule[] Modules)[] databases =
    [
        .. modules
            .GroupBy(module => DatabaseServer.Of(connections[module.Name]))
            // The owner's stands for the modules that share it; it is asked even where all of them moved away.
            .Select(g => (Own: g.Key == DatabaseServer.Of(owner), Modules: g.ToArray()))
            .Select(g => (g.Own ? owner : connections[g.Modules[0].Name], g.Modules))
            .UnionBy([(owner, Array.Empty<IModule>())], database => DatabaseServer.Of(database.Item1)),
    ];

    private readonly Lock gate = new();
    private volatile bool dataReady;
    private int leaving;
    private Task<IReadOnlyList<IModule>>? asking;
    private long askedAt;

    /// <summary>Set once at start-up.</summary>
    public void DataIsReady() => dataReady = true;

    /// <summary>No more requests should come: the host stops soon. True the first time.</summary>
    public bool Leave() => Interlocked.Exchange(ref leaving, 1) == 0;

    public async Task<ReadinessAnswer> CheckAsync()
    {
        var isLeaving = Volatile.Read(ref leaving) == 1;
        if (isLeaving || !dataReady)
        {
            return new ReadinessAnswer(isLeaving, dataReady, []);
        }

        Task<IReadOnlyList<IModule>> answer;
        lock (gate)
        {
            if (asking is null || (asking.IsCompleted && TimeProvider.System.GetElapsedTime(askedAt) > Fresh))
            {
                asking = AwayAsync();
                askedAt = TimeProvider.System.GetTimestamp();
            }

            answer = asking;
        }

        return new ReadinessAnswer(false, true, await answer);
    }

    private async Task<IReadOnlyList<IModule>> AwayAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var answers = await Task.WhenAll(databases.Select(d => AnswersAsync(d.ConnectionString, patience.Token)));
        return
        [
            .. databases
                .Zip(answers)
                .Where(asked => !asked.Second)
                .SelectMany(asked => asked.First.Modules is [] ? modules : asked.First.Modules),
        ];
    }

    /// <summary>Over a connection of its own: those of a pool may be older than the trouble, or all in use.</summary>
    private static async Task<bool> AnswersAsync(string connectionString, CancellationToken ct)
    {
        var alone = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 3 };
        try
        {
            await using var connection = new NpgsqlConnection(alone.ConnectionString);
            await connection.OpenAsync(ct);
            await using var question = new NpgsqlCommand("select 1", connection);
            await question.ExecuteScalarAsync(ct);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
        {
            return false;
        }
    }
}

/// <param name="Away">Modules whose database does not answer.</param>
internal sealed record ReadinessAnswer(bool Leaving, bool HasData, IReadOnlyList<IModule> Away)
{
    public bool IsReady => !Leaving && HasData && Away.Count == 0;
}
