using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>Signing in, and where each role lands.</summary>
public sealed class SignInTests(Browser browser, EmptyProvince province)
{
    [Theory]
    [InlineData("bv-3801", "/bao-cao", "Báo cáo của tôi")]
    [InlineData("medical", "/tham-dinh", "Thẩm định")]
    [InlineData("office", "/theo-doi", "Theo dõi nộp báo cáo")]
    [InlineData("leader", "/toan-tinh", "Kết quả toàn tỉnh")]
    [InlineData("admin", "/quan-tri", "Quản trị")]
    public async Task Each_role_lands_where_its_work_is(string user, string path, string place)
    {
        await using var person = await browser.PersonAsync(province);

        await person.SignInAsync(user);

        await person.ArriveAsync($@"{path}(\?|$)");
        await Assertions
            .Expect(person.Page.GetByRole(AriaRole.Banner).Locator("[aria-current=page]"))
            .ToHaveTextAsync(place);
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_the_name_stays()
    {
        await using var person = await browser.PersonAsync(province);
        await person.GoAsync("/dang-nhap");

        await person.Page.GetByLabel("Tên đăng nhập").FillAsync("bv-3801");
        await person.Page.GetByLabel("Mật khẩu").FillAsync("sai mật khẩu");
        await person.Button("Đăng nhập").ClickAsync();

        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("mật khẩu");
        await Assertions.Expect(person.Page.GetByLabel("Tên đăng nhập")).ToHaveValueAsync("bv-3801");
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_comes_back()
    {
        await using var person = await browser.PersonAsync(province);
        await person.Page.GotoAsync("/theo-doi?tre=1");
        await person.ArriveAsync(@"/dang-nhap\?");

        await person.Page.GetByLabel("Tên đăng nhập").FillAsync("office");
        await person.Page.GetByLabel("Mật khẩu").FillAsync("Dean06@2023");
        await person.PressAsync("Enter");

        await person.ArriveAsync("/theo-doi.*tre=");
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var person = await browser.PersonAsync(province, "leader");
        await person.GoAsync("/toan-tinh");

        await person.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button).ClickAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await person.ArriveAsync("/dang-nhap$");
        await person.Page.GotoAsync("/toan-tinh");

        await person.ArriveAsync(@"/dang-nhap\?");
    }

    [Fact]
    public async Task One_ends_a_session_left_open_elsewhere()
    {
        await using var left = await browser.PersonAsync(province, "finance");
        await left.GoAsync("/tham-dinh");
        await using var person = await browser.PersonAsync(province, "finance", Look.Phone);
        await person.GoAsync("/phien");
        await person.ShowsWellAsync();

        await person.Button("Đăng xuất mọi nơi khác").ClickAsync();

        await Assertions.Expect(person.Page.GetByText("Phiên đang dùng")).ToBeVisibleAsync();
        await Assertions.Expect(person.Button("Đăng xuất mọi nơi khác")).ToHaveCountAsync(0);
        await left.Page.GotoAsync("/tham-dinh");
        await left.ArriveAsync(@"/dang-nhap\?");
    }
}
