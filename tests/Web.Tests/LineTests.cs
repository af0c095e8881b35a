using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>The server is away, the session has ended, or another window has signed in somebody else.</summary>
public sealed class LineTests(Browser browser, EmptyProvince province)
{
    [Fact]
    public async Task A_screen_whose_file_does_not_come_says_so_in_its_place_and_comes_with_the_line()
    {
        await using var person = await browser.PersonAsync(province, "office");
        await person.GoAsync("/theo-doi");
        await person.Page.RouteAsync("**/*", route => route.AbortAsync("internetdisconnected"));

        await person.Link("Kết quả toàn tỉnh").ClickAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Không kết nối được máy chủ");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Banner)).ToBeVisibleAsync();

        await person.Page.UnrouteAllAsync();
        await person.Button("Thử lại").ClickAsync();
        await Assertions.Expect(person.Heading("Kết quả toàn tỉnh")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_session_that_ended_is_said_and_one_comes_back_to_where_one_was()
    {
        await using var person = await browser.PersonAsync(province, "leader");
        await person.GoAsync("/toan-tinh");
        await person.Context.ClearCookiesAsync();

        await person.Link("Đơn vị").ClickAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Phiên làm việc đã hết");

        await person.Page.GetByLabel("Tên đăng nhập").FillAsync("leader");
        await person.Page.GetByLabel("Mật khẩu").FillAsync("Dean06@2023");
        await person.PressAsync("Enter");
        await person.ArriveAsync("/don-vi$");
    }

    [Fact]
    public async Task Another_account_in_another_window_is_told_to_this_one()
    {
        await using var person = await browser.PersonAsync(province, "leader");
        await person.GoAsync("/toan-tinh");

        var other = await person.NewTabAsync();
        await other.GotoAsync("/dang-nhap");
        await other.GetByLabel("Tên đăng nhập").FillAsync("office");
        await other.GetByLabel("Mật khẩu").FillAsync("Dean06@2023");
        await other.Keyboard.PressAsync("Enter");

        var dialog = person.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("đã đổi tài khoản");
        await Assertions.Expect(dialog).ToContainTextAsync("office");
        await person.Button("Tiếp tục bằng tài khoản mới").ClickAsync();
        await person.ArriveAsync("/theo-doi$");
    }
}
