using System.Collections.Concurrent;
using System.Net;
using DeAn06.Modules.Access.Accounts;
using DeAn06.Modules.Access.Session;
using DeAn06.TestHost;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

/// <summary>Hundreds who sign in at one moment wait for each other, and nobody waits for them.</summary>
public sealed class PasswordQueueTests
{
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount - 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_150_sign_in_others_are_served_and_all_150_get_in()
    {
        var hasher = new HeldHasher();
        await using var host = await ModuleHost.StartAsync(
            new AccessModule(),
            stubs: services => services.AddSingleton<IPasswordHasher<Account>>(hasher),
            settings: Demo
        );
        var admin = host.NewClient();
        hasher.Open();
        await BodyAsync(await SignInAsync(admin, "admin", DemoPassword));
        hasher.Close();

        var signingIn = Enumerable
            .Range(0, 150)
            .Select(_ => SignInAsync(host.NewClient(), "leader", DemoPassword))
            .ToArray();
        await hasher.FirstHash.WaitAsync(Ct);

        // Each asks the database, whose pool is smaller than the number of those who wait.
        for (var i = 0; i < 20; i++)
        {
            await BodyAsync(await admin.GetAsync("/api/accounts", Ct));
        }

        Assert.DoesNotContain(signingIn, task => task.IsCompleted);
        hasher.Open();
        Assert.All(await Task.WhenAll(signingIn), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.InRange(hasher.MostAtOnce, 1, AtOnce);
        Assert.False(hasher.OnPool, "A hash took one of the pool's threads.");
    }

    [Fact]
    public async Task Who_comes_first_is_served_first_and_who_leaves_gives_up_the_place()
    {
        using var queue = new PasswordQueue(new FakeTimeProvider());
        var inside = new ConcurrentQueue<IDisposable>();
        for (var i = 0; i < AtOnce; i++)
        {
            inside.Enqueue((await queue.EnterAsync(Ct))!);
        }

        using var leaves = new CancellationTokenSource();
        var (first, gone, last) = (queue.EnterAsync(Ct), queue.EnterAsync(leaves.Token), queue.EnterAsync(Ct));
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        Assert.False(first.IsCompleted);

        Release();
        var turn = await first;
        Assert.False(last.IsCompleted);
        turn!.Dispose();
        (await last)!.Dispose();

        void Release()
        {
            Assert.True(inside.TryDequeue(out var one));
            one.Dispose();
        }
    }

    [Fact]
    public async Task Beyond_two_thousand_and_after_five_minutes_one_is_asked_to_come_again()
    {
        var clock = new FakeTimeProvider();
        using var queue = new PasswordQueue(clock);
        var waiting = Enumerable.Range(0, AtOnce + PasswordQueue.Places).Select(_ => queue.EnterAsync(Ct)).ToArray();

        Assert.Null(await queue.EnterAsync(Ct));
        clock.Advance(PasswordQueue.Patience);
        Assert.All(await Task.WhenAll(waiting[AtOnce..]), Assert.Null);
        (await waiting[0])!.Dispose();
        Assert.NotNull(await queue.EnterAsync(Ct));

        var full = PasswordQueue.Full();
        Assert.Equal((503, "signInBusy"), (full.Status, full.Code));
        Assert.NotNull(full.RetryAfter);
    }

    /// <summary>Any password is right, once it is let through.</summary>
    private sealed class HeldHasher : IPasswordHasher<Account>
    {
        private readonly ManualResetEventSlim gate = new(initialState: true);
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Lock counting = new();
        private int now;

        public Task FirstHash => begun.Task;

        public int MostAtOnce { get; private set; }

        public bool OnPool { get; private set; }

        public void Open() => gate.Set();

        public void Close() => gate.Reset();

        public string HashPassword(Account user, string password) => "x";

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashed, string provided)
        {
            lock (counting)
            {
                MostAtOnce = Math.Max(MostAtOnce, ++now);
                OnPool |= Thread.CurrentThread.IsThreadPoolThread;
            }

            if (!gate.IsSet)
            {
                begun.TrySetResult();
                gate.Wait(TestContext.Current.CancellationToken);
            }

            lock (counting)
            {
                now--;
            }

            return PasswordVerificationResult.Success;
        }
    }
}
