using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>The reporter's main path, and what may go wrong on it.</summary>
public sealed partial class ReporterTests(Browser browser, EmptyProvince province)
{
    private const string Period = "2023-07";

    /// <summary>By section, in the order of the form's lines; a blank stands for a line left out.</summary>
    private static readonly Dictionary<string, string[]> Typed = new()
    {
        ["insurance-data"] = ["", "200", "196"],
        ["e-prescriptions"] = ["1200", "1180"],
        ["driver-health-certificates"] = ["30", "29"],
        ["birth-death-certificates"] = ["12", "11", "2", "2"],
        ["cashless-payments"] = ["1000", "200", "100", "50", "40", "30", "20"],
        ["citizen-id-visits"] = ["1500", "1200", "1100", "4"],
        ["digital-signatures"] = ["80", "20"],
        ["residence-declarations"] = ["300"],
    };

    [Fact]
    public async Task Appendix_1_is_filed_by_keyboard_alone()
    {
        // What is past due stands first in the list.
        const string Due = "2023-H1";
        await using var person = await browser.PersonAsync(province);
        using var desk = await province.DeskAsync("bv-3801");
        await AppendixTwo.FillAsync(desk, Due, "BV-3801");
        string[] sections =
        [
            .. (await desk.GetAsync($"/api/reports/{Due}/BV-3801"))["sections"]!
                .AsArray()
                .Select(s => (string)s!["section"]!)
                .Where(Typed.ContainsKey),
        ];
        await person.SignInAsync("bv-3801");
        var first = person.Page.Locator($"a[href$='/{Due}/BV-3801/{sections[0]}']");
        await Assertions.Expect(first).ToBeVisibleAsync();

        await person.TabToAsync("a", "Nhập");
        await person.PressAsync("Enter");
        foreach (var section in sections)
        {
            await person.ArriveAsync($"/bao-cao/{Due}/BV-3801/{section}$");
            await Assertions.Expect(person.Page.Locator("input[data-cell]").First).ToBeFocusedAsync();
            foreach (var value in Typed[section])
            {
                await person.Page.Keyboard.TypeAsync(value);
                await person.PressAsync("Enter");
            }

            if (section != sections[^1])
            {
                await person.PressAsync("Alt+ArrowRight");
            }
        }

        await person.PressAsync("Control+Enter");
        await person.ArriveAsync($"/bao-cao/{Due}/BV-3801$");
        await person.SettledAsync();
        await Assertions.Expect(person.Page.GetByText("1.200").First).ToBeVisibleAsync();
        // What was typed last may still be on its way, and what waits on this computer is sent before the report.
        var last = person.Page.GetByRole(AriaRole.Region, new() { Name = "Số liệu mục 8" });
        await Assertions.Expect(last.GetByText(Typed[sections[^1]][^1])).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByText("còn số liệu trên máy này chưa gửi")).ToHaveCountAsync(0);
        await person.PressAsync("Control+Enter");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await person.TabToAsync("button", "Gửi báo cáo");
        await person.PressAsync("Enter");
        await person.ArriveAsync($"/bao-cao/{Due}/BV-3801/bien-nhan$");

        await Assertions.Expect(person.Heading("Biên nhận báo cáo")).ToBeVisibleAsync();
        foreach (var section in sections)
        {
            Assert.Equal("submitted", (string)(await desk.GetAsync($"/api/{section}/{Due}/BV-3801"))["state"]!);
        }

