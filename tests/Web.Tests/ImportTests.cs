using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>A unit fills in its workbook offline and brings it back.</summary>
public sealed class ImportTests(Browser browser, EmptyProvince province)
{
    private const string Period = "2023-07";
    private const string Issued = "- Số đơn thuốc";
    private const string Transmitted = "- Số lượng đơn thuốc";
    private const string Births = "- Số lượng trẻ";

    [Fact]
    public async Task A_reporter_fills_in_the_workbook_is_refused_by_cell_mends_it_and_writes()
    {
        const string unit = "BVDK-400";
        await using var person = await browser.PersonAsync(province, "bvdk-400");
        await person.GoAsync(ReportOf(unit));
        var download = await person.Page.RunAndWaitForDownloadAsync(() => person.Link("Tải biểu Excel").ClickAsync());
        Assert.Equal($"bao-cao-{Period}-{unit}.xlsx", download.SuggestedFilename);
        var workbook = new Workbook(
            await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken)
        );
        workbook.Number(Issued, 1_200).Number(Transmitted, 1_250).Words(Births, "hai mươi");

        await person.Link("Nhập từ Excel").ClickAsync();
        await person.ArriveAsync($"/bao-cao/{Period}/{unit}/nhap-excel$");
        await person.ChooseAsync(workbook.As("thang-7.xlsx"));
        var summary = person.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Biểu chưa nhập được" });
        await Assertions.Expect(summary).ToContainTextAsync($"Trang “{Workbook.Form}”");
        await Assertions.Expect(summary).ToContainTextAsync($"Ô {workbook.CellOf(Births)}");
        await Assertions.Expect(person.Page.Locator(":focus")).ToContainTextAsync("Biểu chưa nhập được");
        await Assertions.Expect(person.Button("Ghi vào báo cáo")).ToBeDisabledAsync();
        await person.ShowsWellAsync();

