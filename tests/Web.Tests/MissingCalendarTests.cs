using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>January before the year's calendar is prepared: whoever comes is told why there is nothing to do, and who changes that.</summary>
[Collection(nameof(NewYear))]
public sealed class MissingCalendarTests(Browser browser, NewYearProvince province)
{
    private const string Said = "Năm 2024 chưa có lịch báo cáo";
    private const string Prepare = "Soạn lịch năm 2024";

    [Fact]
    public async Task It_is_said_on_each_screen_until_the_administrator_has_published_the_year()
    {
        await using var reporter = await browser.PersonAsync(province, "bv-3801");
        await reporter.GoAsync("/bao-cao");
        await Assertions.Expect(reporter.Page.GetByText(Said)).ToBeVisibleAsync();
        await Assertions
            .Expect(reporter.Page.GetByText("Sở Y tế chưa công bố các kỳ báo cáo của năm 2024"))
            .ToBeVisibleAsync();
        await Assertions.Expect(reporter.Link(Prepare)).ToHaveCountAsync(0);
        await reporter.ShowsWellAsync();

        await using var office = await browser.PersonAsync(province, "office");
        await office.GoAsync("/theo-doi");
        await Assertions.Expect(office.Page.GetByText(Said)).ToBeVisibleAsync();
        await Assertions
            .Expect(office.Page.GetByText("Đề nghị quản trị hệ thống soạn và công bố lịch."))
            .ToBeVisibleAsync();
        await Assertions.Expect(office.Link(Prepare)).ToHaveCountAsync(0);
        await office.ShowsWellAsync();

        await using var admin = await browser.PersonAsync(province, "admin");
        await admin.GoAsync("/theo-doi");
        await admin.Link(Prepare).ClickAsync();
        await admin.ArriveAsync(@"/quan-tri/lich/2024\?tu=2023$");
        await admin.GoAsync("/quan-tri/lich");
        await Assertions.Expect(admin.Page.GetByText(Said)).ToBeVisibleAsync();
        await admin.ShowsWellAsync();
        await admin.Link(Prepare).ClickAsync();
        await admin.ArriveAsync(@"/quan-tri/lich/2024\?tu=2023$");
        await admin.Button("Công bố lịch năm 2024").ClickAsync();
        await admin.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Công bố" }).ClickAsync();
        await admin.ArriveAsync(@"/quan-tri/lich\?nam=2024$");
        await Assertions.Expect(admin.Heading("Lịch báo cáo năm 2024")).ToBeVisibleAsync();
        await Assertions.Expect(admin.Page.GetByText(Said)).ToHaveCountAsync(0);

        await reporter.GoAsync("/bao-cao");
        await Assertions.Expect(reporter.Page.GetByText("2023").First).ToBeVisibleAsync();
        await Assertions.Expect(reporter.Page.GetByText(Said)).ToHaveCountAsync(0);
        await office.GoAsync("/theo-doi");
        await Assertions.Expect(office.Page.GetByText("Cập nhật").First).ToBeVisibleAsync();
        await Assertions.Expect(office.Page.GetByText(Said)).ToHaveCountAsync(0);
    }
}
