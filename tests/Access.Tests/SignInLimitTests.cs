using System.Net;
using DeAn06.Modules.Access.Session;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

/// <summary>What wrong passwords cost: the name, and the address that they come from.</summary>
public sealed class SignInLimitTests(AccessHost access) : IClassFixture<AccessHost>
{
    private const string Wrong = "sai mật khẩu";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_five_wrong_passwords_the_waits_double_whether_the_name_exists_or_not(bool exists)
    {
        var name = exists ? await access.NewAccountAsync() : $"no-such-{Guid.NewGuid():n}";
        for (var i = 0; i < 5; i++)
        {
            await RefusedAsync(await access.SignInAsync(name, Wrong), 401, "wrongCredentials");
        }

        foreach (var wait in new[] { 2, 4, 8, 16, 32, 64, 128, 256, 300, 300 }.Select(s => TimeSpan.FromSeconds(s)))
        {
            // Asking while one waits makes the wait no longer.
            await RefusedAsync(await access.SignInAsync(name, Wrong), 429, "tooManyAttempts");
            var held = await access.SignInAsync(name, DemoPassword);
            Assert.Equal(wait, held.Headers.RetryAfter?.Delta);
            var detail = (await RefusedAsync(held, 429, "tooManyAttempts")).GetProperty("detail").GetString();
            Assert.Contains(
                wait.TotalSeconds > 60 ? $"{Math.Ceiling(wait.TotalMinutes)} phút" : $"{wait.TotalSeconds} giây",
                detail
            );
            access.Host.Clock.Advance(wait);
            await RefusedAsync(await access.SignInAsync(name, Wrong), 401, "wrongCredentials");
        }

        access.Host.Clock.Advance(SignInDelay.Longest);
        var right = await access.SignInAsync(name, DemoPassword);
        Assert.Equal(exists ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, right.StatusCode);
    }

