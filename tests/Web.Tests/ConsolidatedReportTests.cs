using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>The office fixes a period's figures; whoever reads the province takes the report of what was fixed.</summary>
public sealed class ConsolidatedReportTests(Browser browser, DemoProvince province)
{
    private const string Address = "/toan-tinh?ky=2023-H1";

    [Fact]
    public async Task The_office_fixes_figures_and_the_leader_takes_the_report()
    {
        await using var office = await browser.PersonAsync(province, "office");
        await office.GoAsync(Address);
        await office.Button("Báo cáo tổng hợp").ClickAsync();
        // The dialog grows when the list comes: a button that moves under the pointer is not pressed.
        await Assertions.Expect(office.Page.GetByText("Kỳ này chưa chốt số liệu lần nào.")).ToBeVisibleAsync();
        await office.Button("Chốt số liệu").ClickAsync();
        await Assertions.Expect(office.Link("Báo cáo (Word) lần 1")).ToBeVisibleAsync();
        await office.ShowsWellAsync();

        await using var leader = await browser.PersonAsync(province, "leader");
        await leader.GoAsync(Address);
        await leader.Button("Báo cáo tổng hợp").ClickAsync();
        await Assertions.Expect(leader.Link("Số liệu (Excel) lần 1")).ToBeVisibleAsync();
        await Assertions.Expect(leader.Button("Chốt số liệu")).ToHaveCountAsync(0);
        Assert.Equal("bao-cao-tong-hop-2023-H1-lan-1.docx", await TakeAsync(leader, "Báo cáo (Word) lần 1"));
        Assert.Equal("tong-hop-2023-H1-lan-1.xlsx", await TakeAsync(leader, "Số liệu (Excel) lần 1"));
    }

    /// <summary>The name of the file that a link gives, which is a zip as both kinds are.</summary>
    private static async Task<string> TakeAsync(Person person, string link)
    {
        var download = await person.Page.RunAndWaitForDownloadAsync(() => person.Link(link).ClickAsync());
        await using var file = await download.CreateReadStreamAsync();
        var begin = new byte[2];
        await file.ReadExactlyAsync(begin, TestContext.Current.CancellationToken);
        Assert.Equal("PK"u8, begin);
        return download.SuggestedFilename;
    }
}
