using System.Collections.Concurrent;
using DeAn06.Web.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(EmptyProvince))]
[assembly: AssemblyFixture(typeof(DemoProvince))]

namespace DeAn06.Web.Tests;

/// <summary>Debian's Chromium, once for all tests of this assembly; none is downloaded.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>Without windows where there is one: it draws a page in half the time.</summary>
    private static readonly string Executable = new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.First(
        File.Exists
    );

    private readonly ConcurrentDictionary<(Province, string), Lazy<Task<IBrowserContext>>> lookers = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        // The machine that tests may be slow: nothing waits that long unless something is wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Executable,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    // One process draws for all who are signed in: each of its own compiled the whole program anew.
                    "--renderer-process-limit=1",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A device of its own, with nobody signed in.</summary>
    public async Task<Person> PersonAsync(Province province, Look? look = null)
    {
        var chosen = look ?? Look.Office;
        var context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = province.Address,
                Locale = "vi-VN",
                TimezoneId = "Asia/Ho_Chi_Minh",
                ColorScheme = ColorScheme.Light,
                ViewportSize = new ViewportSize { Width = chosen.Width, Height = chosen.Height },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(30_000);
        return await Person.EnterAsync(context);
    }

    /// <summary>The same, signed in.</summary>
    public async Task<Person> PersonAsync(Province province, string user, Look? look = null)
    {
        var person = await PersonAsync(province, look);
        await person.EnterAsync(user);
        return person;
    }

    /// <summary>A new tab of a device that is signed in already: for tests that look and leave everything as it is.</summary>
    public async Task<Person> LookerAsync(Province province, string user) =>
        await Person.EnterTabAsync(
            await lookers.GetOrAdd((province, user), _ => new(() => LookersDeviceAsync(province, user))).Value
        );

    private async Task<IBrowserContext> LookersDeviceAsync(Province province, string user)
    {
        var person = user.Length == 0 ? await PersonAsync(province) : await PersonAsync(province, user);
        // Stays open, and with it the process that has the program compiled.
        await person.Page.GotoAsync("/robots.txt");
        return person.Context;
    }
}

/// <summary>The screen that a person looks at.</summary>
public sealed record Look(int Width, int Height)
{
    public static readonly Look Office = new(1366, 768);
    public static readonly Look Phone = new(360, 740);
}
