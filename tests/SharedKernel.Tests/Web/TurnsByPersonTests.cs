using DeAn06.Platform.Web;

namespace DeAn06.SharedKernel.Tests.Web;

public sealed class TurnsByPersonTests
{
    private readonly TurnsByPerson turns = new(atOnce: 1, waiting: 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_waits_until_the_other_is_done_and_who_comes_on_top_is_refused()
    {
        var first = await turns.TakeAsync("one", Ct);
        Assert.NotNull(first);
        var second = turns.TakeAsync("one", Ct).AsTask();
        Assert.Null(await turns.TakeAsync("one", Ct));
        Assert.False(second.IsCompleted);

        first.Dispose();

        using var next = await second;
        Assert.NotNull(next);
    }

    [Fact]
    public async Task Another_person_has_turns_of_their_own()
    {
        using var mine = await turns.TakeAsync("one", Ct);
        using var theirs = await turns.TakeAsync("other", Ct);
        Assert.NotNull(theirs);
    }

    [Fact]
    public async Task Who_leaves_while_waiting_makes_room()
    {
        using var first = await turns.TakeAsync("one", Ct);
        using var leaving = new CancellationTokenSource();
        var waiting = turns.TakeAsync("one", leaving.Token).AsTask();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        var next = turns.TakeAsync("one", Ct).AsTask();
        Assert.False(next.IsCompleted);
        first!.Dispose();
        using var turn = await next;
        Assert.NotNull(turn);
    }

    [Fact]
    public async Task A_turn_given_back_twice_is_one_turn()
    {
        var first = await turns.TakeAsync("one", Ct);
        first!.Dispose();
        first.Dispose();
        using var second = await turns.TakeAsync("one", Ct);
        var third = turns.TakeAsync("one", Ct).AsTask();
        Assert.False(third.IsCompleted);
        second!.Dispose();
        using var turn = await third;
        Assert.NotNull(turn);
    }

    [Fact]
    public async Task Many_at_once_never_run_more_than_may()
    {
        using var two = new TurnsByPerson(atOnce: 2, waiting: 100);
        var (running, most) = (0, 0);
        await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(async i =>
                {
                    using var turn = await two.TakeAsync($"person {i % 2}", Ct);
                    Assert.NotNull(turn);
                    InterlockedMax(ref most, Interlocked.Increment(ref running));
                    await Task.Yield();
                    Interlocked.Decrement(ref running);
                })
        );
        Assert.InRange(most, 1, 4);
        Assert.Equal(0, running);
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = most; now > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }
}
