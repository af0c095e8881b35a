using System.Net;
using DeAn06.Modules.Access.Session;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

/// <summary>Strangers' guesses do not hold up a browser that signed in before.</summary>
public sealed class KnownDeviceTests(AccessHost access) : IClassFixture<AccessHost>
{
    private const string Wrong = "sai mật khẩu";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_cookie_is_closed_to_scripts_and_other_sites_and_names_nobody()
    {
        var cookie = CookiesOf(await access.SignInAsync("leader", DemoPassword))[KnownDevices.CookieName];

        Assert.Equal(
            ["httponly", "max-age=7776000", "path=/api/session", "samesite=strict"],
            cookie.Split("; ")[1..].Where(flag => !flag.StartsWith("expires", StringComparison.Ordinal)).Order()
        );
        var value = cookie.Split(';')[0].Split('=')[1].Replace('-', '+').Replace('_', '/');
        var bytes = Convert.FromBase64String(value.PadRight((value.Length + 3) / 4 * 4, '='));
        Assert.DoesNotContain("leader", System.Text.Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task A_browser_that_signed_in_before_is_not_held_up_by_guesses_on_the_name_or_from_its_address()
    {
        var (name, address) = (await access.NewAccountAsync(), NewAddress());
        var browser = access.Host.NewClient(address);
        await BodyAsync(await SignInAsync(browser, name, DemoPassword));
        await browser.DeleteAsync("/api/session", Ct);
        for (var i = 0; i < 40; i++)
        {
            await access.SignInAsync(name, Wrong, address);
            await access.SignInAsync($"{name}-{i}", Wrong, address);
        }

        await RefusedAsync(await access.SignInAsync(name, DemoPassword), 429, "tooManyAttempts");
        await RefusedAsync(await access.SignInAsync("leader", DemoPassword, address), 429, "tooManyAttempts");

        await BodyAsync(await SignInAsync(browser, name, DemoPassword));
        // Nor did signing in here help the stranger.
        await RefusedAsync(await access.SignInAsync(name, Wrong), 429, "tooManyAttempts");
    }

    [Fact]
    public async Task It_may_guess_as_often_as_anyone_and_holds_up_nobody_else()
    {
        var name = await access.NewAccountAsync();
        var browser = access.Host.NewClient(NewAddress());
        var cookie = DeviceOf(await SignInAsync(browser, name, DemoPassword));
        var copies = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => WithAsync(cookie, name, Wrong)));

        Assert.Equal(5, copies.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
        Assert.Equal(55, copies.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
        await RefusedAsync(await SignInAsync(browser, name, DemoPassword), 429, "tooManyAttempts");
        await BodyAsync(await access.SignInAsync(name, DemoPassword));
    }

    [Fact]
    public async Task Several_people_may_share_a_browser()
    {
        var browser = access.Host.NewClient(NewAddress());
        string[] names = [await access.NewAccountAsync(), await access.NewAccountAsync()];
        foreach (var name in names)
        {
            await BodyAsync(await SignInAsync(browser, name, DemoPassword));
        }

        foreach (var name in names)
        {
            await LockAsync(name);
            await BodyAsync(await SignInAsync(browser, name, DemoPassword));
        }
    }

    [Fact]
    public async Task Of_another_account_altered_or_old_it_is_a_strangers()
    {
        var (name, other) = (await access.NewAccountAsync(), await access.NewAccountAsync());
        var own = DeviceOf(await access.SignInAsync(name, DemoPassword));
        var others = DeviceOf(await access.SignInAsync(other, DemoPassword));
        await LockAsync(name);

        await RefusedAsync(await WithAsync(others, name, DemoPassword), 429, "tooManyAttempts");
        await RefusedAsync(await WithAsync(own[..^4] + "AAAA", name, DemoPassword), 429, "tooManyAttempts");
        await RefusedAsync(await WithAsync($"{KnownDevices.CookieName}=x", name, DemoPassword), 429, "tooManyAttempts");
        await BodyAsync(await WithAsync(own, name, DemoPassword));

        access.Host.Clock.Advance(KnownDevices.Lifetime);
        await LockAsync(name);
        await RefusedAsync(await WithAsync(own, name, DemoPassword), 429, "tooManyAttempts");
    }

    [Fact]
    public async Task A_new_password_makes_other_browsers_strangers_and_keeps_the_one_that_set_it()
    {
        const string Next = "một mật khẩu khác hẳn";
        var name = await access.NewAccountAsync();
        var old = DeviceOf(await access.SignInAsync(name, DemoPassword));
        var browser = access.Host.NewClient(NewAddress());
        await BodyAsync(await SignInAsync(browser, name, DemoPassword));
        var change = Json(new { current = DemoPassword, @new = Next });
        await BodyAsync(await browser.PutAsync("/api/session/password", change, Ct));
        await LockAsync(name);

        await RefusedAsync(await WithAsync(old, name, Next), 429, "tooManyAttempts");
        await BodyAsync(await SignInAsync(browser, name, Next));
    }

    [Fact]
    public async Task Of_a_disabled_account_it_is_a_strangers()
    {
        var name = await access.NewAccountAsync();
        var device = DeviceOf(await access.SignInAsync(name, DemoPassword));
        var disabled = Json(
            new
            {
                displayName = "Thử",
                role = "leader",
                disabled = true,
            }
        );
        await BodyAsync(await (await access.AsAsync("admin")).ChangeAsync(name, disabled));
        await LockAsync(name);

        await RefusedAsync(await WithAsync(device, name, DemoPassword), 429, "tooManyAttempts");
    }

    [Fact]
    public async Task An_open_session_is_no_way_to_guess_the_password_and_is_not_held_up_by_strangers()
    {
        var name = await access.NewAccountAsync();
        var session = CookiesOf(await access.SignInAsync(name, DemoPassword))[SessionCookie.Name].Split(';')[0];
        await LockAsync(name);

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => GuessAsync()));

        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(55, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));

        async Task<HttpResponseMessage> GuessAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, "/api/session/password");
            request.Headers.Add("Cookie", session);
            request.Content = Json(new { current = Wrong, @new = "mật khẩu mới tinh" });
            return await access.Host.NewClient(NewAddress()).SendAsync(request, Ct);
        }
    }

    private async Task LockAsync(string name)
    {
        for (var i = 0; i < 5; i++)
        {
            await RefusedAsync(await access.SignInAsync(name, Wrong), 401, "wrongCredentials");
        }

        await RefusedAsync(await access.SignInAsync(name, DemoPassword), 429, "tooManyAttempts");
    }

    private static string DeviceOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return CookiesOf(answer)[KnownDevices.CookieName].Split(';')[0];
    }

    private async Task<HttpResponseMessage> WithAsync(string cookie, string userName, string password)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session");
        request.Headers.Add("Cookie", cookie);
        request.Content = Json(new { userName, password });
        return await access.Host.NewClient(NewAddress()).SendAsync(request, Ct);
    }
}
