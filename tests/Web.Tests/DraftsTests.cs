using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>What was typed without a line and left: told everywhere, sent without its form, never over somebody else's figures.</summary>
public sealed partial class DraftsTests(Browser browser, EmptyProvince province)
{
    private const string Period = "2023-07";
    private const string Section = "residence-declarations";
    private const string NotSent = "Số liệu trên máy này chưa gửi được";

    [Fact]
    public async Task Left_without_a_line_it_is_told_in_the_list_and_sent_without_its_form()
    {
        using var desk = await province.DeskAsync("bv-3807");
        await using var person = await browser.PersonAsync(province, "bv-3807");
        await person.GoAsync("/bao-cao");
        await person.Page.GetByRole(AriaRole.Link, new() { NameRegex = Enter() }).ClickAsync();
        await TypeOfflineAsync(person, "321");

        await person.Link("Báo cáo của tôi").First.ClickAsync();
        await Assertions.Expect(person.Page.GetByText(NotSent)).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByText(LastTyped())).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByText("Có số liệu trên máy này chưa gửi")).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Banner).GetByText("1 mục chưa gửi")).ToBeVisibleAsync();
        await ShowsWellAsync(person);
        await person.OfflineAsync(false);

        await Assertions.Expect(person.Page.GetByText("Đã gửi số liệu giữ trên máy này")).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByText(NotSent)).ToHaveCountAsync(0);
        await Assertions
            .Expect(person.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Đang nhập" }))
            .ToHaveCountAsync(1);
        Assert.Equal(321, await DeclaredAsync(desk, "BV-3807"));
    }

    [Fact]
    public async Task Nothing_need_be_fetched_to_say_what_waits_and_one_click_leads_back()
    {
        using var desk = await province.DeskAsync("bv-3808");
        await using var person = await browser.PersonAsync(province, "bv-3808");
        await person.GoAsync(FormOf("BV-3808"));
        await person.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await person.OfflineAsync(true);
        await Cell(person.Page).FillAsync("12,5");
        await person.Link("Báo cáo của tôi").First.ClickAsync();
        await Assertions.Expect(person.Page.GetByText(NotSent)).ToBeVisibleAsync();
        await Assertions
            .Expect(person.Page.GetByText("Nội dung này sẽ tự hiện khi có đường truyền."))
            .ToBeVisibleAsync();

        // A text that is no number is nowhere but here: it stays, and the section says so.
        await person.OfflineAsync(false);
        await Assertions.Expect(person.Page.GetByText("Có ô nhập chưa phải là số hợp lệ")).ToBeVisibleAsync();
        await WaitingLink(person.Page).ClickAsync();

        await Assertions.Expect(Cell(person.Page)).ToHaveValueAsync("12,5");
        await Cell(person.Page).FillAsync("125");
        await Assertions.Expect(person.Page.GetByText(Saved())).ToBeVisibleAsync();
        await person.GoAsync("/bao-cao");
        await Assertions.Expect(person.Page.GetByText("Đang nhập")).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByText(NotSent)).ToHaveCountAsync(0);
        Assert.Equal(125, await DeclaredAsync(desk, "BV-3808"));
    }

    [Fact]
    public async Task In_conflict_it_is_not_sent_and_leads_to_both_sides()
    {
        using var desk = await province.DeskAsync("bv-3809");
        await using var person = await browser.PersonAsync(province, "bv-3809");
        await ConflictAsync(person, desk, "BV-3809");

        await Assertions
            .Expect(person.Page.GetByText("Mở mục này để xem hai bản cạnh nhau và chọn."))
            .ToBeVisibleAsync();
        Assert.Equal(100, await DeclaredAsync(desk, "BV-3809"));
        await ShowsWellAsync(person);
        await WaitingLink(person.Page).ClickAsync();
        await Assertions.Expect(person.Page.GetByText("Chọn số đúng ở từng dòng")).ToBeVisibleAsync();
        await person.Button("Lấy tất cả số của tôi").ClickAsync();
        await person.Button("Lưu bản đã chọn").ClickAsync();

        await Assertions.Expect(person.Page.GetByText(Saved())).ToBeVisibleAsync();
        Assert.Equal(200, await DeclaredAsync(desk, "BV-3809"));
        await person.Link("Báo cáo của tôi").First.ClickAsync();
        await Assertions.Expect(person.Page.GetByText("Đang nhập")).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByText(NotSent)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_submitted_meanwhile_takes_nothing_and_says_so()
    {
        using var desk = await province.DeskAsync("bv-3810");
        await using var person = await browser.PersonAsync(province, "bv-3810");
        await person.GoAsync(FormOf("BV-3810"));
        await TypeOfflineAsync(person, "200");
        await person.Link("Báo cáo của tôi").First.ClickAsync();
        await desk.SaveAsync(PathOf("BV-3810"), Body(Section));
        await desk.PostAsync($"{PathOf("BV-3810")}/submit");
        await person.OfflineAsync(false);

        await Assertions.Expect(person.Page.GetByText("vì mục này nay chỉ xem được")).ToBeVisibleAsync();
        Assert.Equal(300, await DeclaredAsync(desk, "BV-3810"));
        await WaitingLink(person.Page).ClickAsync();
        await Assertions.Expect(person.Page.GetByText("Bản nhập trên máy này chưa được gửi")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_report_is_not_sent_while_some_of_it_waits()
    {
        using var desk = await province.DeskAsync("bv-3811");
        var sections = (await desk.GetAsync($"/api/reports/{Period}/BV-3811"))["sections"]!.AsArray();
        foreach (var section in sections.Select(s => (string)s!["section"]!))
        {
            await desk.SaveAsync($"/api/{section}/{Period}/BV-3811", Body(section));
        }

        await using var person = await browser.PersonAsync(province, "bv-3811");
        await person.GoAsync(FormOf("BV-3811"));
        await TypeOfflineAsync(person, "345");
        // The line is back for reading; writes still find none.
        await person.Page.RouteAsync($"**{PathOf("BV-3811")}", route => route.AbortAsync("internetdisconnected"));
        await person.OfflineAsync(false);
        await person.Link("Kiểm tra và gửi báo cáo").ClickAsync();
        await person.ArriveAsync($"/bao-cao/{Period}/BV-3811$");
        await Assertions.Expect(person.Page.GetByText("còn số liệu trên máy này chưa gửi")).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByText(LastTyped())).ToBeVisibleAsync();
        await ShowsWellAsync(person);

        await person.PressAsync("Control+Enter");
        await Assertions
            .Expect(person.Page.Locator(":focus").GetByText("còn số liệu trên máy này chưa gửi"))
            .ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Equal("draft", (string)(await desk.GetAsync(PathOf("BV-3811")))["state"]!);
        await person.Page.UnrouteAllAsync();
        await ComeBackAsync(person.Page);

        await Assertions.Expect(person.Page.GetByText("còn số liệu trên máy này chưa gửi")).ToHaveCountAsync(0);
        await Assertions.Expect(person.Page.GetByText("345").First).ToBeVisibleAsync();
        await person.PressAsync("Control+Enter");
        await person
            .Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "Gửi báo cáo" })
            .ClickAsync();
        await person.ArriveAsync($"/bao-cao/{Period}/BV-3811/bien-nhan$");
        var filed = await desk.GetAsync(PathOf("BV-3811"));
        Assert.Equal("submitted", (string)filed["state"]!);
        Assert.Equal(345, (int)filed["figures"]!["declarations"]!);
    }

    [Fact]
    public async Task Whoever_signs_out_is_told_what_stays_and_who_comes_next_sees_nothing_of_it()
    {
        using var admin = await province.DeskAsync("admin");
        await admin.SaveAsync(
            "/api/accounts/bvdk-384",
            """{"displayName":"Người thứ hai","role":"reporter","facility":"BVDK-381","disabled":false}"""
        );
        using var desk = await province.DeskAsync("bvdk-381");
        await using var person = await browser.PersonAsync(province, "bvdk-381");
        await ConflictAsync(person, desk, "BVDK-381");

        await SignOutAsync(person);
        var dialog = person.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByText("Còn số liệu chưa gửi trên máy này")).ToBeVisibleAsync();
        await ShowsWellAsync(person);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ở lại" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(person.Page.GetByText(NotSent)).ToBeVisibleAsync();
        await SignOutAsync(person);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Vẫn đăng xuất" }).ClickAsync();
        await person.ArriveAsync("/dang-nhap$");

        await person.SignInAsync("bvdk-384");
        await Assertions.Expect(person.Page.GetByText("Đang nhập")).ToBeVisibleAsync();
        await ComeBackAsync(person.Page);
        await person.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(person.Page.GetByText(NotSent)).ToHaveCountAsync(0);
        Assert.Equal(100, await DeclaredAsync(desk, "BVDK-381"));
        await SignOutAsync(person);
        await person.ArriveAsync("/dang-nhap$");

        await person.SignInAsync("bvdk-381");
        await Assertions.Expect(person.Page.GetByText(NotSent)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task While_its_form_stands_open_elsewhere_nobody_else_sends_it()
    {
        using var desk = await province.DeskAsync("bvdk-382");
        await using var person = await browser.PersonAsync(province, "bvdk-382");
        await person.GoAsync(FormOf("BVDK-382"));
        await person.Page.RouteAsync($"**{PathOf("BVDK-382")}", route => route.AbortAsync("internetdisconnected"));
        await Cell(person.Page).FillAsync("77");
        await Assertions.Expect(person.Page.GetByText("Chưa có đường truyền").First).ToBeVisibleAsync();
        var other = await person.NewTabAsync();
        var writes = 0;
        other.Request += (_, request) => writes += request.Method == "PUT" ? 1 : 0;

        await other.GotoAsync("/bao-cao");
        await Assertions.Expect(other.GetByText("đang mở ở một cửa sổ khác")).ToBeVisibleAsync();
        await ComeBackAsync(other);
        await other.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(0, writes);
        // The route ends before the window does, which sends what it holds as it is hidden: this line stays lost to the end.
        await person.Page.EvaluateAsync("() => { window.fetch = () => Promise.reject(new TypeError('lost')); }");
        await person.Page.CloseAsync();
        await ComeBackAsync(other);

        await Assertions.Expect(other.GetByText("Đã gửi số liệu giữ trên máy này")).ToBeVisibleAsync();
        Assert.Equal(1, writes);
        Assert.Equal(77, await DeclaredAsync(desk, "BVDK-382"));
    }

    private static string FormOf(string facility) => $"/bao-cao/{Period}/{facility}/{Section}";

    private static string PathOf(string facility) => $"/api/{Section}/{Period}/{facility}";

    private static string Body(string section) => $$"""{"figures":{{AppendixOne.Good[section]}}}""";

    private static async Task<int?> DeclaredAsync(Desk desk, string facility) =>
        (int?)(await desk.GetAsync(PathOf(facility)))["figures"]!["declarations"];

    private static ILocator Cell(IPage page) => page.Locator("input[data-cell=declarations]");

    /// <summary>The way from what is told to the section that waits.</summary>
    private static ILocator WaitingLink(IPage page) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = Named() });

    private static async Task TypeOfflineAsync(Person person, string value)
    {
        await Assertions.Expect(Cell(person.Page)).ToBeEditableAsync();
        await person.OfflineAsync(true);
        await Cell(person.Page).FillAsync(value);
        await Assertions.Expect(person.Page.GetByText("Chưa có đường truyền").First).ToBeVisibleAsync();
    }

    /// <summary>200 typed here on nothing, 100 saved meanwhile by another device; then the line is back.</summary>
    private static async Task ConflictAsync(Person person, Desk desk, string facility)
    {
        await person.GoAsync(FormOf(facility));
        await TypeOfflineAsync(person, "200");
        await person.Link("Báo cáo của tôi").First.ClickAsync();
        await Assertions.Expect(person.Page.GetByText(NotSent)).ToBeVisibleAsync();
        await desk.SaveAsync(PathOf(facility), """{"figures":{"declarations":100}}""");
        await person.OfflineAsync(false);
        await Assertions.Expect(person.Page.GetByText("số liệu trên máy chủ đã thay đổi")).ToBeVisibleAsync();
    }

    private static async Task SignOutAsync(Person person)
    {
        await person.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button).ClickAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
    }

    /// <summary>The person looks at this window again.</summary>
    private static async Task ComeBackAsync(IPage page) =>
        await page.EvaluateAsync("() => { window.dispatchEvent(new Event('focus')); }");

    /// <summary>Axe finds nothing, and a phone shows it without scrolling sideways.</summary>
    private static async Task ShowsWellAsync(Person person)
    {
        await person.ShowsWellAsync();
        await person.Page.SetViewportSizeAsync(Look.Phone.Width, Look.Phone.Height);
        Assert.InRange(
            await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"),
            1,
            Look.Phone.Width
        );
        await person.Page.SetViewportSizeAsync(Look.Office.Width, Look.Office.Height);
    }

    [GeneratedRegex("^Nhập mục 8 .*Tháng 7")]
    private static partial Regex Enter();

    [GeneratedRegex(@"nhập lần cuối lúc \d\d:\d\d \d\d.\d\d.\d{4}")]
    private static partial Regex LastTyped();

    [GeneratedRegex(@"^Mục \d+\. .+, Tháng 7.2023$")]
    private static partial Regex Named();

    [GeneratedRegex(@"Đã lưu \d\d:\d\d")]
    private static partial Regex Saved();
}
