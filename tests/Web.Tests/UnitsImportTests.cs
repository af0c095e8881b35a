using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>The office brings in the workbooks of many units, and finds files where it reads a report.</summary>
public sealed partial class UnitsImportTests(Browser browser, EmptyProvince province)
{
    private const string Period = "2023-07";
    private const string Issued = "- Số đơn thuốc";
    private const string Transmitted = "- Số lượng đơn thuốc";
    private const string Births = "- Số lượng trẻ";

    [Fact]
    public async Task The_office_brings_in_three_of_which_one_is_wrong()
    {
        var good = await Workbook.OfAsync(province, "bvdk-404", Period, "BVDK-404");
        good.Number(Issued, 10).Number(Transmitted, 10);
        var part = await Workbook.OfAsync(province, "bvdk-405", Period, "BVDK-405");
        part.Number(Issued, 10).Number(Transmitted, 11);
        var wrong = await Workbook.OfAsync(province, "bvdk-406", Period, "BVDK-406");
        wrong.Words(Births, "hai mươi");

        await using var person = await browser.PersonAsync(province, "office");
        await person.GoAsync($"/theo-doi?ky={Period}");
        await person.Link("Nhập biểu Excel của các đơn vị").ClickAsync();
        await person.ArriveAsync("/nhap-excel$");
        await person.ChooseAsync(good.As("mot.xlsx"), part.As("hai.xlsx"), wrong.As("ba.xlsx"), good.As("bon.xlsx"));
        await Assertions.Expect(Row(person, "mot.xlsx")).ToContainTextAsync("Sẽ ghi 1 nội dung");
        await Assertions.Expect(Row(person, "hai.xlsx")).ToContainTextAsync("1 lỗi phải sửa");
        await Assertions.Expect(Row(person, "ba.xlsx")).ToContainTextAsync("1 lỗi");
        await Assertions.Expect(Row(person, "bon.xlsx")).ToContainTextAsync("Cùng đơn vị và kỳ với tệp “mot.xlsx”");
        await Row(person, "ba.xlsx").GetByText("1 lỗi").ClickAsync();
        await Assertions.Expect(Row(person, "ba.xlsx")).ToContainTextAsync($"Ô {wrong.CellOf(Births)}");
        await person.ShowsWellAsync();
        using var desk = await province.DeskAsync("office");
        Assert.Equal("notStarted", await StateAsync(desk, "BVDK-404"));

        await person.Page.GetByLabel("Nộp luôn nội dung không còn lỗi").CheckAsync();
        await person.Button("Ghi 2 tệp hợp lệ").ClickAsync();
        await Assertions.Expect(Row(person, "mot.xlsx")).ToContainTextAsync("Đã ghi 1 nội dung, đã nộp 1 nội dung");
        await Assertions.Expect(Row(person, "hai.xlsx")).ToContainTextAsync("còn nháp 1 nội dung vì 1 lỗi phải sửa");
        await Assertions.Expect(person.Page.GetByText("Đã ghi 2 tệp")).ToBeVisibleAsync();
        await person.ShowsWellAsync();
        Assert.Equal("submitted", await StateAsync(desk, "BVDK-404"));
        Assert.Equal("draft", await StateAsync(desk, "BVDK-405"));
        Assert.Equal("notStarted", await StateAsync(desk, "BVDK-406"));
    }

    [Fact]
    public async Task A_run_that_is_not_written_is_not_left_without_a_question()
    {
        var workbook = await Workbook.OfAsync(province, "bvdk-407", Period, "BVDK-407");
        workbook.Number(Issued, 10).Number(Transmitted, 10);
        await using var person = await browser.PersonAsync(province, "office");
        await person.GoAsync("/nhap-excel");
        await person.ChooseAsync(workbook.As("mot.xlsx"));
        await Assertions.Expect(person.Button("Ghi 1 tệp hợp lệ")).ToBeVisibleAsync();

        await person.Link("Về bảng theo dõi").ClickAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Lượt nhập chưa xong");
        await person.Button("Ở lại").ClickAsync();
        await person.ArriveAsync("/nhap-excel$");
        await Assertions.Expect(Row(person, "mot.xlsx")).ToBeVisibleAsync();
        await person.Link("Về bảng theo dõi").ClickAsync();
        await person.Button("Bỏ lượt nhập và rời đi").ClickAsync();
        await person.ArriveAsync("/theo-doi");
    }

