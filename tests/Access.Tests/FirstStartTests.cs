using System.Net;
using DeAn06.SharedKernel.Access;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

/// <summary>An installation without accounts: the link that the start prints makes the first administrator.</summary>
public sealed class FirstStartTests
{
    private const string Own = "cây đa đầu làng 1987";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_sets_the_administrators_password_and_signs_in()
    {
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes);
        Assert.True(await IsOpenAsync(host));
        var secret = await SecretAsync(host);

        var viewer = await BodyAsync(await UseAsync(host.Anonymous, secret!));

        Assert.Equal("admin", viewer.GetProperty("userName").GetString());
        Assert.Equal("administrator", viewer.GetProperty("role").GetString());
        Assert.False(viewer.GetProperty("mustChangePassword").GetBoolean());
        await BodyAsync(await host.Anonymous.GetAsync("/api/accounts", Ct));
        await BodyAsync(await SignInAsync(host, "admin", Own));
        Assert.False(await IsOpenAsync(host));
        Assert.Null(await SecretAsync(host));
    }

    [Fact]
    public async Task The_secret_is_long_and_stored_as_a_hash_alone()
    {
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes);
        var secret = await SecretAsync(host);

        Assert.True(secret!.Length >= 32);
        Assert.Equal(
            0L,
            await ScalarAsync(host, $"select count(*) from access.setup_links l where l::text like '%{secret}%'")
        );
        Assert.Equal(1L, await ScalarAsync(host, "select count(*) from access.setup_links"));
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_one_sets_it()
    {
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes);
        var secret = await SecretAsync(host);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => UseAsync(host.NewClient(), secret!, $"cây đa đầu làng số {i}"))
        );

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        foreach (var late in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
        {
            await RefusedAsync(late, 403, "setupLinkEnded");
        }

        Assert.Equal(1L, await ScalarAsync(host, "select count(*) from access.accounts"));
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_link_still_opens()
    {
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes);
        var secret = await SecretAsync(host);

        var refused = await RefusedAsync(await UseAsync(host.Anonymous, secret!, "ngắn"), 422, "invalidAccount");
        Assert.Equal(["password"], Lines(refused));
        await BodyAsync(await UseAsync(host.Anonymous, secret!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_guess_opens_nothing(string guess)
    {
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes);
        await SecretAsync(host);

        await RefusedAsync(await UseAsync(host.Anonymous, guess), 403, "setupLinkEnded");
        await RefusedAsync(await UseAsync(host.Anonymous, new string('x', 100_000)), 403, "setupLinkEnded");
        Assert.Equal(0L, await ScalarAsync(host, "select count(*) from access.accounts"));
    }

    [Fact]
    public async Task Guesses_from_one_address_have_to_wait()
    {
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes);
        var secret = await SecretAsync(host);
        for (var guess = 0; guess < 30; guess++)
        {
            await RefusedAsync(await UseAsync(host.Anonymous, $"guess-{guess}"), 403, "setupLinkEnded");
        }

        var waits = await UseAsync(host.Anonymous, secret!);
        await RefusedAsync(waits, 429, "tooManyAttempts");
        host.Clock.Advance(waits.Headers.RetryAfter!.Delta!.Value);
        await BodyAsync(await UseAsync(host.Anonymous, secret!));
    }

    [Fact]
    public async Task It_ends_after_a_day_and_with_the_next_start()
    {
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes);
        var first = await SecretAsync(host);
        var second = await SecretAsync(host);
        await RefusedAsync(await UseAsync(host.Anonymous, first!), 403, "setupLinkEnded");

        host.Clock.Advance(TimeSpan.FromHours(24.1));
        await RefusedAsync(await UseAsync(host.Anonymous, second!), 403, "setupLinkEnded");

        await BodyAsync(await UseAsync(host.Anonymous, (await SecretAsync(host))!));
    }

    [Fact]
    public async Task Where_somebody_can_sign_in_there_is_no_link()
    {
        await using var demo = await ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: Demo);
        Assert.Null(await SecretAsync(demo));
        Assert.False(await IsOpenAsync(demo));

        var settings = new Dictionary<string, string?> { ["ADMIN_PASSWORD"] = Own };
        await using var unattended = await ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: settings);
        Assert.Null(await SecretAsync(unattended));
    }

    [Fact]
    public async Task Demo_accounts_are_closed_outside_of_a_demonstration_until_they_have_another_password()
    {
        var settings = new Dictionary<string, string?>(Demo);
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: settings);
        var open = await SignInAsync(host, "office", DemoPassword);
        var cookie = open.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("dean06=", StringComparison.Ordinal));

        settings["Access:DemoAccounts"] = "false";
        await host.RestartAsync();

        await RefusedAsync(await SignInAsync(host, "office", DemoPassword), 403, "publishedPassword");
        await RefusedAsync(await SignInAsync(host, "admin", DemoPassword), 403, "publishedPassword");
        await RefusedAsync(await SignInAsync(host, "office", "sai mật khẩu"), 401, "wrongCredentials");
        using var stale = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        stale.Headers.Add("Cookie", cookie.Split(';')[0]);
        await RefusedAsync(await host.NewClient().SendAsync(stale, Ct), 401, "notSignedIn");

        // Nobody can sign in, so the start prints a link; it opens the administrator that is there.
        var secret = await SecretAsync(host);
        var viewer = await BodyAsync(await UseAsync(host.Anonymous, secret!));
        Assert.Equal("admin", viewer.GetProperty("userName").GetString());
        var reset = await BodyAsync(await host.Anonymous.PostAsync("/api/accounts/office/password", Json("{}"), Ct));
        await BodyAsync(await SignInAsync(host, "office", reset.GetProperty("oneTimePassword").GetString()!));
    }

    private static Task<HttpResponseMessage> UseAsync(HttpClient client, string secret, string password = Own) =>
        client.PostAsync("/api/setup", Json(new { secret, password }), Ct);

    private static Task<HttpResponseMessage> SignInAsync(ModuleHost host, string userName, string password) =>
        host.NewClient().PostAsync("/api/session", Json(new { userName, password }), Ct);

    private static async Task<bool> IsOpenAsync(ModuleHost host) =>
        (await BodyAsync(await host.NewClient().GetAsync("/api/setup", Ct))).GetProperty("open").GetBoolean();

    private static async Task<string?> SecretAsync(ModuleHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IFirstSignIn>().NewSecretAsync(Ct);
    }

    private static async Task<object?> ScalarAsync(ModuleHost host, string sql)
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct);
    }
}
