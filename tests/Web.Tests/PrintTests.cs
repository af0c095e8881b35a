using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>The form on paper: what it says, and nothing to press.</summary>
public sealed class PrintTests(Browser browser, DemoProvince province)
{
    /// <summary>A4 less its margins, in the pixels of a page.</summary>
    private static readonly Look Paper = new(680, 960);

    [Fact]
    public async Task The_form_prints_its_lines_with_their_values_and_no_controls()
    {
        await using var person = await browser.PersonAsync(province, "bv-3801", Paper);
        await person.GoAsync("/bao-cao/2023-08/BV-3801/e-prescriptions");
        await PrintAsync(person);

        var paper = await person.Page.Locator("main").InnerTextAsync();
        Assert.Contains("2. Việc triển khai thực hiện các quy định về kê đơn thuốc điện tử", paper);
        Assert.Contains("Bệnh viện Đa khoa tỉnh Thanh Hóa (BV-3801)", paper);
        Assert.Contains("Tháng 8/2023, số liệu từ 15/07/2023 đến 14/08/2023", paper);
        using var desk = await province.DeskAsync("office");
        var figures = (await desk.GetAsync("/api/e-prescriptions/2023-08/BV-3801"))["figures"]!;
        var issued = (int)figures["issued"]!;
        var row = person.Page.Locator("main tr", new() { HasText = "Số đơn thuốc được kê trong kỳ" });
        var cells = row.Locator("td:visible");
        await Assertions.Expect(cells.Nth(0)).ToHaveTextAsync("1");
        await Assertions
            .Expect(cells.Nth(2))
            .ToHaveTextAsync(issued.ToString("#,0", new System.Globalization.CultureInfo("vi-VN")));
        await Assertions.Expect(person.Page.Locator("button:visible, input:visible, a:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_annex_fits_on_the_sheet()
    {
        await using var person = await browser.PersonAsync(province, "ttyt-380", Paper);
        await person.GoAsync("/bao-cao/2023-08/TTYT-380/citizen-id-visits");
        await PrintAsync(person);

        await Assertions
            .Expect(person.Page.GetByRole(AriaRole.Heading, new() { Name = "Số liệu từng trạm y tế", Exact = true }))
            .ToBeVisibleAsync();
        var width = await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= Paper.Width, $"The sheet is {width} pixels wide.");
    }

    /// <summary>What the browser does before it takes the picture of a sheet.</summary>
    private static async Task PrintAsync(Person person)
    {
        await person.Page.Locator("[data-cell]").First.WaitForAsync();
        await person.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await person.Page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
    }
}