    [Fact]
    public async Task A_page_is_not_closed_over_a_run_without_a_question()
    {
        var workbook = await Workbook.OfAsync(province, "bvdk-398", Period, "BVDK-398");
        workbook.Number(Issued, 10).Number(Transmitted, 10);
        await using var person = await browser.PersonAsync(province, "office");
        await person.GoAsync("/nhap-excel");
        await person.ChooseAsync(workbook.As("mot.xlsx"));
        // A browser asks only where somebody did something on the page.
        await person.Page.GetByLabel("Nộp luôn nội dung không còn lỗi").CheckAsync();
        var asked = new TaskCompletionSource<string>();
        person.Page.Dialog += (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            _ = dialog.DismissAsync();
        };

        await person.Page.CloseAsync(new() { RunBeforeUnload = true });

        Assert.Equal(
            "beforeunload",
            await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)
        );
        await Assertions.Expect(person.Button("Ghi 1 tệp hợp lệ")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Thirteen_hundred_files_are_stopped_resumed_and_drawn_a_page_at_a_time()
    {
        await using var person = await browser.PersonAsync(province, "office");
        // What no server need see: only the page is measured. It answers when it is let.
        await person.Page.AddInitScriptAsync(
            """
            const real = window.fetch;
            const turn = async () => {
              while (!window.isLet) {
                await new Promise(later => setTimeout(later, 5));
              }
            };
            window.fetch = async (address, init) => {
              if (!String(address).startsWith('/api/workbooks')) {
                return real(address, init);
              }
              await turn();
              return new Response(
                JSON.stringify({ title: 'Biểu mẫu chưa nhập được', detail: 'Tệp không phải biểu mẫu.', status: 422 }),
                { status: 422, headers: { 'content-type': 'application/problem+json' } });
            };
            """
        );
        await person.GoAsync("/nhap-excel");
        await person.ChooseAsync([
            .. Enumerable
                .Range(1, 1_300)
                .Select(file => new FilePayload
                {
                    Name = $"tep-{file}.xlsx",
                    MimeType = "",
                    Buffer = [1],
                }),
        ]);

        await person.Button("Dừng lại").ClickAsync();
        await Assertions.Expect(person.Button("Đang dừng, chờ các tệp đang gửi")).ToBeVisibleAsync();
        await person.Page.EvaluateAsync("() => { window.isLet = true; }");
        var goOn = person.Page.GetByRole(AriaRole.Button, new() { NameRegex = GoOn() });
        await Assertions.Expect(goOn).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.Locator("tbody tr")).ToHaveCountAsync(50);
        await goOn.ClickAsync();
        // Only that it comes to the end is asked, not how soon: a loaded machine draws slowly.
        await Assertions
            .Expect(person.Button("Chép danh sách 1.300 tệp không nhập được"))
            .ToBeVisibleAsync(new() { Timeout = 300_000 });
        await Assertions.Expect(person.Button("Dừng lại")).ToHaveCountAsync(0);
        await person.Button("Trang sau").ClickAsync();
        await Assertions.Expect(Row(person, "tep-51.xlsx")).ToContainTextAsync("Không nhận");
    }

    [Fact]
    public async Task Who_may_not_is_told_whose_it_is()
    {
        await using var person = await browser.PersonAsync(province, "leader");
        await person.GoAsync("/nhap-excel");
        await Assertions.Expect(person.Page.GetByText("Chỉ Văn phòng Sở nhập biểu")).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.Locator("input[type=file]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_office_has_the_files_beside_what_it_reads_and_brings_none_in_there()
    {
        await using var person = await browser.PersonAsync(province, "office");
        await person.GoAsync(ReportOf("BVDK-399"));
        await Assertions
            .Expect(person.Link("Tải biểu Word"))
            .ToHaveAttributeAsync("href", $"/api/reports/{Period}/BVDK-399.docx");
        await Assertions.Expect(person.Link("Nhập từ Excel")).ToHaveCountAsync(0);
        await person.GoAsync("/don-vi/BVDK-399");
        await Assertions
            .Expect(person.Page.Locator($"a[href='/api/reports/{Period}/BVDK-399.xlsx']"))
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_letter_that_chases_follows_the_filters_and_says_why_there_is_none()
    {
        await using var person = await browser.PersonAsync(province, "office");
        await person.GoAsync($"/theo-doi?ky={Period}&huyen=380");
        var letter = person.Link("Công văn đôn đốc (Word)");
        await Assertions
            .Expect(letter)
            .ToHaveAttributeAsync("href", $"/api/chasing-letters/{Period}.docx?district=380");
        await person.Page.RouteAsync(
            "**/api/chasing-letters/**",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = 409,
                        ContentType = "application/problem+json",
                        Body =
                            """{"title":"Không có gì để đôn đốc","detail":"Báo cáo đã nộp đủ, không còn đơn vị nào phải đôn đốc.","status":409}""",
                    }
                )
        );
        await letter.ClickAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("đã nộp đủ");

        await person.Page.UnrouteAllAsync();
        await person.Page.RouteAsync(
            "**/api/chasing-letters/**",
            route => route.FulfillAsync(new() { Status = 200, BodyBytes = [1, 2, 3] })
        );
        await person.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).ClickAsync();
        var download = await person.Page.RunAndWaitForDownloadAsync(() => letter.ClickAsync());
        Assert.Equal($"cong-van-don-doc-{Period}.docx", download.SuggestedFilename);
    }

    private static string ReportOf(string unit) => $"/bao-cao/{Period}/{unit}";

    private static ILocator Row(Person person, string file) =>
        person.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = file }).First;

    private static async Task<string> StateAsync(Desk desk, string unit) =>
        (string)(await desk.GetAsync($"/api/e-prescriptions/{Period}/{unit}"))["state"]!;

    [GeneratedRegex("^Tiếp tục kiểm tra")]
    private static partial Regex GoOn();
}
