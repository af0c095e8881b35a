using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>The user guide shows every screen as it is; UPDATE_PICTURES=1 takes the pictures anew.</summary>
public sealed partial class GuideTests(Browser browser, DemoProvince province)
{
    private static readonly string Guide = Path.GetFullPath(Path.Combine(WebBuild.Folder, "..", "..", "docs", "guide"));

    public static TheoryData<string, string, string> Pictures =>
        new()
        {
            { "sign-in", "", "/dang-nhap" },
            { "my-reports", "ttyt-380", "/bao-cao" },
            { "section-form", "bv-3801", "/bao-cao/2023-08/BV-3801/driver-health-certificates" },
            { "register", "bv-3801", "/bao-cao/2023-Y/BV-3801/information-systems" },
            { "station-annex", "ttyt-380", "/bao-cao/2023-08/TTYT-380/citizen-id-visits" },
            { "check-answers", "bv-3801", "/bao-cao/2023-08/BV-3801" },
            { "import-report", "bv-3801", "/bao-cao/2023-08/BV-3801/nhap-excel" },
            { "receipt", "bv-3801", "/bao-cao/2023-07/BV-3801/bien-nhan" },
            { "review", "medical", "/tham-dinh?ky=2023-08&muc=insurance-data&donvi=TTYT-401" },
            { "history", "medical", "/lich-su/2023-07/BV-3801/e-prescriptions" },
            { "board", "office", "/theo-doi?ky=2023-08" },
            { "import-units", "office", "/nhap-excel" },
            { "facility", "office", "/don-vi/BV-3801" },
            { "province", "leader", "/toan-tinh?ky=2023-07" },
            { "section-standing", "leader", "/toan-tinh/e-prescriptions?ky=2023-07" },
            { "written", "leader", "/toan-tinh/assessment/noi-dung?ky=2023-H1" },
            { "administration", "admin", "/quan-tri" },
            { "accounts", "admin", "/quan-tri/tai-khoan" },
            { "calendar", "admin", "/quan-tri/lich" },
        };

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Every_picture_is_of_a_screen_that_stands(string name, string user, string path)
    {
        await using var person = await browser.LookerAsync(province, user);
        await person.GoAsync(path);
        await PrepareAsync(name, person);
        var file = Path.Combine(Guide, "pictures", $"{name}.png");
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
        {
            await person.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        }

        Assert.True(
            File.Exists(file),
            $"docs/guide/pictures/{name}.png is missing: run this test with UPDATE_PICTURES=1."
        );
        Assert.Contains(
            Directory.GetFiles(Guide, "*.md"),
            page => File.ReadAllText(page).Contains($"pictures/{name}.png", StringComparison.Ordinal)
        );
        await Assertions.Expect(person.Page.GetByText("Không có trang này")).ToHaveCountAsync(0);
    }

    /// <summary>What the person has done before the picture is taken; nothing of it is written.</summary>
    private async Task PrepareAsync(string name, Person person)
    {
        if (name == "import-report")
        {
            var workbook = await Workbook.OfAsync(province, "bv-3801", "2023-08", "BV-3801");
            workbook.Words("- Số lượng trẻ", "hai mươi").Words("Tổng số lượt thanh toán", "khoảng 900");
            await person.ChooseAsync(workbook.As("bao-cao-2023-08-BV-3801.xlsx"));
            await person.Page.GetByText("Biểu chưa nhập được").WaitForAsync();
        }
        else if (name == "import-units")
        {
            const string next = "2023-09";
            var good = await Workbook.OfAsync(province, "bvdk-400", next, "BVDK-400");
            var part = await Workbook.OfAsync(province, "bvdk-402", next, "BVDK-402");
            var wrong = await Workbook.OfAsync(province, "bvdk-401", next, "BVDK-401");
            good.Number("- Số đơn thuốc", 900).Number("- Số lượng đơn thuốc", 900);
            part.Number("- Số đơn thuốc", 900).Number("- Số lượng đơn thuốc", 950);
            await person.ChooseAsync(
                good.As($"bao-cao-{next}-BVDK-400.xlsx"),
                part.As($"bao-cao-{next}-BVDK-402.xlsx"),
                wrong.Words("Tổng số lượt thanh toán", "khoảng 900").As($"bao-cao-{next}-BVDK-401.xlsx"),
                good.As($"bao-cao-{next}-BVDK-400 (1).xlsx")
            );
            await Assertions.Expect(person.Page.GetByText("Chờ kiểm tra")).ToHaveCountAsync(0);
            await Assertions.Expect(person.Page.GetByText("Đang kiểm tra")).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public void The_guide_shows_no_picture_that_is_not_taken()
    {
        var taken = Pictures.Select(row => row.Data.Item1).ToHashSet();
        var shown = Directory
            .GetFiles(Guide, "*.md")
            .SelectMany(page => Picture().Matches(File.ReadAllText(page)))
            .Select(match => match.Groups[1].Value)
            .ToArray();

        Assert.NotEmpty(shown);
        Assert.Empty(shown.Except(taken));
    }

    [GeneratedRegex(@"pictures/([a-z-]+)\.png")]
    private static partial Regex Picture();
}
