using GraphQL.DataLoader;

namespace DeAn06.Host.Gateway;

/// <summary>
/// Collects the keys that a level of a query asks for and fetches them in one call. The engine's own loader package is not in the
/// package source (docs/adr/0003); its core awaits these results level by level.
/// </summary>
internal sealed class BatchLoader<TKey, TValue>(
    Func<IReadOnlyCollection<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch
)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Batch> batches = [];
    private Batch? open;

    /// <summary>The value of this key when the batch has run; default where there is none.</summary>
    public Deferred<TValue?> Load(TKey key)
    {
        Batch batch;
        lock (gate)
        {
            if (!batches.TryGetValue(key, out batch!))
            {
                batch = open ??= new Batch();
                batch.Keys.Add(key);
                batches[key] = batch;
            }
        }

        return new Deferred<TValue?>(async ct => (await RunAsync(batch, ct)).GetValueOrDefault(key));
    }

    private Task<IReadOnlyDictionary<TKey, TValue>> RunAsync(Batch batch, CancellationToken ct)
    {
        lock (gate)
        {
            if (open == batch)
            {
                open = null;
            }

            return batch.Result ??= fetch(batch.Keys, ct);
        }
    }

    private sealed class Batch
    {
        public HashSet<TKey> Keys { get; } = [];
        public Task<IReadOnlyDictionary<TKey, TValue>>? Result { get; set; }
    }
}

/// <summary>A value that the engine awaits once everything beside it has said what it needs.</summary>
internal sealed class Deferred<T>(Func<CancellationToken, Task<T>> value) : IDataLoaderResult<T>
{
    public Task<T> GetResultAsync(CancellationToken cancellationToken = default) => value(cancellationToken);

    async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
        await value(cancellationToken);

    public Deferred<TOther> Then<TOther>(Func<T, TOther> project) => new(async ct => project(await value(ct)));

    public Deferred<(T One, TOther Other)> And<TOther>(Deferred<TOther> other) =>
        new(async ct => (await value(ct), await other.GetResultAsync(ct)));
}
