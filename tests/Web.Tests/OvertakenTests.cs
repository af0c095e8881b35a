using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>Two administrators at one record: the second is told what changed, keeps what was typed, and decides.</summary>
public sealed class OvertakenTests(Browser browser, EmptyProvince province)
{
    [Fact]
    public async Task An_account_that_another_changed_is_not_overwritten_unseen()
    {
        using var desk = await province.DeskAsync("admin");
        var opened = """{"userName":"hai-nguoi-sua","displayName":"Người một","role":"leader"}""";
        await desk.PostAsync("/api/accounts", opened);
        await using var admin = await browser.PersonAsync(province, "admin", Look.Phone);
        await admin.GoAsync("/quan-tri/tai-khoan/hai-nguoi-sua/sua");
        await admin.Page.GetByLabel("Tên hiển thị").FillAsync("Tên tôi sửa");

        var theirs = """{"displayName":"Người một","role":"office","department":"departmentOffice","disabled":false}""";
        await desk.SendAsync(HttpMethod.Put, "/api/accounts/hai-nguoi-sua", theirs, version: 1);
        await admin.Button("Ghi thay đổi").ClickAsync();

        var refusal = admin.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(refusal).ToContainTextAsync("Tài khoản vừa được người khác sửa");
        await Assertions.Expect(refusal).ToContainTextAsync("Vai trò: trước là “Lãnh đạo Sở”, nay là “Văn phòng Sở”.");
        await Assertions.Expect(admin.Page.GetByLabel("Tên hiển thị")).ToHaveValueAsync("Tên tôi sửa");
        var width = await admin.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= Look.Phone.Width, $"The refusal makes the page {width} pixels wide.");
        var stands = await desk.GetAsync("/api/accounts/hai-nguoi-sua");
        Assert.Equal("Người một", (string)stands["displayName"]!);

        await admin.Button("Ghi phần tôi nhập lên bản mới").ClickAsync();
        await Assertions.Expect(admin.Page.GetByText("Đã ghi.")).ToBeVisibleAsync();
        stands = await desk.GetAsync("/api/accounts/hai-nguoi-sua");
        Assert.Equal("Tên tôi sửa", (string)stands["displayName"]!);
        Assert.Equal(3, (int)stands["version"]!);

        // What was saved is what the next change stands on.
        await admin.Page.GetByLabel("Tên hiển thị").FillAsync("Lần nữa");
        await admin.Button("Ghi thay đổi").ClickAsync();
        await Assertions.Expect(admin.Page.GetByText("Đã ghi.")).ToBeVisibleAsync();
        Assert.Equal("Lần nữa", (string)(await desk.GetAsync("/api/accounts/hai-nguoi-sua"))["displayName"]!);
    }

    [Fact]
    public async Task A_calendar_that_another_published_is_not_overwritten_unseen()
    {
        const string year = """
            {"periods":[{"code":"2031-H1","kind":"halfYear","name":"6 tháng","from":"2031-01-01","to":"2031-06-14",
             "dueOn":"2031-06-27","forms":["TH2023-PL2"]}]}
            """;
        using var desk = await province.DeskAsync("admin");
        await desk.SendAsync(HttpMethod.Put, "/api/calendar/2031", year, version: 0);
        await using var admin = await browser.PersonAsync(province, "admin");
        await admin.GoAsync("/quan-tri/lich/2031");
        await admin.Page.Locator("input[name='periods.0.name']").FillAsync("Sáu tháng đầu");

        var theirs = year.Replace("2031-06-27", "2031-06-30", StringComparison.Ordinal);
        await desk.SendAsync(HttpMethod.Put, "/api/calendar/2031", theirs, version: 1);
        await admin.Button("Công bố lịch năm 2031").ClickAsync();
        await admin.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Công bố" }).ClickAsync();

        var refusal = admin.Page.GetByRole(AriaRole.Alert);
        await Assertions
            .Expect(refusal)
            .ToContainTextAsync("Kỳ 2031-H1, hạn nộp: trước là “27/06/2031”, nay là “30/06/2031”.");
        var name = admin.Page.Locator("input[name='periods.0.name']");
        await Assertions.Expect(name).ToHaveValueAsync("Sáu tháng đầu");

        await admin.Button("Bỏ phần tôi nhập, lấy bản mới").ClickAsync();
        await Assertions.Expect(name).ToHaveValueAsync("6 tháng");
        await name.FillAsync("Nửa đầu năm");
        await admin.Button("Công bố lịch năm 2031").ClickAsync();
        await admin.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Công bố" }).ClickAsync();
        await admin.ArriveAsync(@"/quan-tri/lich\?nam=2031$");
        var stands = (await desk.GetAsync("/api/calendar/2031"))["periods"]![0]!;
        Assert.Equal("Nửa đầu năm", (string)stands["name"]!);
        Assert.Equal("2031-06-30", (string)stands["dueOn"]!);
    }
}
