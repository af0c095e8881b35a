using System.Collections.Concurrent;
using System.Net;
using DeAn06.Modules.Access.Accounts;
using DeAn06.Modules.Access.Session;
using DeAn06.SharedKernel.Problems;
using DeAn06.TestHost;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

/// <summary>Hundreds who sign in at one moment wait for each other, and nobody waits for them.</summary>
public sealed class PasswordQueueTests
{
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
        Assert.Equal(0L, await InTransactionAsync(host));
        hasher.Open();
        Assert.All(await Task.WhenAll(signingIn), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.InRange(hasher.MostAtOnce, 1, PasswordQueue.AtOnce);
        Assert.False(hasher.OnPool, "A hash took one of the pool's threads.");
    }

    [Fact]
    public async Task Who_comes_first_is_served_first_and_who_leaves_gives_up_the_place()
    {
        using var queue = new PasswordQueue(new FakeTimeProvider());
        var inside = new ConcurrentQueue<IDisposable>();
        for (var i = 0; i < PasswordQueue.AtOnce; i++)
        {
            inside.Enqueue(await TurnAsync(queue.EnterAsync(Ct)));
        }

        using var leaves = new CancellationTokenSource();
        var (first, gone, last) = (queue.EnterAsync(Ct), queue.EnterAsync(leaves.Token), queue.EnterAsync(Ct));
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        Assert.False(first.IsCompleted);

        Assert.True(inside.TryDequeue(out var one));
        one.Dispose();
        var turn = await TurnAsync(first);
        Assert.False(last.IsCompleted);
        turn.Dispose();
        (await TurnAsync(last)).Dispose();
    }

    [Fact]
    public async Task Nobody_waits_over_twenty_seconds_and_nobody_without_a_place()
    {
        var clock = new FakeTimeProvider();
        using var queue = new PasswordQueue(clock);
        // As quick as can be, so that it is the places that end.
        await HashAsync(queue, clock, TimeSpan.Zero);
        var waiting = Enumerable
            .Range(0, PasswordQueue.AtOnce + PasswordQueue.Places)
            .Select(_ => queue.EnterAsync(Ct))
            .ToArray();
        var full = queue.Come().Problem!;
        Assert.Equal((429, "signInBusy"), (full.Status, full.Code));
        Assert.NotNull(full.RetryAfter);

        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.All(
            await Task.WhenAll(waiting[PasswordQueue.AtOnce..]),
            late => Assert.Equal((429, "signInBusy"), (late.Problem!.Status, late.Problem.Code))
        );
        (await TurnAsync(waiting[0])).Dispose();
        (await TurnAsync(queue.EnterAsync(Ct))).Dispose();
    }

    [Fact]
    public async Task So_many_may_wait_as_are_hashed_in_fifteen_seconds()
    {
        var clock = new FakeTimeProvider();
        using var queue = new PasswordQueue(clock);
        foreach (var (hash, most) in new[] { (0.5, 30), (0.5, 30), (60, 1) })
        {
            for (var i = 0; i < 20; i++)
            {
                await HashAsync(queue, clock, TimeSpan.FromSeconds(hash));
            }

            var places = new List<PasswordPlace>();
            while (queue.Come().Ok(out var place))
            {
                places.Add(place);
            }

            // A turn that is free is given however long it takes.
            Assert.InRange(places.Count, most * PasswordQueue.AtOnce, (most + 1) * PasswordQueue.AtOnce);
            places.ForEach(place => place.Dispose());
        }
    }

    [Fact]
    public void Who_is_sent_away_comes_again_one_after_the_other()
    {
        var clock = new FakeTimeProvider();
        var (step, latest) = (TimeSpan.FromSeconds(0.5), TimeSpan.FromMinutes(5));
        var times = new ComeAgain(clock, TimeSpan.FromSeconds(10));
        var waits = Enumerable.Range(0, 1_000).Select(_ => times.Next(step)).ToArray();

        Assert.Equal([10, 10.5, 11], waits.Take(3).Select(wait => wait.TotalSeconds));
        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromSeconds(10), latest));
        // 580 in five minutes; the others among them once more.
        Assert.All(waits.CountBy(wait => wait), moment => Assert.InRange(moment.Value, 1, 2));

        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.FromSeconds(10), times.Next(step));
    }

    private static async Task HashAsync(PasswordQueue queue, FakeTimeProvider clock, TimeSpan takes)
    {
        using var turn = (PasswordPlace)await TurnAsync(queue.EnterAsync(Ct));
        await turn.HashAsync(() =>
        {
            clock.Advance(takes);
            return Task.FromResult(0);
        });
    }

    private static async Task<IDisposable> TurnAsync(Task<Outcome<PasswordPlace>> entering)
    {
        var entered = await entering;
        Assert.True(entered.Ok(out var turn), entered.Problem?.Detail);
        return turn;
    }

    /// <summary>Who holds a connection over several commands.</summary>
    private static async Task<long> InTransactionAsync(ModuleHost host)
    {
        await using var connection = new NpgsqlConnection(host.AdminConnectionString);
        await connection.OpenAsync(Ct);
        await using var question = new NpgsqlCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'",
            connection
        );
        return (long)(await question.ExecuteScalarAsync(Ct))!;
    }
}
