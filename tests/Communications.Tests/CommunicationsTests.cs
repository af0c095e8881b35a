using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Totals;
using DeAn06.SectionContract;
using DeAn06.SharedKernel.Facilities;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Communications.Tests;

/// <summary>What is §II's alone: three lists, of each topic's forms how much is counted from them, and who owes it.</summary>
public sealed class CommunicationsTests(Fixture fixture) : IClassFixture<Fixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly (string Name, string Label)[] Topics =
    [
        ("commCitizenId", "khám chữa bệnh bằng CCCD, VNeID"),
        ("commCashless", "thanh toán không dùng tiền mặt"),
        ("commOther", "nội dung khác"),
    ];

    private static readonly (string Name, string Kind, string Label, string Unit)[] Forms =
    [
        ("Banners", "banner", "Băng rôn", "Cái"),
        ("Panels", "panel", "Pano", "Cái"),
        ("Posters", "poster", "Áp phích", "Cái"),
        ("Standees", "standee", "Standee", "Cái"),
        ("Leaflets", "leaflet", "Tờ rơi, tờ gấp", "Tờ"),
        ("Articles", "article", "Tin, bài trên website, trang mạng xã hội", "Tin, bài"),
        ("Broadcasts", "broadcast", "Phát thanh, truyền thanh, truyền hình", "Lượt"),
        ("Sessions", "session", "Hội nghị, buổi tuyên truyền", "Buổi"),
        ("OtherForms", "other", "Hình thức khác", "Lần"),
    ];

    [Fact]
    public void Lines_are_the_three_topics_of_the_form()
    {
        var lines = LineSet.Of<CommunicationsFigures>();
        Assert.Equal(
            [
                ("commCitizenId", "2.1. Tuyên truyền khám chữa bệnh bằng CCCD gắn chip điện tử và ứng dụng VNeID"),
                ("commCashless", "2.2. Tuyên truyền thanh toán không dùng tiền mặt"),
                ("commOther", "2.3. Tuyên truyền các nội dung khác về chuyển đổi số và Đề án 06"),
            ],
            lines.Asked.Where(l => l.About.Printed).Select(l => (l.Name, l.About.Label))
        );
        Assert.All(
            lines.Registers,
            register =>
            {
                Assert.Equal("Hình thức gì, số lượng", register.About.Unit);
                Assert.Equal(["kind", "description", "quantity"], register.Columns.Select(c => c.Name));
                Assert.Equal(
                    Forms.Select(f => (f.Kind, f.Label)),
                    register.Columns[0].Choices.Select(c => (c.Value, c.Label))
                );
            }
        );
    }

    [Fact]
    public void Of_each_topic_each_form_is_counted_for_the_totals_alone()
    {
        var lines = LineSet.Of<CommunicationsFigures>();
        Assert.Equal(
            from topic in Topics
            from form in Forms
            select ($"{topic.Name}{form.Name}", $"{form.Label}: {topic.Label}", form.Unit, LineKind.Flow, false),
            lines.Numbers.Select(l => (l.Name, l.About.Label, l.About.Unit, l.About.Kind, l.About.Printed))
        );
    }

    [Fact]
    public async Task Given_every_form_of_every_topic_Then_each_is_counted_by_itself_and_other_forms_add_up()
    {
        var figures = new JsonObject();
        foreach (var (topic, t) in Topics.Select((topic, t) => (topic.Name, t)))
        {
            var rows = Forms.Select((form, f) => Sample.Row(form.Kind, 100 * (t + 1) + f, "Nêu rõ"));
            figures[topic] = new JsonArray([.. rows, Sample.Row("other", 1_000, "Hình thức thứ hai")]);
        }

        var facility = fixture.NewHospital();
        await Client(facility).PutAsync(facility, figures, 0);
        var submitted = await Client(facility).PostAsync(facility, "submit");
        Assert.Equal(200, submitted.Status);
        Assert.Equal(
            from t in Enumerable.Range(0, Topics.Length)
            from f in Enumerable.Range(0, Forms.Length)
            select (
                $"{Topics[t].Name}{Forms[f].Name}",
                $"{100 * (t + 1) + f + (Forms[f].Kind == "other" ? 1_000 : 0)}"
            ),
            Counts(submitted)
        );
    }

    [Fact]
    public async Task Given_a_topic_not_answered_Then_its_counts_are_blank_and_a_blank_quantity_counts_nothing()
    {
        var figures = Sample.Of(Sample.Row("banner", null), Sample.Row("poster", 3));
        figures["commCashless"] = null;
        var facility = fixture.NewHospital();
        var saved = await Client(facility).PutAsync(facility, figures, 0);
        var counts = Counts(saved).ToDictionary(count => count.Name, count => count.Value);
        Assert.Equal(
            ("0", "3", "0"),
            (counts["commCitizenIdBanners"], counts["commCitizenIdPosters"], counts["commCitizenIdPanels"])
        );
        Assert.All(Forms, form => Assert.Null(counts[$"commCashless{form.Name}"]));
        Assert.All(Forms, form => Assert.Equal("0", counts[$"commOther{form.Name}"]));
        Assert.Equal(["blank:commCashless", "blankCell:commCitizenId#1.quantity"], saved.Checks);
    }

    [Fact]
    public async Task Given_other_forms_Then_they_are_told_apart_by_what_they_are()
    {
        var facility = fixture.NewHospital();
        JsonObject[] rows = [Sample.Row("other", 1, "Xe loa"), Sample.Row("other", 2, "Sân khấu hóa")];
        Assert.Empty((await Client(facility).PutAsync(facility, Sample.Of(rows), 0)).Checks);
        rows = [Sample.Row("other", 1, "Xe loa"), Sample.Row("other", 2, "XE LOA"), Sample.Row("other", 3)];
        Assert.Equal(
            ["blankCell:commCitizenId#3.description", "duplicateRow:commCitizenId#2"],
            (await Client(facility).PutAsync(facility, Sample.Of(rows), 1)).Checks
        );
    }

    [Fact]
    public async Task Given_the_disease_control_centre_Then_it_does_not_owe_it_as_it_does_not_treat()
    {
        Assert.Equal(404, (await Client("CDC-38").GetAsync("CDC-38")).Status);
        var refused = await Client("CDC-38").PutAsync("CDC-38", Sample.Good, 0);
        Assert.Equal((409, "urn:dean06:notOwed"), (refused.Status, refused.Text("type")));
        var clinic = fixture.NewHospital();
        var known = (await fixture.Host.Directory.FindAsync([clinic], new(2023, 6, 14), Stop))[clinic];
        fixture.Host.Directory.Put(known with { Kind = FacilityKind.Clinic, Capabilities = Capabilities.None });
        Assert.Equal(200, (await Client(clinic).PutAsync(clinic, Sample.Good, 0)).Status);
    }

    [Fact]
    public async Task Given_a_district_health_centre_Then_it_lists_its_stations_with_its_own_and_not_by_station()
    {
        var (centre, stations) = fixture.NewCentre(1);
        var station = new JsonObject { ["station"] = stations[0], ["figures"] = Sample.Good };
        var body = new JsonObject { ["figures"] = Sample.Good, ["stations"] = new JsonArray(station) };
        Assert.Equal(["stations:noStations"], (await Client(centre).PutBodyAsync(centre, body, 0)).Errors);
        await Client(centre).PutAsync(centre, Sample.Good, 0);
        Assert.Equal(200, (await Client(centre).PostAsync(centre, "submit")).Status);
    }

    [Fact]
    public async Task Given_several_units_Then_the_total_adds_each_form_and_lists_none()
    {
        foreach (var banners in new[] { 4, 0, 7 })
        {
            var facility = fixture.NewHospital("525");
            await Client(facility).PutAsync(facility, Sample.Of(Sample.Row("banner", banners)), 0);
            Assert.Equal(200, (await Client(facility).PostAsync(facility, "submit")).Status);
        }

        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var reader = fixture.Reader(scope);
        var rows = await reader.TotalsAsync(["2023-Y"], Stop);
        var total = (CommunicationsFigures)Total.Of(reader.Lines, rows.Where(row => row.District == "525")).Figures;
        Assert.Equal(
            (11L, 18L, 0L),
            (total.CommCitizenIdBanners, total.CommCashlessStandees, total.CommOtherOtherForms)
        );
        Assert.Null(total.CommCitizenId);
    }

    private static IEnumerable<(string Name, string? Value)> Counts(Answer answer) =>
        from topic in Topics
        from form in Forms
        let name = $"{topic.Name}{form.Name}"
        select (name, answer.Body["figures"]![name]?.ToString());

    private FilingClient Client(string facility) =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "communications", "2023-Y");
}
