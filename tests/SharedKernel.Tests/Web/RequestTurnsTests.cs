using System.Threading.Channels;
using DeAn06.Platform.Web;
using Microsoft.AspNetCore.Http;

namespace DeAn06.SharedKernel.Tests.Web;

/// <summary>Requests of one kind are worked on a few at a time, in the order in which they came; the other kind is not held up.</summary>
public sealed class RequestTurnsTests
{
    private const int Many = 500;

    [Fact]
    public async Task Few_at_once_first_come_first_served_reads_beside_writes()
    {
        using var turns = new RequestTurns();
        TaskCompletionSource[] open = [.. Enumerable.Range(0, Many).Select(_ => new TaskCompletionSource())];
        var begun = Channel.CreateUnbounded<int>();
        Task[] writes =
        [
            .. Enumerable
                .Range(0, Many)
                .Select(i => turns.RunAsync(new DefaultHttpContext(), new InTurn(true), _ => WorkAsync(i))),
        ];
        var atOnce = begun.Reader.Count;
        Assert.InRange(atOnce, 2, Many / 2);

        var reads = 0;
        await turns.RunAsync(
            new DefaultHttpContext(),
            new InTurn(false),
            _ =>
            {
                reads++;
                return Task.CompletedTask;
            }
        );
        Assert.Equal((1, atOnce), (reads, begun.Reader.Count));

        // Each that ends lets the next begin, before another ends.
        var order = new List<int>();
        for (var ended = 0; order.Count < Many; ended++)
        {
            while (order.Count < Math.Min(atOnce + ended, Many))
            {
                order.Add(await begun.Reader.ReadAsync(TestContext.Current.CancellationToken));
            }

            open[ended].SetResult();
        }

        Array.ForEach(open, place => place.TrySetResult());
        await Task.WhenAll(writes);
        Assert.Equal(Enumerable.Range(0, Many), order);

        async Task WorkAsync(int number)
        {
            begun.Writer.TryWrite(number);
            await open[number].Task;
        }
    }

    [Fact]
    public async Task Who_leaves_while_waiting_takes_no_place()
    {
        using var turns = new RequestTurns();
        var open = new TaskCompletionSource();
        Task[] working =
        [
            .. Enumerable
                .Range(0, Many)
                .Select(_ => turns.RunAsync(new DefaultHttpContext(), new InTurn(true), _ => open.Task)),
        ];
        using var leaving = new CancellationTokenSource();
        var worked = false;
        var gone = turns.RunAsync(
            new DefaultHttpContext { RequestAborted = leaving.Token },
            new InTurn(true),
            _ =>
            {
                worked = true;
                return Task.CompletedTask;
            }
        );
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        open.SetResult();
        await Task.WhenAll(working);
        Assert.False(worked);
    }
}
