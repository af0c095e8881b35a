using System.Net;
using System.Text.Json;
using DeAn06.TestHost;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

/// <summary>One's own sessions: which there are, how they end.</summary>
public sealed class OwnSessionsTests(AccessHost access) : IClassFixture<AccessHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_sees_ones_own_sessions_and_ends_any_of_them()
    {
        var name = await access.NewAccountAsync();
        var here = await access.AsAsync(name);
        var phone = access.Host.NewClient();
        phone.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Safari/537.36");
        await BodyAsync(await SignInAsync(phone, name));
        var others = await access.AsAsync("leader");

        var list = await ListAsync(here);
        Assert.Equal(2, list.Length);
        Assert.Equal("Chương trình khác", Device(Assert.Single(list, IsHere)));
        var away = Assert.Single(list, one => !IsHere(one));
        Assert.Equal("Chrome trên Android", Device(away));

        var path = $"/api/sessions/{away.GetProperty("id").GetString()}";
        await RefusedAsync(await others.DeleteAsync(path, Ct), 404, "unknownSession");
        Assert.Equal(HttpStatusCode.NoContent, (await here.DeleteAsync(path, Ct)).StatusCode);
        await RefusedAsync(await here.DeleteAsync(path, Ct), 404, "unknownSession");

        await RefusedAsync(await phone.GetAsync("/api/session", Ct), 401, "notSignedIn");
        Assert.Single(await ListAsync(here));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_end_at_once_and_this_one_too_unless_it_is_spared(bool spared)
    {
        var name = await access.NewAccountAsync();
        var here = await access.AsAsync(name);
        var elsewhere = await access.AsAsync(name);

        var ended = await here.DeleteAsync($"/api/sessions?butThis={(spared ? "true" : "false")}", Ct);

        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await RefusedAsync(await elsewhere.GetAsync("/api/session", Ct), 401, "notSignedIn");
        Assert.Equal(
            spared ? HttpStatusCode.OK : HttpStatusCode.Unauthorized,
            (await here.GetAsync("/api/session", Ct)).StatusCode
        );
    }

    [Fact]
    public async Task Signing_in_ends_the_browsers_older_session()
    {
        var name = await access.NewAccountAsync();
        var signedIn = await access.SignInAsync(name, DemoPassword);
        var older = signedIn
            .Headers.GetValues("Set-Cookie")
            .First(c => c.StartsWith("dean06=", StringComparison.Ordinal));
        using var again = new HttpRequestMessage(HttpMethod.Post, "/api/session");
        again.Headers.Add("Cookie", older.Split(';')[0]);
        again.Content = Json(new { userName = "leader", password = DemoPassword });
        await BodyAsync(await access.Host.NewClient().SendAsync(again, Ct));

        using var copy = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        copy.Headers.Add("Cookie", older.Split(';')[0]);
        await RefusedAsync(await access.Host.NewClient().SendAsync(copy, Ct), 401, "notSignedIn");
    }

    [Fact]
    public async Task However_often_it_is_used_a_session_ends_after_five_days()
    {
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: Demo);
        await BodyAsync(await SignInAsync(host.Anonymous, "leader"));
        for (var hours = 10; hours < 120; hours += 10)
        {
            host.Clock.Advance(TimeSpan.FromHours(10));
            await BodyAsync(await host.Anonymous.GetAsync("/api/session", Ct));
        }

        host.Clock.Advance(TimeSpan.FromHours(10.1));
        await RefusedAsync(await host.Anonymous.GetAsync("/api/session", Ct), 401, "notSignedIn");
        // Forgotten with the next sign-in.
        await BodyAsync(await SignInAsync(host.NewClient(), "office"));
    }

    [Fact]
    public async Task Who_asks_is_one_command_a_request()
    {
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: Demo);
        await BodyAsync(await SignInAsync(host.Anonymous, "leader"));
        using var sql = host.CountSql();

        await RefusedAsync(await host.Anonymous.GetAsync("/api/accounts", Ct), 403, "notAllowed");

        Assert.Equal(1, sql.Count);
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient client, string userName) =>
        AccessHost.SignInAsync(client, userName, DemoPassword);

    private static async Task<JsonElement[]> ListAsync(HttpClient client) =>
        [.. (await BodyAsync(await client.GetAsync("/api/sessions", Ct))).GetProperty("sessions").EnumerateArray()];

    private static bool IsHere(JsonElement session) => session.GetProperty("here").GetBoolean();

    private static string? Device(JsonElement session) => session.GetProperty("device").GetString();
}