        workbook.Number(Births, 12);
        await person.ChooseAsync(workbook.As("thang-7.xlsx"));
        await Assertions.Expect(person.Page.Locator(":focus")).ToContainTextAsync("Sẽ ghi 2 nội dung");
        await Assertions.Expect(person.Page.GetByText("Phải sửa trước khi gửi").First).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByText($"Ô {workbook.CellOf(Transmitted)}")).ToBeVisibleAsync();
        await person.ShowsWellAsync();
        using var desk = await province.DeskAsync("bvdk-400");
        Assert.Equal("notStarted", await StateAsync(desk, "e-prescriptions", unit));

        await person.Button("Ghi vào báo cáo").ClickAsync();
        await person.ArriveAsync($"{ReportOf(unit)}$");
        await Assertions
            .Expect(person.Page.Locator(":focus"))
            .ToContainTextAsync("Đã ghi 2 nội dung, giữ nguyên 6 nội dung");
        await person.ShowsWellAsync();
        await Assertions.Expect(person.Heading("Kiểm tra và gửi báo cáo")).ToBeVisibleAsync();
        await person.GoAsync($"{ReportOf(unit)}/e-prescriptions");
        await Assertions.Expect(person.Page.Locator("input[data-cell=issued]")).ToHaveValueAsync("1200");
        await Assertions.Expect(person.Page.Locator("input[data-cell=transmitted]")).ToHaveValueAsync("1.250");
    }

    [Fact]
    public async Task What_cannot_be_a_workbook_is_told_before_sending()
    {
        await using var person = await browser.PersonAsync(province, "bvdk-401");
        await person.GoAsync($"{ReportOf("BVDK-401")}/nhap-excel");
        var sent = 0;
        person.Page.Request += (_, request) => sent += request.Method == "PUT" ? 1 : 0;

        await person.ChooseAsync(
            new FilePayload
            {
                Name = "bao-cao.doc",
                MimeType = "",
                Buffer = [1],
            }
        );
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("không phải tệp .xlsx");
        await person.ChooseAsync(
            new FilePayload
            {
                Name = "bao-cao.xlsx",
                MimeType = "",
                Buffer = new byte[4_000_001],
            }
        );
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("tối đa 4 MB");
        Assert.Equal(0, sent);
    }

    [Fact]
    public async Task Without_a_line_nothing_is_lost_and_it_is_sent_again()
    {
        const string unit = "BVDK-402";
        var workbook = await Workbook.OfAsync(province, "bvdk-402", Period, unit);
        workbook.Number(Issued, 30).Number(Transmitted, 29);
        await using var person = await browser.PersonAsync(province, "bvdk-402");
        await person.GoAsync($"{ReportOf(unit)}/nhap-excel");
        await person.OfflineAsync(true);

        await person.ChooseAsync(workbook.As("thang-7.xlsx"));
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Chưa kiểm tra được tệp");
        await person.OfflineAsync(false);
        await person.Button("Gửi lại").ClickAsync();
        await Assertions.Expect(person.Page.GetByText("Sẽ ghi 1 nội dung").First).ToBeVisibleAsync();

        await person.OfflineAsync(true);
        await person.Button("Ghi vào báo cáo").ClickAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Chưa biết đã ghi hay chưa");
        await person.OfflineAsync(false);
        await person.Button("Gửi lại").ClickAsync();
        await Assertions.Expect(person.Page.GetByText("Đã ghi 1 nội dung")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Figures_typed_here_and_not_sent_are_neither_overwritten_nor_overwriting()
    {
        const string unit = "BVDK-403";
        var workbook = await Workbook.OfAsync(province, "bvdk-403", Period, unit);
        workbook.Number(Issued, 500).Number(Transmitted, 490);
        await using var person = await browser.PersonAsync(province, "bvdk-403");
        await person.GoAsync(ReportOf(unit));
        await person.GoAsync($"{ReportOf(unit)}/e-prescriptions");
        var cell = person.Page.Locator("input[data-cell=issued]");
        await Assertions.Expect(cell).ToBeFocusedAsync();
        await person.Page.RouteAsync("**/api/e-prescriptions/**", route => route.AbortAsync("internetdisconnected"));
        await person.Page.Keyboard.TypeAsync("321");
        await person.PressAsync("Enter");
        await Assertions.Expect(person.Page.GetByText("đã giữ trên máy này").First).ToBeVisibleAsync();
        // The route does not reach what a page sends as it is left; the line stays lost for that too.
        await person.Page.EvaluateAsync("() => { window.fetch = () => Promise.reject(new TypeError('lost')); }");
        await person.GoAsync($"{ReportOf(unit)}/nhap-excel");

        await person.ChooseAsync(workbook.As("thang-7.xlsx"));
        await Assertions.Expect(person.Page.GetByText("Trên máy này còn số liệu chưa gửi")).ToBeVisibleAsync();
        await person.Button("Ghi vào báo cáo").ClickAsync();
        await Assertions.Expect(person.Page.GetByText("Chưa chọn cách xử lý")).ToBeVisibleAsync();
        await person.ShowsWellAsync();
        await person.Page.GetByLabel("Ghi tệp và giữ số chưa gửi").CheckAsync();
        await person.Button("Ghi vào báo cáo").ClickAsync();
        await Assertions.Expect(person.Page.GetByText("Đã ghi 1 nội dung")).ToBeVisibleAsync();
        await person.Page.UnrouteAllAsync();

        using var desk = await province.DeskAsync("bvdk-403");
        await person.GoAsync($"{ReportOf(unit)}/e-prescriptions");
        await Assertions.Expect(person.Page.GetByText("321").First).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByText("500").First).ToBeVisibleAsync();
        var filing = await desk.GetAsync($"/api/e-prescriptions/{Period}/{unit}");
        Assert.Equal(500, (int)filing["figures"]!["issued"]!);
    }

    [Fact]
    public async Task Another_than_the_unit_is_told_whose_it_is()
    {
        await using var person = await browser.PersonAsync(province, "office");
        await person.GoAsync($"{ReportOf("BVDK-399")}/nhap-excel");
        await Assertions.Expect(person.Page.GetByText("Chỉ cán bộ đầu mối của đơn vị")).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.Locator("input[type=file]")).ToHaveCountAsync(0);
    }

    private static string ReportOf(string unit) => $"/bao-cao/{Period}/{unit}";

    private static async Task<string> StateAsync(Desk desk, string section, string unit) =>
        (string)(await desk.GetAsync($"/api/{section}/{Period}/{unit}"))["state"]!;
}
