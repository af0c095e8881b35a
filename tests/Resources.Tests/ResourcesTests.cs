using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.SectionContract;
using DeAn06.TestHost;

namespace DeAn06.Modules.Resources.Tests;

/// <summary>What is §V's alone: its lines, that qualifications make the staff, and the one that must be named.</summary>
public sealed class ResourcesTests(Fixture fixture) : IClassFixture<Fixture>
{
    [Fact]
    public void Lines_are_those_of_the_form()
    {
        var lines = LineSet.Of<ResourcesFigures>();
        Assert.Equal(
            [
                ("itStaffFullTime", "- Số cán bộ chuyên trách CNTT: .....Trong đó:", "Người", LineKind.Stock),
                ("itStaffUniversity", "+ Trình độ Đại học/Sau đại học:", "Người", LineKind.Stock),
                ("itStaffCollege", "+ Trình độ Cao đẳng:", "Người", LineKind.Stock),
                ("itStaffOther", "+ Trình độ khác (nêu rõ):", "Người", LineKind.Stock),
                ("itStaffOtherText", "Nêu rõ trình độ khác", "", LineKind.Text),
                ("itStaffPartTime", "- Số cán bộ kiêm nhiệm CNTT:", "Người", LineKind.Stock),
                ("itStaffPartTimeQualified", "Trong đó: Số cán bộ có trình độ CNTT:", "Người", LineKind.Stock),
                ("spendDigitalTransformation", "Số tiền chi cho công tác chuyển đổi số:", "Đồng", LineKind.Money),
                ("spendProject06", "Số tiền chi cho thực hiện Đề án 06:", "Đồng", LineKind.Money),
            ],
            lines.Asked.Select(l => (l.Name, l.About.Label, l.About.Unit, l.About.Kind))
        );
        Assert.Equal(["itStaffOtherText"], lines.Asked.Where(l => l.About.Optional).Select(l => l.Name));
    }

    [Theory]
    [InlineData(5, 3, 1, 1, "Trung cấp", 5, 5)]
    [InlineData(4, 3, 1, 0, null, 0, 0)]
    [InlineData(0, 0, 0, 0, null, 5, 0)]
    [InlineData(6, 3, 1, 1, "Trung cấp", 5, 5, "itStaffFullTime:partsNotWhole")]
    [InlineData(4, 3, 1, 1, "Trung cấp", 5, 5, "itStaffFullTime:partsNotWhole")]
    [InlineData(5, 3, 1, 1, null, 5, 5, "itStaffOtherText:reasonMissing")]
    [InlineData(5, 3, 1, 1, "Trung cấp", 5, 6, "itStaffPartTimeQualified:partOverWhole")]
    [InlineData(
        9,
        3,
        1,
        1,
        null,
        0,
        1,
        "itStaffFullTime:partsNotWhole",
        "itStaffOtherText:reasonMissing",
        "itStaffPartTimeQualified:partOverWhole"
    )]
    public async Task Given_figures_Then_each_rule_that_they_break_refuses_them(
        long fullTime,
        long university,
        long college,
        long other,
        string? otherText,
        long partTime,
        long qualified,
        params string[] errors
    )
    {
        var facility = fixture.NewHospital();
        var figures = Sample.Of(university, qualified);
        figures["itStaffFullTime"] = fullTime;
        figures["itStaffCollege"] = college;
        figures["itStaffOther"] = other;
        figures["itStaffOtherText"] = otherText;
        figures["itStaffPartTime"] = partTime;
        await Client(facility).PutAsync(facility, figures, 0);
        var answer = await Client(facility).PostAsync(facility, "submit");
        Assert.Equal(errors.Length == 0 ? 200 : 422, answer.Status);
        Assert.Equal(errors, errors.Length == 0 ? [] : answer.Errors);
    }

    [Fact]
    public async Task Given_staff_of_another_qualification_unnamed_Then_the_messages_name_lines_and_numbers()
    {
        var facility = fixture.NewHospital();
        var figures = Sample.Good;
        figures["itStaffFullTime"] = 1_004;
        figures["itStaffOtherText"] = null;
        var saved = await Client(facility).PutAsync(facility, figures, 0);
        Assert.Equal(
            [
                "Cộng các dòng “Trình độ Đại học/Sau đại học” … “Trình độ khác (nêu rõ)” được 5, khác “Số cán bộ chuyên trách CNTT” (1.004). Kiểm tra lại từng dòng.",
                "Có 1 cán bộ trình độ khác. Nêu rõ trình độ gì ở dòng “Nêu rõ trình độ khác”.",
            ],
            saved.Body["checks"]!.AsArray().Select(check => check!["message"]!.ToString())
        );
    }

    [Fact]
    public async Task Given_a_station_of_numbers_alone_Then_no_qualification_has_to_be_named_there()
    {
        var (centre, stations) = fixture.NewCentre(1);
        var numbers = Sample.Good;
        numbers.Remove("itStaffOtherText");
        var station = new JsonObject { ["station"] = stations[0], ["figures"] = numbers };
        var body = new JsonObject { ["figures"] = Sample.Good, ["stations"] = new JsonArray(station) };
        Assert.Empty((await Client(centre).PutBodyAsync(centre, body, 0)).Checks);
        Assert.Equal(200, (await Client(centre).PostAsync(centre, "submit")).Status);
    }

    private FilingClient Client(string facility) =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "resources", "2023-Y");
}
