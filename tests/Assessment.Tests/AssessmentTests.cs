using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Totals;
using DeAn06.SectionContract;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Assessment.Tests;

/// <summary>What is §VI–VIII's alone: its four texts, each to be answered, none to be added.</summary>
public sealed class AssessmentTests(Fixture fixture) : IClassFixture<Fixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Lines_are_those_of_the_form()
    {
        var lines = LineSet.Of<AssessmentFigures>();
        Assert.Equal(
            [
                ("advantages", "6.1. Thuận lợi"),
                ("difficulties", "6.2. Khó khăn, vướng mắc"),
                ("nextTasks", "VII. Phương hướng, nhiệm vụ"),
                ("proposals", "VIII. Kiến nghị, đề xuất"),
            ],
            lines.Asked.Select(l => (l.Name, l.About.Label))
        );
        Assert.All(
            lines.Texts,
            line => Assert.Equal((1_500, false, ""), (line.Longest, line.About.Optional, line.About.Unit))
        );
        Assert.Equal(lines.Asked, lines.Texts);
    }

    [Fact]
    public async Task Given_blank_texts_Then_each_is_asked_for_and_the_message_says_what_to_write()
    {
        var facility = fixture.NewHospital();
        var saved = await Client(facility).PutAsync(facility, [], 0);
        Assert.Equal(["blank:advantages", "blank:difficulties", "blank:nextTasks", "blank:proposals"], saved.Checks);
        Assert.Equal(
            "Dòng “6.2. Khó khăn, vướng mắc” còn để trống. Ghi ngắn gọn, trọng tâm; nếu không có thì ghi “Không”.",
            saved.Body["checks"]![1]!["message"]!.ToString()
        );
    }

    [Fact]
    public async Task Given_a_corrected_text_Then_the_second_version_shows_both()
    {
        var facility = fixture.NewHospital();
        await Client(facility).PutAsync(facility, Sample.Good, 0);
        await Client(facility).PostAsync(facility, "submit");
        var office = new FilingClient(fixture.Host.As(TestUser.Office), "assessment", "2023-Y");
        await office.PostAsync(facility, "return", new JsonObject { ["reason"] = "Nêu rõ khó khăn" });
        await Client(facility).PutAsync(facility, Sample.Corrected, 3);
        Assert.Equal(200, (await Client(facility).PostAsync(facility, "submit")).Status);

        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var reader = fixture.Reader(scope);
        var filing = Assert.Single((await reader.FilingsAsync([new("2023-Y", facility)], Stop)).Values).Id!.Value;
        var change = Assert.Single((await reader.VersionsAsync([filing], Stop))[filing][1].Changes);
        Assert.Equal(
            new LineChange(
                "difficulties",
                "6.2. Khó khăn, vướng mắc",
                null,
                null,
                null,
                "Thiếu đầu đọc mã QR ở các trạm y tế",
                "Không"
            ),
            change
        );
    }

    [Fact]
    public async Task Given_several_units_Then_the_total_counts_them_and_says_nothing_in_their_words()
    {
        foreach (var _ in new[] { 1, 2 })
        {
            var facility = fixture.NewHospital("525");
            await Client(facility).PutAsync(facility, Sample.Good, 0);
            Assert.Equal(200, (await Client(facility).PostAsync(facility, "submit")).Status);
        }

        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var reader = fixture.Reader(scope);
        var rows = await reader.TotalsAsync(["2023-Y"], Stop);
        var total = Total.Of(reader.Lines, rows.Where(row => row.District == "525"));
        Assert.Equal(2, total.Units);
        Assert.Equal(new AssessmentFigures(), total.Figures);
    }

    [Fact]
    public async Task Given_words_in_two_lines_Then_one_search_finds_both()
    {
        var facility = fixture.NewHospital();
        await Client(facility).PutAsync(facility, Sample.With("proposals", "Tập huấn chữ ký số"), 0);
        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var filter = new FilingFilter("2023-Y", Search: "chu ky QR");
        Assert.Contains(
            (await fixture.Reader(scope).PageAsync(filter, FilingParts.None, Stop)).Page,
            f => f.Facility == facility
        );
    }

    private FilingClient Client(string facility) =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "assessment", "2023-Y");
}
