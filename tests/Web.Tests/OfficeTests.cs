using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>The office's main path: a board that lives, reminders that arrive, extensions.</summary>
public sealed class OfficeTests(Browser browser, EmptyProvince province)
{
    private const string Period = "2023-07";

    [Fact]
    public async Task The_board_shows_a_filing_without_reloading()
    {
        await using var person = await browser.PersonAsync(province, "office");
        await person.GoAsync($"/theo-doi?ky={Period}&tim=BVDK-388");
        var sign = person.Page.Locator("[href*='BVDK-388'][data-section=residence-declarations]");
        await Assertions.Expect(person.Page.GetByText("Cập nhật").First).ToBeVisibleAsync();
        await Assertions.Expect(sign).ToHaveCountAsync(0);

        using var desk = await province.DeskAsync("bvdk-388");
        await desk.SaveAsync($"/api/residence-declarations/{Period}/BVDK-388", """{"figures":{"declarations":9}}""");
        await desk.PostAsync($"/api/residence-declarations/{Period}/BVDK-388/submit");

        await Assertions.Expect(sign).ToContainTextAsync("Đã gửi");
    }

    [Fact]
    public async Task A_reminder_reaches_the_unit_when_it_signs_in()
    {
        await using (var office = await browser.PersonAsync(province, "office"))
        {
            await office.GoAsync($"/theo-doi?ky={Period}&tim=BVDK-389");
            await office.Page.Locator("[role=row][aria-level='2'] input[type=checkbox]").CheckAsync();
            await office.Button("Đôn đốc").ClickAsync();
            await office.Page.GetByLabel("Lời nhắn").FillAsync("Đề nghị gửi trước 17 giờ ngày 15/7.");
            await office.Button("Gửi đôn đốc đến 1 đơn vị").ClickAsync();
            await Assertions.Expect(office.Page.GetByText("Đã đôn đốc 1 đơn vị")).ToBeVisibleAsync();
        }

        await using var person = await browser.PersonAsync(province);
        await person.SignInAsync("bvdk-389");
        await Assertions.Expect(person.Page.GetByText("Đề nghị gửi trước 17 giờ ngày 15/7.")).ToBeVisibleAsync();
        await person.Button("Đã xem").ClickAsync();
        await Assertions.Expect(person.Button("Đã xem")).ToHaveCountAsync(0);

        using var desk = await province.DeskAsync("office");
        var data = await desk.AskAsync(
            $$"""{ period(code: "{{Period}}") { reminders(facility: "BVDK-389") { message seenAt } } }"""
        );
        Assert.NotNull(data["period"]!["reminders"]![0]!["seenAt"]);
    }

    [Fact]
    public async Task An_extension_is_granted_and_revoked_from_the_board()
    {
        await using var person = await browser.PersonAsync(province, "office");
        await person.GoAsync($"/theo-doi?ky={Period}&tim=BVDK-390");
        await person.Page.Locator("[role=row][aria-level='2'] input[type=checkbox]").CheckAsync();
        await person.Button("Gia hạn").ClickAsync();
        var dialog = person.Page.GetByRole(AriaRole.Dialog);

        var grant = dialog.GetByRole(AriaRole.Button, new() { Name = "Gia hạn cho 1 đơn vị" });
        await Assertions.Expect(dialog.Locator("input[type=date], input[type=time]")).ToHaveCountAsync(0);
        await dialog.GetByLabel("Đến hết ngày").FillAsync("31/6/2023");
        await dialog.GetByLabel("Đến hết phút").FillAsync("25:00");
        await grant.ClickAsync();
        await Assertions.Expect(dialog.GetByText("Ngày “31/6/2023” không đọc được.")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByText("Giờ “25:00” không đọc được.")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByText("Chưa nhập lý do.")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByLabel("Đến hết ngày")).ToBeFocusedAsync();
        Assert.Empty(await Accessibility.ViolationsAsync(person.Page, "[role=dialog], dialog[open]"));

        await dialog.GetByLabel("Đến hết ngày").FillAsync("20/7/2023");
        await dialog.GetByLabel("Đến hết phút").FillAsync("17h30");
        await dialog.GetByLabel("Lý do").FillAsync("Phần mềm bệnh viện đang nâng cấp.");
        await grant.ClickAsync();
        await Assertions.Expect(dialog.GetByText("Đã gia hạn cho 1 đơn vị")).ToBeVisibleAsync();

        using var desk = await province.DeskAsync("office");
        var data = await desk.AskAsync(
            $$"""{ period(code: "{{Period}}") { extensions(facility: "BVDK-390") { until reason } } }"""
        );
        var extension = data["period"]!["extensions"]![0]!;
        Assert.Equal("Phần mềm bệnh viện đang nâng cấp.", (string)extension["reason"]!);
        Assert.StartsWith("2023-07-20T17:30:59", (string)extension["until"]!, StringComparison.Ordinal);

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Đóng" }).ClickAsync();
        await person.Button("Gia hạn").ClickAsync();
        await dialog.GetByText("Mọi nội dung, đến 17:30 20/07/2023.").WaitForAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Thu hồi gia hạn của" }).ClickAsync();
        Assert.Empty(await Accessibility.ViolationsAsync(person.Page, "[role=dialog], dialog[open]"));
        await dialog.GetByText("Thu hồi gia hạn", new() { Exact = true }).ClickAsync();
        await dialog.GetByText("Đã thu hồi gia hạn của").WaitForAsync();
        data = await desk.AskAsync(
            $$"""{ period(code: "{{Period}}") { extensions(facility: "BVDK-390") { inForce revokedBy } } }"""
        );
        Assert.Equal("""[{"inForce":false,"revokedBy":"office"}]""", data["period"]!["extensions"]!.ToJsonString());
    }
}
