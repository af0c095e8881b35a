using System.Text.RegularExpressions;
using Microsoft.Playwright;

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
            { "office", "/theo-doi?ky=2023-H1&huyen=380" },
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

    /// <summary>
    /// The page is loaded once and looked at as light, as dark and on a phone: a theme and a width are styles, and change under what stands
    /// there. Dark differs in its colours alone, so axe asks again what depends on them.
    /// </summary>
    [Theory]
    [MemberData(nameof(Screens))]
    public async Task It_is_accessible_fits_a_phone_and_speaks_Vietnamese(string user, string path)
    {
        await using var person = await browser.LookerAsync(province, user);
        await person.GoAsync(path);
        var faults = new List<string>();

        var light = await Accessibility.ViolationsAsync(person.Page);
        faults.AddRange(light.Select(fault => $"light: {fault}"));
        if (English().Match(await WordsAsync(person)) is { Success: true } word)
        {
            faults.Add($"English: {word.Value}");
        }

        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await Accessibility.ViolationsAsync(person.Page, rules: Accessibility.OfColours);
        faults.AddRange(dark.Select(fault => $"dark: {fault}"));

        await person.Page.SetViewportSizeAsync(Look.Phone.Width, Look.Phone.Height);
        await person.SettledAsync();
        var width = await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (width > Look.Phone.Width)
        {
            faults.Add($"a phone of {Look.Phone.Width} pixels shows {width}");
        }

        Assert.True(faults.Count == 0, $"{path}\n{string.Join('\n', faults)}");
    }

    /// <summary>What one reads on it, and what a screen reader says besides.</summary>
    private static async Task<string> WordsAsync(Person person)
    {
        var text = await person.Page.EvaluateAsync<string>(
            """
            () => [document.title, document.body.innerText,
              ...[...document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')].flatMap(e =>
                ['aria-label', 'title', 'placeholder', 'alt'].map(a => e.getAttribute(a) ?? ''))].join('\n')
            """
        );
        Assert.NotEmpty(text);
        return text;
    }

    /// <summary>Words of the code and of browsers that no Vietnamese sentence has.</summary>
    [GeneratedRegex(
        @"\b(the|and|not|found|error|loading|undefined|null|NaN|submit|draft|facility|section|period|SUBMITTED|DRAFT|RETURNED|ACCEPTED|NOT_STARTED|REPORTER|REVIEWER|OFFICE|LEADER|ADMINISTRATOR|HOSPITAL|CLINIC|PUBLIC|PRIVATE|true|false)\b"
    )]
    private static partial Regex English();
}
