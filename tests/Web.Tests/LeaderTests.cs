using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>From the province's number down to the units behind it.</summary>
public sealed class LeaderTests(Browser browser, DemoProvince province)
{
    [Fact]
    public async Task A_number_leads_down_to_its_units()
    {
        using var desk = await province.DeskAsync("leader");
        var figures = (
            await desk.AskAsync(
                """{ period(code: "2023-07") { ePrescriptions { province { figures { issued } } } } }"""
            )
        )["period"]!["ePrescriptions"]!["province"]!["figures"]!;
        var issued = ((long)figures["issued"]!).ToString(
            "N0",
            System.Globalization.CultureInfo.GetCultureInfo("vi-VN")
        );
        await using var person = await browser.PersonAsync(province, "leader");
        await person.GoAsync("/toan-tinh?ky=2023-07");

        await Assertions.Expect(person.Page.GetByRole(AriaRole.Table).First).ToContainTextAsync(issued);
        await person.Page.Locator("a[href^='/toan-tinh/e-prescriptions']").First.ClickAsync();
        await person.ArriveAsync("/toan-tinh/e-prescriptions");
        await Assertions.Expect(person.Page.GetByText(issued).First).ToBeVisibleAsync();
        await person.Page.Locator("a[href*='huyen=']").First.ClickAsync();
        await person.ArriveAsync("/toan-tinh/e-prescriptions.*huyen=");
        await person
            .Page.GetByRole(AriaRole.Region, new() { Name = "Các đơn vị của huyện" })
            .Locator("a[href^='/don-vi/']")
            .First.ClickAsync();

        await person.ArriveAsync("/don-vi/[^/]*$");
        await person.SettledAsync();
    }

    [Fact]
    public async Task Two_versions_of_a_filing_stand_side_by_side()
    {
        var path = "/api/e-prescriptions/2023-08/BV-3809";
        using var medical = await province.DeskAsync("medical");
        using var reporter = await province.DeskAsync("bv-3809");
        var state = (string)(await reporter.GetAsync(path))["state"]!;
        if (state is "notStarted" or "draft" or "returned")
        {
            await ExplainAsync(reporter, path, 6100, 6000);
            await reporter.PostAsync($"{path}/submit");
        }

        if (state == "accepted")
        {
            await medical.PostAsync($"{path}/reopen", """{"reason":"Đính chính số liên thông."}""");
        }
        else
        {
            await medical.PostAsync(
                $"{path}/return",
                """{"reason":"Đề nghị kiểm tra.","lines":[{"line":"transmitted"}]}"""
            );
        }

        await ExplainAsync(reporter, path, 6543, 6432);
        await reporter.PostAsync($"{path}/submit");
        await using var person = await browser.PersonAsync(province, "medical");

        await person.GoAsync("/lich-su/2023-08/BV-3809/e-prescriptions");

        await Assertions.Expect(person.Heading("Các bản đã gửi")).ToBeVisibleAsync();
        await Assertions
            .Expect(person.Page.GetByRole(AriaRole.Region, new() { Name = "Số liệu hai bản" }))
            .ToContainTextAsync("6.432");
    }

    [Fact]
    public async Task What_units_wrote_is_found_without_marks_by_district()
    {
        using var desk = await province.DeskAsync("leader");
        var found = (
            await desk.AskAsync(
                """{ period(code: "2023-H1") { assessment { filings(search: "dau doc qr") { totalCount } } } }"""
            )
        )["period"]!["assessment"]!["filings"]!["totalCount"]!;
        Assert.True((int)found > 0);
        await using var person = await browser.PersonAsync(province, "leader");
        await person.GoAsync("/toan-tinh/assessment/noi-dung?ky=2023-H1");

        await person.Page.GetByLabel("Tìm trong nội dung").FillAsync("DAU DOC qr");
        await person.ArriveAsync(".*tim=");
        await Assertions.Expect(person.Page.Locator("mark").First).ToBeVisibleAsync();
        await person
            .Page.GetByLabel("Huyện", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await person.ArriveAsync(".*huyen=");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_year_adds_up_the_months_and_names_who_misses_one()
    {
        using var desk = await province.DeskAsync("leader");
        var year = (
            await desk.AskAsync(
                """{ period(code: "2023-Y") { ePrescriptions { yearTotal { figures { issued } missing { nodes { facility { name } } } } } } }"""
            )
        )["period"]!["ePrescriptions"]!["yearTotal"]!;
        var issued = ((long)year["figures"]!["issued"]!).ToString(
            "N0",
            System.Globalization.CultureInfo.GetCultureInfo("vi-VN")
        );
        await using var person = await browser.PersonAsync(province, "leader");
        await person.GoAsync("/toan-tinh?ky=2023-Y");

        await Assertions.Expect(person.Page.GetByText("Phụ lục 1: cộng cả năm").First).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByText(issued).First).ToBeVisibleAsync();
        await person.GoAsync("/toan-tinh/e-prescriptions?ky=2023-Y");
        await Assertions
            .Expect(person.Page.GetByRole(AriaRole.Region, new() { Name = "Kỳ còn thiếu của từng đơn vị" }))
            .ToContainTextAsync((string)year["missing"]!["nodes"]![0]!["facility"]!["name"]!);
    }

    /// <summary>Saves with an explanation for every question that the figures raise.</summary>
    private static async Task ExplainAsync(Desk desk, string path, int issued, int transmitted)
    {
        var figures = $$"""{"issued":{{issued}},"transmitted":{{transmitted}}}""";
        await desk.SaveAsync(path, $$"""{"figures":{{figures}}}""");
        var asked = (await desk.GetAsync(path))["checks"]!.AsArray().Select(c => (string)c!["id"]!);
        var answers = string.Join(",", asked.Select(id => $$"""{"check":"{{id}}","text":"Đúng theo sổ."}"""));
        await desk.SaveAsync(path, $$"""{"figures":{{figures}},"explanations":[{{answers}}]}""");
    }
}
