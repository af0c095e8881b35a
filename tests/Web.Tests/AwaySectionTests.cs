using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>One section's database is away while a report is checked and sent: it is named, the rest is shown, and sending waits.</summary>
[Collection(nameof(NewYear))]
public sealed class AwaySectionTests(Browser browser, NewYearProvince province) : IAsyncLifetime
{
    private const string Period = "2023-12";
    private const string Module = "residence_declarations";
    private const string Away = "1 nội dung tạm thời không đọc được";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Whatever came of a test, the next finds the database there.</summary>
    public async ValueTask DisposeAsync() => await province.AdmitAsync(Module, admitted: true);

    [Fact]
    public async Task A_report_is_shown_without_it_and_is_sent_when_it_is_back()
    {
        using var desk = await province.DeskAsync("bv-3802");
        var owed = await AppendixOne.FillAsync(desk, Period, "BV-3802");
        await using var person = await browser.PersonAsync(province, "bv-3802");
        await province.AdmitAsync(Module, admitted: false);

        await person.GoAsync($"/bao-cao/{Period}/BV-3802");
        await ToldAsync(person, "Mục 8. ", "nên chưa gửi được lúc này");
        await Assertions.Expect(Lines(person, 2).GetByText("1.200")).ToBeVisibleAsync();
        await Assertions.Expect(Lines(person, 8)).ToHaveCountAsync(0);
        await Assertions.Expect(person.Button("Gửi báo cáo")).ToHaveCountAsync(0);
        await Assertions.Expect(person.Page.GetByText($"Đã gửi 0/{owed} nội dung.")).ToBeVisibleAsync();
        await person.ShowsWellAsync();

        await province.AdmitAsync(Module, admitted: true);
        await person.Button("Thử lại").ClickAsync();
        await Assertions.Expect(Told(person)).ToHaveCountAsync(0);
        await Assertions.Expect(Lines(person, 8).GetByText("300")).ToBeVisibleAsync();
        await SendAsync(person);
        await person.ArriveAsync($"/bao-cao/{Period}/BV-3802/bien-nhan$");
        await Assertions
            .Expect(person.Page.GetByText($"Sở Y tế đã nhận đủ {owed} nội dung của báo cáo"))
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task Gone_between_check_and_sending_it_is_named_as_the_reason()
    {
        using var desk = await province.DeskAsync("bv-3803");
        await AppendixOne.FillAsync(desk, Period, "BV-3803");
        await using var person = await browser.PersonAsync(province, "bv-3803");
        person.MeetsOutage = true;
        await person.GoAsync($"/bao-cao/{Period}/BV-3803");

        await province.AdmitAsync(Module, admitted: false);
        await SendAsync(person);

        await ToldAsync(person, "Mục 8. ", "nên chưa gửi được lúc này");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(person.Page.GetByText("Kiểm tra đường truyền")).ToHaveCountAsync(0);
        await province.AdmitAsync(Module, admitted: true);
        var first = await desk.GetAsync($"/api/insurance-data/{Period}/BV-3803");
        Assert.Equal("draft", (string)first["state"]!);
    }

    [Fact]
    public async Task A_receipt_names_what_it_cannot_vouch_for()
    {
        using var desk = await province.DeskAsync("bv-3804");
        var owed = await AppendixOne.FillAsync(desk, Period, "BV-3804");
        await desk.PostAsync($"/api/reports/{Period}/BV-3804/submit");
        await using var person = await browser.PersonAsync(province, "bv-3804");
        await province.AdmitAsync(Module, admitted: false);

        await person.GoAsync($"/bao-cao/{Period}/BV-3804/bien-nhan");
        await ToldAsync(person, "Mục 8. ", "Biên nhận này chưa kể");
        await Assertions
            .Expect(person.Page.GetByText($"Sở Y tế đã nhận {owed - 1}/{owed - 1} nội dung đọc được"))
            .ToBeVisibleAsync();
        var rows = person.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row);
        await Assertions.Expect(rows).ToHaveCountAsync(1 + owed);
        await Assertions.Expect(rows.Last).ToContainTextAsync("Tạm thời không đọc được");
        await person.ShowsWellAsync();

        await province.AdmitAsync(Module, admitted: true);
        await person.Button("Thử lại").ClickAsync();
        await Assertions
            .Expect(person.Page.GetByText($"Sở Y tế đã nhận đủ {owed} nội dung của báo cáo"))
            .ToBeVisibleAsync();
        await Assertions.Expect(Told(person)).ToHaveCountAsync(0);
    }

    private static ILocator Told(Person person) =>
        person.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = Away });

    private static async Task ToldAsync(Person person, params string[] words)
    {
        foreach (var word in words)
        {
            await Assertions.Expect(Told(person)).ToContainTextAsync(word);
        }
    }

    private static ILocator Lines(Person person, int number) =>
        person.Page.GetByRole(AriaRole.Region, new() { Name = $"Số liệu mục {number}" });

    private static async Task SendAsync(Person person)
    {
        await person.Button("Gửi báo cáo").First.ClickAsync();
        var dialog = person.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Gửi báo cáo" }).ClickAsync();
    }
}
