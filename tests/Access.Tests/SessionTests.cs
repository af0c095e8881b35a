using System.Net;
using DeAn06.Modules.Access.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

public sealed class SessionTests(AccessHost access) : IClassFixture<AccessHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_cookie_is_closed_to_scripts_and_other_sites_and_has_no_date()
    {
        var cookie = CookiesOf(await access.SignInAsync("leader", DemoPassword))[SessionCookie.Name];

        var flags = cookie.Split("; ")[1..].Order();
        Assert.Equal(["httponly", "path=/", "samesite=strict"], flags);
    }

    [Fact]
    public async Task Over_https_the_cookie_stays_on_https()
    {
        await using var host = await TestHost.ModuleHost.StartAsync(
            new AccessModule(),
            stubs: services => services.AddSingleton<IStartupFilter, BehindTls>(),
            settings: Demo
        );
        var credentials = Json(new { userName = "leader", password = DemoPassword });
        var signedIn = await host.Anonymous.PostAsync("/api/session", credentials, Ct);

        Assert.All(CookiesOf(signedIn).Values, cookie => Assert.Contains("; secure", cookie));
    }

    [Fact]
    public async Task Nobody_signed_in_is_a_problem_and_not_a_redirect() =>
        await RefusedAsync(await access.Host.Anonymous.GetAsync("/api/session", Ct), 401, "notSignedIn");

    [Fact]
    public async Task A_session_survives_a_restart()
    {
        await using var host = await TestHost.ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: Demo);
        var credentials = Json(new { userName = "leader", password = DemoPassword });
        var signedIn = await host.Anonymous.PostAsync("/api/session", credentials, Ct);
        var cookie = CookiesOf(signedIn)[SessionCookie.Name].Split(';')[0];

        await host.RestartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        request.Headers.Add("Cookie", cookie);
        var viewer = await BodyAsync(await host.Anonymous.SendAsync(request, Ct));

        Assert.Equal("leader", viewer.GetProperty("userName").GetString());
        // The key is in the database, not in some folder of this machine.
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var keys = new NpgsqlCommand("select count(*) from access.data_protection_keys", connection);
        Assert.Equal(1L, await keys.ExecuteScalarAsync(Ct));
    }

    [Fact]
    public async Task A_session_lasts_twelve_hours_from_its_last_use()
    {
        var client = await access.AsAsync("leader");
        access.Host.Clock.Advance(TimeSpan.FromHours(11));
        await BodyAsync(await client.GetAsync("/api/session", Ct));
        access.Host.Clock.Advance(TimeSpan.FromHours(11));
        await BodyAsync(await client.GetAsync("/api/session", Ct));
        access.Host.Clock.Advance(TimeSpan.FromHours(12.1));

        await RefusedAsync(await client.GetAsync("/api/session", Ct), 401, "notSignedIn");
    }

    [Fact]
    public async Task Signing_out_ends_this_browsers_session_and_may_be_repeated()
    {
        var client = await access.AsAsync("leader");

        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync("/api/session", Ct)).StatusCode);
        await RefusedAsync(await client.GetAsync("/api/session", Ct), 401, "notSignedIn");
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync("/api/session", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_copied_cookie_ends_with_its_session_and_other_sessions_go_on()
    {
        var other = await access.AsAsync("leader");
        var signedIn = await access.SignInAsync("leader", DemoPassword);
        var first = CookieOf(signedIn);
        // Rechecked, and so renewed: the session is the same, its cookie another.
        access.Host.Clock.Advance(TimeSpan.FromSeconds(61));
        var renewed = CookieOf(await WithAsync(HttpMethod.Get, first));
        Assert.NotEqual(first, renewed);
        await BodyAsync(await WithAsync(HttpMethod.Get, first));

        Assert.Equal(HttpStatusCode.NoContent, (await WithAsync(HttpMethod.Delete, renewed)).StatusCode);

        await RefusedAsync(await WithAsync(HttpMethod.Get, first), 401, "notSignedIn");
        await RefusedAsync(await WithAsync(HttpMethod.Get, renewed), 401, "notSignedIn");
        await BodyAsync(await other.GetAsync("/api/session", Ct));
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_at_once_but_not_this_one()
    {
        var name = await access.NewAccountAsync("administrator");
        var here = await access.AsAsync(name);
        var elsewhere = await access.AsAsync(name);
        const string next = "mật khẩu mới của tôi";
        await BodyAsync(
            await here.PutAsync("/api/session/password", Json(new { current = DemoPassword, @new = next }), Ct)
        );

        await RefusedAsync(await elsewhere.GetAsync("/api/accounts", Ct), 401, "notSignedIn");
        await BodyAsync(await here.GetAsync("/api/accounts", Ct));
        await RefusedAsync(await access.SignInAsync(name, DemoPassword), 401, "wrongCredentials");
        // The same letters typed in decomposed form are the same password.
        await BodyAsync(await access.SignInAsync(name, next.Normalize(System.Text.NormalizationForm.FormD)));
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_sessions_at_once()
    {
        var name = await access.NewAccountAsync("administrator");
        var client = await access.AsAsync(name);
        await BodyAsync(await client.GetAsync("/api/accounts", Ct));
        var admin = await access.AsAsync("admin");
        var disabled = Json(
            new
            {
                displayName = "Thử",
                role = "administrator",
                disabled = true,
            }
        );
        await BodyAsync(await admin.ChangeAsync($"{name}", disabled));

        await RefusedAsync(await client.GetAsync("/api/accounts", Ct), 401, "notSignedIn");
    }

    [Fact]
    public async Task A_changed_role_takes_effect_in_open_sessions_at_once()
    {
        var name = await access.NewAccountAsync("administrator");
        var client = await access.AsAsync(name);
        var admin = await access.AsAsync("admin");
        var demoted = Json(
            new
            {
                displayName = "Thử",
                role = "leader",
                disabled = false,
            }
        );
        await BodyAsync(await admin.ChangeAsync($"{name}", demoted));

        await RefusedAsync(await client.GetAsync("/api/accounts", Ct), 403, "notAllowed");
    }

    [Fact]
    public async Task A_clock_set_back_does_not_keep_a_session_from_being_checked()
    {
        // A host of its own: its clock goes where no other test follows.
        await using var host = await TestHost.ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: Demo);
        host.Clock.Advance(TimeSpan.FromHours(3));
        var credentials = Json(new { userName = "admin", password = DemoPassword });
        await BodyAsync(await host.Anonymous.PostAsync("/api/session", credentials, Ct));
        host.Clock.AdjustTime(host.Clock.GetUtcNow().AddHours(-2));
        await BodyAsync(await host.Anonymous.GetAsync("/api/accounts", Ct));

        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var change = new NpgsqlCommand("update access.accounts set security_stamp = 'x'", connection);
        await change.ExecuteNonQueryAsync(Ct);
        host.Clock.Advance(TimeSpan.FromSeconds(61));

        await RefusedAsync(await host.Anonymous.GetAsync("/api/accounts", Ct), 401, "notSignedIn");
    }

    [Theory]
    [InlineData("sai mật khẩu", "mật khẩu mới tinh", "current")]
    [InlineData(DemoPassword, "ngắn quá", "new")]
    [InlineData(DemoPassword, "", "new")]
    [InlineData(DemoPassword, DemoPassword, "new")]
    [InlineData("", "mật khẩu mới tinh", "current")]
    public async Task A_password_is_changed_only_by_the_rule(string current, string next, string line)
    {
        var name = await access.NewAccountAsync();
        var client = await access.AsAsync(name);
        var problem = await RefusedAsync(
            await client.PutAsync("/api/session/password", Json(new { current, @new = next }), Ct),
            422,
            "invalidAccount"
        );

        Assert.Equal([line], Lines(problem));
        Assert.Equal(HttpStatusCode.OK, (await access.SignInAsync(name, DemoPassword)).StatusCode);
    }

    [Fact]
    public async Task Until_a_given_password_is_changed_the_account_opens_nothing()
    {
        var name = await access.NewAccountAsync("administrator");
        var admin = await access.AsAsync("admin");
        var reset = await BodyAsync(await admin.PostAsync($"/api/accounts/{name}/password", Json("{}"), Ct));
        var oneTime = reset.GetProperty("oneTimePassword").GetString()!;

        var client = await access.AsAsync(name, oneTime);
        Assert.True(
            (await BodyAsync(await client.GetAsync("/api/session", Ct))).GetProperty("mustChangePassword").GetBoolean()
        );
        await RefusedAsync(await client.GetAsync("/api/accounts", Ct), 403, "mustChangePassword");
        await BodyAsync(
            await client.PutAsync("/api/session/password", Json(new { current = oneTime, @new = OwnPassword }), Ct)
        );

        await BodyAsync(await client.GetAsync("/api/accounts", Ct));
    }

    private static string CookieOf(HttpResponseMessage answer) => CookiesOf(answer)[SessionCookie.Name].Split(';')[0];

    private async Task<HttpResponseMessage> WithAsync(HttpMethod method, string cookie)
    {
        using var request = new HttpRequestMessage(method, "/api/session");
        request.Headers.Add("Cookie", cookie);
        return await access.Host.NewClient().SendAsync(request, Ct);
    }

    /// <summary>As a proxy that ends TLS would tell it.</summary>
    private sealed class BehindTls : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (http, rest) =>
                    {
                        http.Request.Scheme = "https";
                        return rest(http);
                    }
                );
                next(app);
            };
    }
}
