using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>The half-year report's second form: lists, choices, texts and money, and what carries on to the year.</summary>
public sealed partial class AppendixTwoTests(Browser browser, EmptyProvince province)
{
    private const string Half = "2023-H1";

    [Fact]
    public async Task A_list_is_filled_in_by_keyboard_and_counts_itself()
    {
        await using var person = await browser.PersonAsync(province, "bvdk-395");
        using var desk = await province.DeskAsync("bvdk-395");
        await person.GoAsync($"/bao-cao/{Half}/BVDK-395/information-systems");
        await Cell(person, "systems#1.name").FocusAsync();
        await person.Page.Keyboard.TypeAsync("Hệ thống HIS");
        await person.PressAsync("Tab", "ArrowDown", "ArrowDown", "ArrowDown");
        await person.PressAsync("Tab", "ArrowDown", "ArrowDown");
        foreach (var value in new[] { "12/QĐ-SYT", "1/5/2023", "Sở Y tế Thanh Hóa" })
        {
            await person.PressAsync("Tab");
            await person.Page.Keyboard.TypeAsync(value);
        }

        await person.PressAsync("Enter");
        await Assertions.Expect(Cell(person, "systems#2.name")).ToBeFocusedAsync();
        await person.Page.Keyboard.TypeAsync("Cổng thông tin điện tử");
        await person.PressAsync("Tab", "ArrowDown", "Control+s");

        await Assertions.Expect(person.Page.GetByText(Saved()).First).ToBeVisibleAsync();
        var kept = (await desk.GetAsync($"/api/information-systems/{Half}/BVDK-395"))["figures"]!;
        Assert.Equal(
            ("approved", "2", "2023-05-01"),
            (
                (string?)kept["systems"]![0]!["state"],
                (string?)kept["systems"]![0]!["level"],
                (string?)kept["systems"]![0]!["decisionDate"]
            )
        );
        Assert.Equal(
            (2, 1, 1),
            ((int)kept["infoSystems"]!, (int)kept["infoSystemsApproved"]!, (int)kept["infoSystemsLevel2"]!)
        );
        await Assertions
            .Expect(person.Page.GetByRole(AriaRole.Row, new() { NameRegex = Approved() }))
            .ToContainTextAsync("1");
    }

    [Fact]
    public async Task What_is_wrong_in_a_list_is_said_at_its_row_and_there_may_be_none()
    {
        await using var person = await browser.PersonAsync(province, "bvdk-396");
        using var desk = await province.DeskAsync("bvdk-396");
        var path = $"/api/directive-documents/{Half}/BVDK-396";
        await person.GoAsync($"/bao-cao/{Half}/BVDK-396/directive-documents");
        await Cell(person, "directiveDocuments#1.numberSymbol").FillAsync("12/KH-BV");
        await Cell(person, "directiveDocuments#1.subject").FillAsync("Kế hoạch triển khai Đề án 06");
        await Cell(person, "directiveDocuments#1.issueDate").FillAsync("20/6/2023");
        await person.PressAsync("Control+s");

        // The half year's figures end on 14/6.
        await Assertions.Expect(person.Page.GetByText("sau ngày chốt số liệu 14/06/2023").First).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByText(Saved()).First).ToBeVisibleAsync();
        await person.Button("Xóa").First.ClickAsync();
        await person.Page.GetByLabel("Không có").CheckAsync();

        await Assertions.Expect(person.Page.GetByText("Đã xác nhận danh sách này").First).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByText(Saved()).First).ToBeVisibleAsync();
        Assert.Empty((await desk.GetAsync(path))["figures"]!["directiveDocuments"]!.AsArray());
        await desk.PostAsync($"{path}/submit");
    }

    [Fact]
    public async Task The_years_list_starts_from_the_half_years()
    {
        using var desk = await province.DeskAsync("bvdk-397");
        var half = $"/api/directive-documents/{Half}/BVDK-397";
        await desk.SaveAsync(
            half,
            """{"figures":{"directiveDocuments":[{"numberSymbol":"7/KH-BV","subject":"Kế hoạch năm 2023","issueDate":"2023-02-01"}]}}"""
        );
        await desk.PostAsync($"{half}/submit");
        await using var person = await browser.PersonAsync(province, "bvdk-397");
        await person.GoAsync("/bao-cao/2023-Y/BVDK-397/directive-documents");

        await Assertions.Expect(person.Page.GetByText("mang sang").First).ToBeVisibleAsync();
        await Assertions.Expect(Cell(person, "directiveDocuments#1.numberSymbol")).ToHaveValueAsync("7/KH-BV");
        await person.Button("Thêm dòng").ClickAsync();
        await Cell(person, "directiveDocuments#2.numberSymbol").FillAsync("9/QĐ-BV");
        await Cell(person, "directiveDocuments#2.subject").FillAsync("Quyết định thành lập tổ");
        await Cell(person, "directiveDocuments#2.issueDate").FillAsync("3/7/2023");
        await person.PressAsync("Control+s");
        await Assertions.Expect(person.Page.GetByText(Saved()).First).ToBeVisibleAsync();

        Assert.Equal(2, (await Documents("2023-Y")).Count);
        Assert.Single(await Documents(Half));

        async Task<System.Text.Json.Nodes.JsonArray> Documents(string period) =>
            (await desk.GetAsync($"/api/directive-documents/{period}/BVDK-397"))["figures"]![
                "directiveDocuments"
            ]!.AsArray();
    }

    [Fact]
    public async Task Texts_say_how_long_they_are_and_lose_nothing()
    {
        await using var person = await browser.PersonAsync(province, "bvdk-398");
        using var desk = await province.DeskAsync("bvdk-398");
        var path = $"/api/assessment/{Half}/BVDK-398";
        await person.GoAsync($"/bao-cao/{Half}/BVDK-398/assessment");
        var field = person.Page.Locator("textarea[data-cell=difficulties]");
        await field.FillAsync(new string('ă', 1_501));

        await Assertions.Expect(person.Page.GetByText("1.501/1.500").First).ToBeVisibleAsync();
        await field.FillAsync("Thiếu đầu đọc mã QR\nở các trạm.");
        await person.PressAsync("Control+s");
        await Assertions.Expect(person.Page.GetByText(Saved()).First).ToBeVisibleAsync();
        Assert.Equal(
            "Thiếu đầu đọc mã QR\nở các trạm.",
            (string?)(await desk.GetAsync(path))["figures"]!["difficulties"]
        );
    }

    private static ILocator Cell(Person person, string key) => person.Page.Locator($"[data-cell='{key}']");

    [GeneratedRegex("^Đã lưu")]
    private static partial Regex Saved();

    [GeneratedRegex("^Số HTTT đã được phê duyệt cấp độ")]
    private static partial Regex Approved();
}
