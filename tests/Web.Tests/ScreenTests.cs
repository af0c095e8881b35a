using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>What holds for every screen: no axe violation, light and dark; a phone 360 pixels wide; no English; each reached by address.</summary>
public sealed partial class ScreenTests(Browser browser, DemoProvince province)
{
    public static TheoryData<string, string> Screens =>
        new()
        {
            { "", "/dang-nhap" },
            { "bv-3801", "/mat-khau" },
            { "bv-3801", "/bao-cao" },
            { "bv-3801", "/bao-cao/2023-08/BV-3801" },
            { "bv-3801", "/bao-cao/2023-08/BV-3801/cashless-payments" },
            { "bv-3801", "/bao-cao/2023-08/BV-3801/nhap-excel" },
            { "bv-3801", "/bao-cao/2023-07/BV-3801/bien-nhan" },
            { "bv-3801", "/bao-cao/2023-H1/BV-3801" },
            { "bv-3801", "/bao-cao/2023-Y/BV-3801/information-systems" },
            { "bv-3801", "/bao-cao/2023-Y/BV-3801/assessment" },
            { "ttyt-380", "/bao-cao/2023-08/TTYT-380/citizen-id-visits" },
            { "medical", "/tham-dinh?ky=2023-08" },
            { "office", "/theo-doi?ky=2023-08" },
            { "leader", "/toan-tinh?ky=2023-07" },
            { "leader", "/toan-tinh/e-prescriptions?ky=2023-07" },
            { "leader", "/toan-tinh?ky=2023-Y" },
            { "leader", "/toan-tinh/information-systems?ky=2023-H1" },
            { "leader", "/toan-tinh/directive-documents/noi-dung?ky=2023-H1" },
            { "leader", "/toan-tinh/assessment/noi-dung?ky=2023-H1" },
            { "office", "/theo-doi?ky=2023-H1" },
            { "office", "/nhap-excel" },
            { "office", "/don-vi" },
            { "office", "/don-vi/BV-3801" },
            { "medical", "/lich-su/2023-07/BV-3801/e-prescriptions" },
            { "office", "/lich-su/2023-H1/BV-3801/communications" },
            { "admin", "/quan-tri" },
            { "admin", "/quan-tri/don-vi/BV-3801" },
            { "admin", "/quan-tri/nhap-danh-sach" },
            { "admin", "/quan-tri/tai-khoan" },
            { "admin", "/quan-tri/lich" },
            { "leader", "/khong-co-trang-nay" },
        };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Axe_finds_nothing_light_or_dark(string user, string path)
    {
        foreach (var look in new[] { Look.Office, Look.OfficeDark })
        {
            await using var person = await OpenAsync(user, path, look);

            var result = await person.Page.RunAxe();

            Assert.True(
                result.Violations.Length == 0,
                $"{path}, {(look.Dark ? "dark" : "light")}:\n{string.Join("\n", result.Violations.Select(Told))}"
            );
            Assert.NotEmpty(result.Passes);
        }
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_phone_shows_it_without_scrolling_sideways(string user, string path)
    {
        await using var person = await OpenAsync(user, path, Look.Phone);

        var width = await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        Assert.True(width <= Look.Phone.Width, $"{path} is {width} pixels wide.");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_word_is_Vietnamese(string user, string path)
    {
        await using var person = await OpenAsync(user, path, Look.Office);

        var text = await person.Page.EvaluateAsync<string>(
            """
            () => [document.title, document.body.innerText,
              ...[...document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')].flatMap(e =>
                ['aria-label', 'title', 'placeholder', 'alt'].map(a => e.getAttribute(a) ?? ''))].join('\n')
            """
        );

        Assert.NotEmpty(text);
        Assert.DoesNotMatch(English(), text);
    }

    private async Task<Person> OpenAsync(string user, string path, Look look)
    {
        var person =
            user.Length == 0
                ? await browser.PersonAsync(province, look)
                : await browser.PersonAsync(province, user, look);
        await person.GoAsync(path);
        return person;
    }

    private static string Told(AxeResultItem item) =>
        $"{item.Id}: {item.Help}\n  {string.Join("\n  ", item.Nodes.Take(5).Select(node => node.Html))}";

    /// <summary>Words of the code and of browsers that no Vietnamese sentence has.</summary>
    [GeneratedRegex(
        @"\b(the|and|not|found|error|loading|undefined|null|NaN|submit|draft|facility|section|period|SUBMITTED|DRAFT|RETURNED|ACCEPTED|NOT_STARTED|REPORTER|REVIEWER|OFFICE|LEADER|ADMINISTRATOR|HOSPITAL|CLINIC|PUBLIC|PRIVATE|true|false)\b"
    )]
    private static partial Regex English();
}
