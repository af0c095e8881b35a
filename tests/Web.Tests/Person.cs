using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>
/// Somebody at a browser. What no page may do is watched all along and asserted at the end: errors in the console (a breach
/// of the content security policy among them), and operations that were not known when the UI was built.
/// </summary>
public sealed partial class Person : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly bool ownsDevice;
    private readonly List<string> faults = [];

    private Person(IBrowserContext context, IPage page, bool ownsDevice) =>
        (this.context, Page, this.ownsDevice) = (context, page, ownsDevice);

    public IPage Page { get; private set; }

    public IBrowserContext Context => context;

    internal static Task<Person> EnterAsync(IBrowserContext context) => EnterAsync(context, ownsDevice: true);

    /// <summary>Leaves the device as it is when it goes.</summary>
    internal static Task<Person> EnterTabAsync(IBrowserContext context) => EnterAsync(context, ownsDevice: false);

    private static async Task<Person> EnterAsync(IBrowserContext context, bool ownsDevice)
    {
        var person = new Person(context, await context.NewPageAsync(), ownsDevice);
        person.Watch(person.Page);
        return person;
    }

    /// <summary>A module that is away is part of some tests: what the console says of its refusal (503) is no fault.</summary>
    public bool MeetsOutage { get; set; }

    /// <summary>A second tab of the same browser.</summary>
    public async Task<IPage> NewTabAsync()
    {
        var page = await context.NewPageAsync();
        Watch(page);
        return page;
    }

    /// <summary>Through the form, as people do.</summary>
    public async Task SignInAsync(string user)
    {
        await Page.GotoAsync("/dang-nhap");
        await Page.GetByLabel("Tên đăng nhập").FillAsync(user);
        await Page.GetByLabel("Mật khẩu").FillAsync("Dean06@2023");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page).Not.ToHaveURLAsync(SigningIn());
    }

    /// <summary>By the API: for tests that are about something else.</summary>
    internal async Task EnterAsync(string user)
    {
        var answer = await context.APIRequest.PostAsync(
            "/api/session",
            new() { DataObject = new { userName = user, password = "Dean06@2023" } }
        );
        Assert.True(answer.Ok, $"{user} cannot sign in: {answer.Status}");
    }

    /// <summary>Opens a screen and waits until it stands.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await SettledAsync();
    }

    /// <summary>The address, from its path on, comes to match; what stands there otherwise is told. (Waiting for a navigation can miss the one that was.)</summary>
    public Task ArriveAsync(string pattern) =>
        Assertions.Expect(Page).ToHaveURLAsync(new Regex($"^http://[^/]+{pattern}"));

    /// <summary>The screen has its title and nothing is loading.</summary>
    public async Task SettledAsync()
    {
        await Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync();
        await Assertions.Expect(Page.GetByText("Đang tải")).ToHaveCountAsync(0);
    }

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Tab, until something that begins with these words has the focus.</summary>
    public async Task TabToAsync(string element, string words)
    {
        for (var tabs = 0; tabs < 80; tabs++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var focused = Page.Locator($"{element}:focus");
            if (
                await focused.CountAsync() == 1
                && (await focused.InnerTextAsync()).StartsWith(words, StringComparison.Ordinal)
            )
            {
                return;
            }
        }

        Assert.Fail($"Tab never came to “{words}”.");
    }

    /// <summary>As one does in the browser's own dialog.</summary>
    public Task ChooseAsync(params FilePayload[] files) => Page.Locator("input[type=file]").SetInputFilesAsync(files);

    /// <summary>Axe finds nothing in what stands here now.</summary>
    public async Task ShowsWellAsync() => Assert.Empty(await Accessibility.ViolationsAsync(Page));

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name });

    /// <summary>A lost line is part of some tests: what the console says of it is no fault.</summary>
    public async Task OfflineAsync(bool offline) => await context.SetOfflineAsync(offline);

    public async ValueTask DisposeAsync()
    {
        await (ownsDevice ? context.CloseAsync() : Page.CloseAsync());
        Assert.Empty(faults);
    }

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (
                message.Type == "error"
                && !Expected().IsMatch(message.Text)
                && !(MeetsOutage && message.Text.Contains("a status of 503", StringComparison.Ordinal))
            )
            {
                faults.Add($"{page.Url}: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            if (
                new Uri(request.Url).AbsolutePath == "/graphql"
                && (request.Method != "GET" || !request.Url.Contains("documentId=", StringComparison.Ordinal))
            )
            {
                faults.Add($"{page.Url} asked the gateway by text: {request.Url} {request.PostData}");
            }
        };
    }

    [GeneratedRegex("/dang-nhap")]
    private static partial Regex SigningIn();

    /// <summary>The browser's own words for a refused (4xx) or lost request: the page tells the person, which tests assert.</summary>
    [GeneratedRegex(
        @"^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)"
    )]
    private static partial Regex Expected();
}