    [Fact]
    public async Task Of_many_guesses_at_one_moment_no_more_are_checked_than_of_many_in_a_row()
    {
        var name = await access.NewAccountAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => access.SignInAsync(name, Wrong)));

        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToArray();
        Assert.Equal(55, refused.Length);
        Assert.All(refused, answer => Assert.Equal(TimeSpan.FromSeconds(2), answer.Headers.RetryAfter?.Delta));
    }

    [Fact]
    public async Task A_name_written_otherwise_is_the_same_name()
    {
        var account = await access.NewAccountAsync();
        string[][] spellings =
        [
            [account, account.ToUpperInvariant(), $"  {account}\t", $"{account}\u00a0", account],
            ["tr\u1ec7m", "tre\u0323\u0302m", "TRE\u0323\u0302M", " tr\u1eb9\u0302m", "Tr\u1ec6m"],
        ];
        foreach (var names in spellings)
        {
            foreach (var name in names)
            {
                await RefusedAsync(await access.SignInAsync(name, Wrong), 401, "wrongCredentials");
            }

            await RefusedAsync(await access.SignInAsync(names[0], Wrong), 429, "tooManyAttempts");
        }
    }

    [Fact]
    public async Task A_right_password_begins_the_names_count_anew()
    {
        var name = await access.NewAccountAsync();
        foreach (var password in Enumerable.Repeat(Wrong, 4).Append(DemoPassword).Concat(Enumerable.Repeat(Wrong, 4)))
        {
            await access.SignInAsync(name, password);
        }

        Assert.Equal(HttpStatusCode.OK, (await access.SignInAsync(name, DemoPassword)).StatusCode);
    }

    [Fact]
    public async Task One_wrong_password_on_every_name_is_refused_by_address()
    {
        var address = NewAddress();
        var seen = new List<int>();
        for (var i = 0; i < 66; i++)
        {
            seen.Add((int)(await access.SignInAsync($"bv-{address}-{i}", Wrong, address)).StatusCode);
        }

        Assert.Equal(Enumerable.Repeat(401, 30).Concat(Enumerable.Repeat(429, 36)), seen);
        var held = await access.SignInAsync("leader", DemoPassword, address);
        Assert.Equal(TimeSpan.FromSeconds(2), held.Headers.RetryAfter?.Delta);
        await RefusedAsync(held, 429, "tooManyAttempts");
        Assert.Equal(HttpStatusCode.OK, (await access.SignInAsync("leader", DemoPassword)).StatusCode);

        access.Host.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await access.SignInAsync("leader", DemoPassword, address)).StatusCode);
        // A right one changes nothing for the others of the address, neither way.
        await RefusedAsync(await access.SignInAsync($"bv-{address}-67", Wrong, address), 401, "wrongCredentials");
        held = await access.SignInAsync("leader", DemoPassword, address);
        Assert.Equal(TimeSpan.FromSeconds(4), held.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task An_address_is_forgiven_one_wrong_password_a_minute()
    {
        var address = NewAddress();
        await SprayAsync(address, 30);
        access.Host.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(Enumerable.Repeat(401, 10).Append(429), await SprayAsync(address, 11));
    }

    [Fact]
    public async Task Right_passwords_are_not_counted_against_the_address()
    {
        var address = NewAddress();
        await SprayAsync(address, 29);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => access.SignInAsync("leader", DemoPassword, address))
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(Enumerable.Repeat(401, 1).Append(429), await SprayAsync(address, 2));
    }

    [Fact]
    public async Task A_forged_forwarded_address_is_no_new_address()
    {
        var address = NewAddress();
        var seen = new List<int>();
        for (var i = 0; i < 31; i++)
        {
            var client = access.Host.NewClient(address);
            client.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{i}");
            client.DefaultRequestHeaders.Add("Forwarded", $"for=203.0.113.{i}");
            seen.Add((int)(await SignInAsync(client, $"f-{address}-{i}", Wrong)).StatusCode);
        }

        Assert.Equal(429, seen[^1]);
        Assert.DoesNotContain(429, seen[..^1]);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    public void A_subscriber_is_an_ipv4_address_or_64_bits_of_ipv6(string one, string other, bool same) =>
        Assert.Equal(
            same,
            SignInBucket
                .OfAddress(IPAddress.Parse(one))
                .Key.SequenceEqual(SignInBucket.OfAddress(IPAddress.Parse(other)).Key)
        );

    [Fact]
    public async Task A_clock_set_back_locks_nobody_for_ever()
    {
        await using var host = await TestHost.ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: Demo);
        host.Clock.Advance(TimeSpan.FromHours(3));
        for (var i = 0; i < 6; i++)
        {
            await SignInAsync(host.NewClient(), "leader", Wrong);
        }

        await RefusedAsync(await SignInAsync(host.NewClient(), "leader", DemoPassword), 429, "tooManyAttempts");
        host.Clock.AdjustTime(host.Clock.GetUtcNow().AddHours(-2));

        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(host.NewClient(), "leader", DemoPassword)).StatusCode);
    }

    /// <summary>Two hosts whose clocks differ, or a demonstration that is started again at its fixed hour.</summary>
    [Fact]
    public async Task A_clock_a_little_set_back_keeps_nobody_waiting_who_guessed_nothing()
    {
        await using var host = await TestHost.ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: Demo);
        host.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(host.NewClient(), "leader", DemoPassword)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(host.NewClient(), "office", Wrong)).StatusCode);

        host.Clock.AdjustTime(host.Clock.GetUtcNow().AddMinutes(-3));

        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(host.NewClient(), "leader", DemoPassword)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(host.NewClient(), "office", DemoPassword)).StatusCode);
    }

    [Fact]
    public async Task A_count_outlives_the_host()
    {
        await using var host = await TestHost.ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: Demo);
        for (var i = 0; i < 5; i++)
        {
            await SignInAsync(host.NewClient(), "leader", Wrong);
        }

        await host.RestartAsync();

        await RefusedAsync(await SignInAsync(host.NewClient(), "leader", DemoPassword), 429, "tooManyAttempts");
    }

    [Fact]
    public async Task What_is_kept_names_nobody_and_is_taken_away_when_it_is_forgiven()
    {
        await using var host = await TestHost.ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: Demo);
        for (var i = 0; i < 20; i++)
        {
            await SignInAsync(host.NewClient(), $"mat-khau-go-nham-{i}", Wrong);
        }

        Assert.Equal(21L, await CountAsync(""));
        Assert.Equal(0L, await CountAsync("where f::text like '%mat-khau%' or f::text like '%127.0.0.1%'"));
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        await SignInAsync(host.NewClient(), "nobody", Wrong);

        // The address's twenty are forgiven by now as well, but its row says so only from the next one on.
        Assert.Equal(2L, await CountAsync(""));

        async Task<long> CountAsync(string which)
        {
            await using var connection = new Npgsql.NpgsqlConnection(host.ConnectionString);
            await connection.OpenAsync(Ct);
            await using var query = new Npgsql.NpgsqlCommand(
                $"select count(*) from access.sign_in_failures f {which}",
                connection
            );
            return (long)(await query.ExecuteScalarAsync(Ct))!;
        }
    }

    private async Task<IEnumerable<int>> SprayAsync(IPAddress from, int names)
    {
        var seen = new int[names];
        for (var i = 0; i < names; i++)
        {
            seen[i] = (int)(await access.SignInAsync($"s-{Guid.NewGuid():n}", Wrong, from)).StatusCode;
        }

        return seen;
    }
}
