using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>The reviewer's main path: accept by key, return with lines pointed at, accept the clean ones at once.</summary>
public sealed partial class ReviewerTests(Browser browser, EmptyProvince province)
{
    /// <summary>Other tests file the section too: found by the units' code.</summary>
    private const string Queue = "/tham-dinh?ky=2023-07&muc=cashless-payments&tim=BVDK-39";

    private static readonly string[] Units = ["BVDK-391", "BVDK-392", "BVDK-393", "BVDK-394"];

    [Fact]
    public async Task A_queue_is_cleared_by_keys()
    {
        foreach (var unit in Units)
        {
            using var desk = await province.DeskAsync(unit.ToLowerInvariant());
            await desk.SaveAsync(
                PathOf(unit),
                """{"figures":{"payments":900,"bankTransfer":100,"pos":100,"staticQr":50,"dynamicQr":50,"eWallet":20,"otherCashless":10}}"""
            );
            await desk.PostAsync($"{PathOf(unit)}/submit");
        }

        using var finance = await province.DeskAsync("finance");
        await using var person = await browser.PersonAsync(province, "finance");
        await person.GoAsync(Queue);

        // A accepts what J opened.
        await person.PressAsync("j");
        await Assertions.Expect(person.Page).ToHaveURLAsync(Open());
        var first = person.Page.Url.Split("donvi=")[1];
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
        await person.PressAsync("a");
        await Assertions.Expect(person.Page.GetByText("Đã tiếp nhận báo cáo của").First).ToBeVisibleAsync();
        Assert.Equal("accepted", (string)(await finance.GetAsync(PathOf(first)))["state"]!);

        // R returns the next one, its first line pointed at.
        await Assertions.Expect(person.Page).Not.ToHaveURLAsync(new Regex(first));
        var second = person.Page.Url.Split("donvi=")[1];
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
        await person.PressAsync("r");
        await person.Page.GetByLabel("Lý do trả lại").FillAsync("Tổng số lượt chưa gồm ngoại trú.");
        await person.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = Line() }).First.CheckAsync();
        await person.Page.GetByLabel("Lý do trả lại").PressAsync("Control+Enter");
        await Assertions.Expect(person.Page.GetByText("Đã trả lại báo cáo cho").First).ToBeVisibleAsync();
        var returned = await finance.GetAsync(PathOf(second));
        Assert.Equal("returned", (string)returned["state"]!);
        Assert.Equal("payments", (string)returned["returned"]!["lines"]![0]!["line"]!);

        // The rest is clean and goes at once, after a look at the list.
        await person.Page.GetByRole(AriaRole.Button, new() { NameRegex = Many() }).ClickAsync();
        var dialog = person.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = AcceptThese() }).ClickAsync();
        await Assertions.Expect(dialog.GetByText(AcceptedThese())).ToBeVisibleAsync();
        foreach (var unit in Units.Except([first, second]))
        {
            Assert.Equal("accepted", (string)(await finance.GetAsync(PathOf(unit)))["state"]!);
        }
    }

    private static string PathOf(string unit) => $"/api/cashless-payments/2023-07/{unit}";

    [GeneratedRegex("donvi=BVDK-")]
    private static partial Regex Open();

    [GeneratedRegex("^Dòng cần sửa: Tổng số lượt thanh toán")]
    private static partial Regex Line();

    [GeneratedRegex(@"^Tiếp nhận \d+ báo cáo bình thường")]
    private static partial Regex Many();

    [GeneratedRegex(@"^Tiếp nhận \d+ báo cáo")]
    private static partial Regex AcceptThese();

    [GeneratedRegex(@"Đã tiếp nhận \d+ báo cáo")]
    private static partial Regex AcceptedThese();
}
