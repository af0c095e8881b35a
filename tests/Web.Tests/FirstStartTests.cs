using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>From `./run` alone to an administrator who knows what comes next.</summary>
public sealed partial class FirstStartTests(Browser browser, NewProvince province) : IClassFixture<NewProvince>
{
    [Fact]
    public async Task The_first_screen_says_where_the_link_is_and_the_link_leads_to_the_first_steps()
    {
        await using var person = await browser.PersonAsync(province);
        await person.Page.GotoAsync("/");
        await person.ArriveAsync("/dang-nhap");
        await Assertions.Expect(person.Page.GetByText("Chưa có quản trị viên").First).ToBeVisibleAsync();
        await person.ShowsWellAsync();

        await person.GoAsync("/thiet-lap");
        await Assertions.Expect(person.Page.GetByText("cửa sổ dòng lệnh").First).ToBeVisibleAsync();

        var link = Link().Match(province.Welcome).Value;
        Assert.NotEqual("", link);
        await person.Page.GotoAsync("about:blank");
        await person.Page.GotoAsync(link);
        await person.SettledAsync();
        await person.ShowsWellAsync();
        await person.Page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync("ngắn");
        await person.Page.GetByLabel("Nhập lại mật khẩu mới").FillAsync("ngắn");
        await person.PressAsync("Enter");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ký tự");

        await person.Page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync("cây đa đầu làng 1987");
        await person.Page.GetByLabel("Nhập lại mật khẩu mới").FillAsync("cây đa đầu làng 1987");
        await person.PressAsync("Enter");

        await person.ArriveAsync("/quan-tri$");
        await Assertions.Expect(person.Page.GetByText("Bắt đầu sử dụng")).ToBeVisibleAsync();
        await Assertions.Expect(person.Link("Mở tài khoản")).ToBeVisibleAsync();
        await person.ShowsWellAsync();
        await person.Link("Công bố lịch báo cáo").ClickAsync();
        await person.ArriveAsync("/quan-tri/lich");

        // The link is used up, and the sign-in screen takes names again.
        await using var late = await browser.PersonAsync(province);
        await late.GoAsync("/dang-nhap");
        await Assertions.Expect(late.Page.GetByText("Chưa có quản trị viên")).ToHaveCountAsync(0);
        await late.Page.GotoAsync("about:blank");
        await late.Page.GotoAsync(link);
        await late.Page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync("cây đa đầu làng 1988");
        await late.Page.GetByLabel("Nhập lại mật khẩu mới").FillAsync("cây đa đầu làng 1988");
        await late.PressAsync("Enter");
        await Assertions.Expect(late.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("đã dùng");
    }

    [GeneratedRegex(@"http://\S+/thiet-lap#ma=\S+")]
    private static partial Regex Link();
}
