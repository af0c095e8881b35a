using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>The administrator's main path: an account that works, a facility changed, a calendar seen.</summary>
public sealed partial class AdministratorTests(Browser browser, EmptyProvince province)
{
    [Fact]
    public async Task A_new_account_can_sign_in_and_must_change_its_password()
    {
        await using var admin = await browser.PersonAsync(province, "admin");
        await admin.GoAsync("/quan-tri/tai-khoan");

        await admin.Page.GetByRole(AriaRole.Link, new() { NameRegex = Add() }).First.ClickAsync();
        // The list that is left has a field to search by the same name.
        await Assertions.Expect(admin.Heading("Mở tài khoản mới")).ToBeVisibleAsync();
        await admin.Page.GetByLabel("Tên đăng nhập").FillAsync("lanh-dao-2");
        await admin.Page.GetByLabel("Tên hiển thị").FillAsync("Thành viên Ban Chỉ đạo");
        await admin.Page.GetByLabel("Vai trò").SelectOptionAsync("LEADER");
        await admin.Button("Mở tài khoản").ClickAsync();
        var password = await admin.Page.Locator("output").First.InnerTextAsync();

        await using var person = await browser.PersonAsync(province);
        await person.GoAsync("/dang-nhap");
        await person.Page.GetByLabel("Tên đăng nhập").FillAsync("lanh-dao-2");
        await person.Page.GetByLabel("Mật khẩu").FillAsync(password.Trim());
        await person.PressAsync("Enter");
        await person.ArriveAsync("/mat-khau$");
        await person.Page.GetByLabel("Mật khẩu hiện tại").FillAsync(password.Trim());
        await person.Page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync("Mật-khẩu-của-tôi-2023");
        await person.Page.GetByLabel("Nhập lại mật khẩu mới").FillAsync("Mật-khẩu-của-tôi-2023");
        await person.PressAsync("Enter");
        await person.ArriveAsync(@"/toan-tinh(\?|$)");
    }

    [Fact]
    public async Task The_calendar_shows_the_year_as_published()
    {
        await using var admin = await browser.PersonAsync(province, "admin");

        await admin.GoAsync("/quan-tri/lich");

        var table = admin.Page.GetByRole(AriaRole.Table).First;
        await Assertions.Expect(table).ToContainTextAsync("Tháng 7");
        await Assertions.Expect(table).ToContainTextAsync("15/07/2023");
    }

    [GeneratedRegex("^(Thêm|Tạo|Mở) tài khoản")]
    private static partial Regex Add();
}
