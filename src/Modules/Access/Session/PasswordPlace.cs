using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Access.Session;

/// <summary>One's place in the <see cref="PasswordQueue"/>, from coming to leaving.</summary>
internal sealed class PasswordPlace(PasswordQueue queue, TimeProvider clock) : IDisposable
{
    private IDisposable? turn;
    private long began;
    private bool hashed;
    private bool left;

    /// <summary>Waits for one's turn; 429 where it does not come in time.</summary>
    public async Task<Problem?> TurnAsync(CancellationToken ct)
    {
        turn = await queue.TurnAsync(ct);
        began = clock.GetTimestamp();
        return turn is null ? queue.Late() : null;
    }

    /// <summary>On a thread of its own: the pool's few threads are for requests that wait, not for one that counts.</summary>
    public Task<T> HashAsync<T>(Func<Task<T>> hash)
    {
        hashed = true;
        return Task
            .Factory.StartNew(
                hash,
                CancellationToken.None,
                TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
                TaskScheduler.Default
            )
            .Unwrap();
    }

    public void Dispose()
    {
        if (left)
        {
            return;
        }

        left = true;
        // Before the next one's turn begins, so that it is measured by a pace that knows this one.
        queue.Leave(turn is not null && hashed ? clock.GetElapsedTime(began) : null);
        turn?.Dispose();
    }
}
