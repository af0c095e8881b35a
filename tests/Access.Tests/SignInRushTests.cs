using System.Globalization;
using System.Net;
using DeAn06.Modules.Access.Accounts;
using DeAn06.Modules.Access.Session;
using DeAn06.TestHost;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

/// <summary>More sign in at one moment than can be hashed while a browser waits.</summary>
public sealed class SignInRushTests
{
    private static readonly TimeSpan Hash = TimeSpan.FromSeconds(0.5);

    /// <summary>As many as are hashed in fifteen seconds, and one who has nobody before.</summary>
    private static readonly int LetIn = ((int)(PasswordQueue.LongestWait / Hash) * PasswordQueue.AtOnce) + 1;

    private static readonly int People = LetIn + 150;
    private static readonly int PerSecond = (int)(1 / Hash.TotalSeconds) * PasswordQueue.AtOnce;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_must_wait_too_long_is_told_when_to_come_and_gets_in_then()
    {
        ModuleHost? running = null;
        // Time passes by hashing alone.
        var hasher = new HeldHasher(hashing: () => running?.Clock.Advance(Hash / PasswordQueue.AtOnce));
        await using var host = await StartAsync(hasher, Demo);
        running = host;
        using (var turn = (await host.Services.GetRequiredService<PasswordQueue>().EnterAsync(Ct)).Value!)
        {
            await turn.HashAsync(() =>
            {
                host.Clock.Advance(Hash);
                return Task.FromResult(0);
            });
        }

        hasher.Close();
        var began = host.Clock.GetUtcNow();

        var people = Enumerable.Range(0, People).Select(_ => host.NewClient()).ToArray();
        var answers = people.Select(client => SignInAsync(client, "leader", DemoPassword)).ToArray();
        for (var i = 0; i < 600 && answers.Count(answer => answer.IsCompleted) < People - LetIn; i++)
        {
            await Task.Delay(50, Ct);
        }

        var sentAway = answers.Index().Where(answer => answer.Item.IsCompleted).ToArray();
        hasher.Open();
        Assert.Equal(People - LetIn, sentAway.Length);
        await Task.WhenAll(answers);
        Assert.All(
            answers.Where(answer => sentAway.All(away => away.Item != answer)),
            answer => Assert.Equal(HttpStatusCode.OK, answer.Result.StatusCode)
        );

        var coming = new List<(int Seconds, HttpClient Client)>();
        foreach (var (i, answer) in sentAway)
        {
            var refused = await answer;
            var problem = await RefusedAsync(refused, 429, "signInBusy");
            var seconds = int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture);
            if (seconds <= 60)
            {
                Assert.Contains($"Thử lại sau {seconds} giây", problem.GetProperty("detail").GetString());
            }

            coming.Add((seconds, people[i]));
        }

        Assert.All(coming.CountBy(person => person.Seconds), second => Assert.InRange(second.Value, 1, PerSecond));
        foreach (var together in coming.GroupBy(person => person.Seconds).OrderBy(group => group.Key))
        {
            var until = began + TimeSpan.FromSeconds(together.Key) - host.Clock.GetUtcNow();
            host.Clock.Advance(until > TimeSpan.Zero ? until : TimeSpan.Zero);
            var again = together.Select(person => SignInAsync(person.Client, "leader", DemoPassword));
            Assert.All(await Task.WhenAll(again), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Who_is_sent_away_has_asked_the_database_nothing()
    {
        await using var host = await StartAsync(new HeldHasher(), Demo);
        using var full = new FullQueue(host);
        using var sql = host.CountSql();

        await RefusedAsync(await SignInAsync(host.Anonymous, "leader", DemoPassword), 429, "signInBusy");
        Assert.Empty(sql.Commands);
    }

    [Fact]
    public async Task The_first_administrators_link_opens_after_the_rush()
    {
        await using var host = await StartAsync(new HeldHasher(), settings: null);
        string? secret;
        await using (var scope = host.Services.CreateAsyncScope())
        {
            secret = await scope
                .ServiceProvider.GetRequiredService<SharedKernel.Access.IFirstSignIn>()
                .NewSecretAsync(Ct);
        }

        var first = new { secret, password = OwnPassword };
        using (new FullQueue(host))
        {
            await RefusedAsync(await host.Anonymous.PostAsync("/api/setup", Json(first), Ct), 429, "signInBusy");
        }

        await BodyAsync(await host.Anonymous.PostAsync("/api/setup", Json(first), Ct));
    }

    private static Task<ModuleHost> StartAsync(HeldHasher hasher, IReadOnlyDictionary<string, string?>? settings) =>
        ModuleHost.StartAsync(
            new AccessModule(),
            stubs: services => services.AddSingleton<IPasswordHasher<Account>>(hasher),
            settings: settings
        );

    /// <summary>As many wait as may.</summary>
    private sealed class FullQueue : IDisposable
    {
        private readonly List<PasswordPlace> places = [];

        public FullQueue(ModuleHost host)
        {
            var queue = host.Services.GetRequiredService<PasswordQueue>();
            while (queue.Come().Ok(out var place))
            {
                places.Add(place);
            }
        }

        public void Dispose() => places.ForEach(place => place.Dispose());
    }
}