        var payments = await desk.GetAsync($"/api/cashless-payments/{Due}/BV-3801");
        Assert.Equal(1000, (int)payments["figures"]!["payments"]!);
        Assert.Equal(20, (int)payments["figures"]!["otherCashless"]!);
    }

    [Fact]
    public async Task What_is_read_anew_leaves_one_where_one_is()
    {
        await using var person = await browser.PersonAsync(province, "bvdk-385");
        await person.GoAsync($"/bao-cao/{Period}/BVDK-385/driver-health-certificates");
        await Assertions.Expect(person.Page.Locator("input[data-cell=issued]")).ToBeFocusedAsync();
        foreach (var value in new[] { "50", "49" })
        {
            await person.Page.Keyboard.TypeAsync(value);
            await person.PressAsync("Enter");
        }

        await Assertions.Expect(person.Page.GetByText(Saved()).First).ToBeVisibleAsync();
        var answered = person.Page.WaitForResponseAsync(answer => answer.Url.Contains("/graphql"));
        await person.Page.EvaluateAsync("() => { window.dispatchEvent(new Event('visibilitychange')); }");
        await answered;
        await person.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await Assertions.Expect(person.Page.Locator("[data-after-lines]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_return_comes_back_to_the_very_line()
    {
        var path = $"/api/e-prescriptions/{Period}/BV-3802";
        using var desk = await province.DeskAsync("bv-3802");
        using var medical = await province.DeskAsync("medical");
        await desk.SaveAsync(path, """{"figures":{"issued":500,"transmitted":410}}""");
        await desk.PostAsync($"{path}/submit");
        await medical.PostAsync(
            $"{path}/return",
            """{"reason":"Số liên thông chưa khớp với Cổng.","lines":[{"line":"transmitted","note":"Cổng ghi nhận 451"}]}"""
        );
        await using var person = await browser.PersonAsync(province, "bv-3802");
        await person.GoAsync("/bao-cao");

        await Assertions.Expect(person.Page.GetByText("Số liên thông chưa khớp với Cổng.").First).ToBeVisibleAsync();
        await person.Page.GetByRole(AriaRole.Link, new() { NameRegex = Mend() }).ClickAsync();
        var cell = person.Page.Locator("input[data-cell=transmitted]");
        await Assertions.Expect(cell).ToBeFocusedAsync();
        await Assertions.Expect(person.Page.GetByText("Cổng ghi nhận 451").First).ToBeVisibleAsync();
        await person.Page.Keyboard.TypeAsync("451");
        await person.PressAsync("Control+s");

        await Assertions.Expect(person.Page.GetByText(Saved()).First).ToBeVisibleAsync();
        Assert.Equal(451, (int)(await desk.GetAsync(path))["figures"]!["transmitted"]!);
    }

    [Fact]
    public async Task What_is_wrong_is_said_as_one_types_and_nothing_typed_is_lost()
    {
        await using var person = await browser.PersonAsync(province, "bv-3803");
        await person.GoAsync($"/bao-cao/{Period}/BV-3803/e-prescriptions");

        await person.Page.Locator("input[data-cell=issued]").FillAsync("900");
        await person.Page.Locator("input[data-cell=transmitted]").FillAsync("950");
        await Assertions.Expect(person.Page.GetByText("(950) lớn hơn").First).ToBeVisibleAsync();
        await person.Page.Locator("input[data-cell=transmitted]").FillAsync("12,5");
        await Assertions
            .Expect(person.Page.Locator("input[data-cell=transmitted]"))
            .ToHaveAttributeAsync("aria-invalid", "true");
        await person.PressAsync("Control+s");
        await Assertions.Expect(person.Page.GetByText(Saved()).First).ToBeVisibleAsync();
        await person.Page.ReloadAsync();

        await Assertions.Expect(person.Page.Locator("input[data-cell=transmitted]")).ToHaveValueAsync("12,5");
        await Assertions.Expect(person.Page.Locator("input[data-cell=issued]")).ToHaveValueAsync("900");
    }

    [Fact]
    public async Task Forty_stations_are_pasted_from_Excel()
    {
        var centre = await CentreOfFortyStationsAsync();
        var rows = centre.Stations.Select((name, i) => $"{name}\t{1000 + i}\t{900 + i}\t{800 + i}\t{1 + (i % 3)}");
        await using var person = await browser.PersonAsync(province, centre.Code.ToLowerInvariant());
        await person.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await person.GoAsync($"/bao-cao/{Period}/{centre.Code}/citizen-id-visits");

        await person.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", string.Join("\r\n", rows));
        await person.Page.Locator("tbody input[data-cell*='TYT']").First.FocusAsync();
        await person.PressAsync("Control+v");
        await person.PressAsync("Control+s");
        await Assertions.Expect(person.Page.GetByText(Saved()).First).ToBeVisibleAsync();

        using var reporter = await province.DeskAsync(centre.Code.ToLowerInvariant());
        var stations = (await reporter.GetAsync($"/api/citizen-id-visits/{Period}/{centre.Code}"))[
            "stations"
        ]!.AsArray();
        Assert.Equal(centre.Stations.Count, stations.Count);
        Assert.Equal(
            centre.Stations.Select((_, i) => 1000L + i).Order(),
            stations.Select(s => (long)s!["figures"]!["visits"]!).Order()
        );
    }

    [Fact]
    public async Task A_lost_line_loses_nothing()
    {
        var path = $"/api/residence-declarations/{Period}/BV-3804";
        using var desk = await province.DeskAsync("bv-3804");
        await using var person = await browser.PersonAsync(province, "bv-3804");
        await person.GoAsync($"/bao-cao/{Period}/BV-3804/residence-declarations");

        await person.OfflineAsync(true);
        await person.Page.Locator("input[data-cell=declarations]").FillAsync("321");
        await person.PressAsync("Control+s");
        await Assertions.Expect(person.Page.GetByText("Chưa có đường truyền").First).ToBeVisibleAsync();
        await person.OfflineAsync(false);

        await Assertions.Expect(person.Page.GetByText(Saved()).First).ToBeVisibleAsync();
        Assert.Equal(321, (int)(await desk.GetAsync(path))["figures"]!["declarations"]!);
    }

    [Fact]
    public async Task A_tab_closed_without_a_line_is_resumed_in_the_next()
    {
        var path = $"/api/residence-declarations/{Period}/BV-3805";
        using var desk = await province.DeskAsync("bv-3805");
        await using var person = await browser.PersonAsync(province, "bv-3805");
        await person.GoAsync($"/bao-cao/{Period}/BV-3805/residence-declarations");
        await person.OfflineAsync(true);
        await person.Page.Locator("input[data-cell=declarations]").FillAsync("77");
        await Assertions.Expect(person.Page.GetByText("Chưa có đường truyền").First).ToBeVisibleAsync();
        await person.Page.CloseAsync();
        await person.OfflineAsync(false);

        var next = await person.NewTabAsync();
        await next.GotoAsync($"/bao-cao/{Period}/BV-3805/residence-declarations");

        await Assertions.Expect(next.Locator("input[data-cell=declarations]")).ToHaveValueAsync("77");
        await Assertions.Expect(next.GetByText(Saved()).First).ToBeVisibleAsync();
        Assert.Equal(77, (int)(await desk.GetAsync(path))["figures"]!["declarations"]!);
    }

    [Fact]
    public async Task Two_tabs_in_conflict_are_shown_side_by_side()
    {
        var path = $"/api/residence-declarations/{Period}/BV-3806";
        var screen = $"/bao-cao/{Period}/BV-3806/residence-declarations";
        using var desk = await province.DeskAsync("bv-3806");
        await using var person = await browser.PersonAsync(province, "bv-3806");
        await person.GoAsync(screen);
        var other = await person.NewTabAsync();
        await other.GotoAsync(screen);
        await Assertions.Expect(other.Locator("input[data-cell=declarations]")).ToBeVisibleAsync();

        // A save of another device, of which these tabs hear nothing until they save themselves.
        await desk.SaveAsync(path, """{"figures":{"declarations":100}}""");
        await other.Locator("input[data-cell=declarations]").FillAsync("200");
        await other.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(other.GetByText("Số liệu trên máy chủ đã thay đổi")).ToBeVisibleAsync();
        Assert.Equal(100, (int)(await desk.GetAsync(path))["figures"]!["declarations"]!);
        await other.GetByRole(AriaRole.Button, new() { Name = "Lấy tất cả số của tôi" }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Lưu bản đã chọn" }).ClickAsync();

        await Assertions.Expect(other.GetByText(Saved()).First).ToBeVisibleAsync();
        Assert.Equal(200, (int)(await desk.GetAsync(path))["figures"]!["declarations"]!);
    }

    /// <summary>The district centre with the most stations of the province; the administrator adds what it lacks of forty.</summary>
    private async Task<(string Code, IReadOnlyList<string> Stations)> CentreOfFortyStationsAsync()
    {
        using var admin = await province.DeskAsync("admin");
        var data = await admin.AskAsync(
            "{ facilities(kind: DISTRICT_HEALTH_CENTRE, first: 100, asOf: \"2023-07-14\") { nodes { code district { code } stations { name } } } }"
        );
        var most = data["facilities"]!["nodes"]!.AsArray().MaxBy(node => node!["stations"]!.AsArray().Count)!;
        var code = (string)most["code"]!;
        List<string> stations = [.. most["stations"]!.AsArray().Select(s => (string)s!["name"]!)];
        while (stations.Count < 40)
        {
            var name = $"Trạm Y tế lưu động số {stations.Count + 1}";
            await admin.SendAsync(
                HttpMethod.Put,
                $"/api/directory/facilities/TYT-9{stations.Count:0000}",
                $$"""
                {"validFrom":"2023-01-01","name":"{{name}}","shortName":"{{name}}","kind":"communeHealthStation","tier":"commune",
                 "ownership":"public","districtCode":"{{(string)most["district"]!["code"]!}}","parentCode":"{{code}}"}
                """
            );
            stations.Add(name);
        }

        return (code, stations);
    }

    [GeneratedRegex("^Sửa")]
    private static partial Regex Mend();

    [GeneratedRegex(@"Đã lưu \d\d:\d\d")]
    private static partial Regex Saved();
}
