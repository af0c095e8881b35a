using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Totals;
using DeAn06.SectionContract;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.ITInfrastructure.Tests;

/// <summary>What is §3.2's alone: a level that is chosen, how many hospitals are at each, and that hospitals alone owe it.</summary>
public sealed class EmrLevelTests(EmrLevelFixture fixture) : IClassFixture<EmrLevelFixture>
{
    private static readonly string[] Counted =
    [
        "emrNotAssessed",
        "emrLevel1",
        "emrLevel2",
        "emrLevel3",
        "emrLevel4",
        "emrLevel5",
        "emrLevel6",
        "emrLevel7",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Lines_are_those_of_the_form()
    {
        var lines = LineSet.Of<EmrLevelFigures>();
        var asked = Assert.Single(lines.Numbers, line => line.About.Printed);
        Assert.Equal(
            ("itApplicationLevel", "Mức 1/2/3/4/5/6/7", LineKind.Choice),
            (asked.Name, asked.About.Unit, asked.About.Kind)
        );
        Assert.Equal(
            [("0", "Chưa đạt, chưa đánh giá"), .. Enumerable.Range(1, 7).Select(level => ($"{level}", $"Mức {level}"))],
            asked.Choices.Select(choice => (choice.Value, choice.Label))
        );
        Assert.Equal(
            Counted.Select(name => (name, "Bệnh viện", LineKind.Stock)),
            lines.Numbers.Where(l => !l.About.Printed).Select(l => (l.Name, l.About.Unit, l.About.Kind))
        );
    }

    [Fact]
    public async Task Given_each_level_Then_the_hospital_counts_at_it_alone()
    {
        for (var level = 0; level < Counted.Length; level++)
        {
            var facility = fixture.NewHospital();
            await Client(facility).PutAsync(facility, Of(level), 0);
            var submitted = await Client(facility).PostAsync(facility, "submit");
            Assert.Equal(200, submitted.Status);
            Assert.Equal(Counted.Select((_, i) => i == level ? "1" : "0"), Counts(submitted));
        }
    }

    [Fact]
    public async Task Given_no_level_Then_no_count_is_known_and_a_choice_is_asked_for()
    {
        var facility = fixture.NewHospital();
        var saved = await Client(facility).PutAsync(facility, Of(null), 0);
        Assert.All(Counts(saved), Assert.Null);
        var check = Assert.Single(saved.Body["checks"]!.AsArray())!;
        Assert.Equal("blank:itApplicationLevel", check["id"]!.ToString());
        Assert.Contains("chưa chọn", check["message"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8", 422, "unknownChoice")]
    [InlineData("1.5", 400, "fractional")]
    [InlineData("-1", 422, "negative")]
    [InlineData("\"3\"", 400, "wrongType")]
    public async Task Given_what_is_no_level_Then_it_is_refused(string level, int status, string code)
    {
        var facility = fixture.NewHospital();
        var figures = new JsonObject { ["itApplicationLevel"] = JsonNode.Parse(level) };
        var refused = await Client(facility).PutAsync(facility, figures, 0);
        Assert.Equal((status, $"itApplicationLevel:{code}"), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Fact]
    public async Task Given_several_hospitals_Then_the_total_counts_them_by_level_and_adds_no_level_to_another()
    {
        int[] levels = [2, 0, 2, 7];
        foreach (var level in levels)
        {
            var facility = fixture.NewHospital("525");
            await Client(facility).PutAsync(facility, Of(level), 0);
            Assert.Equal(200, (await Client(facility).PostAsync(facility, "submit")).Status);
        }

        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var reader = fixture.Reader(scope);
        var rows = await reader.TotalsAsync(["2023-Y"], Stop);
        var total = Total.Of(reader.Lines, rows.Where(row => row.District == "525"));
        Assert.Equal(
            Counted.Select((_, level) => (decimal?)levels.Count(l => l == level)),
            Counted.Select(name => reader.Lines.FindNumber(name)!.Of(total.Figures))
        );
        Assert.Null(((EmrLevelFigures)total.Figures).ItApplicationLevel);
    }

    [Fact]
    public async Task Given_a_level_corrected_Then_the_change_says_both_by_name()
    {
        var facility = fixture.NewHospital();
        await Client(facility).PutAsync(facility, Of(0), 0);
        var stale = await Client(facility).PutAsync(facility, Of(4), 0);
        var change = Assert.Single(stale.Body["changes"]!.AsArray(), c => $"{c!["line"]}" == "itApplicationLevel")!;
        Assert.Equal(
            ("4", "0", "Mức 4", "Chưa đạt, chưa đánh giá"),
            ($"{change["from"]}", $"{change["to"]}", $"{change["fromText"]}", $"{change["toText"]}")
        );
    }

    [Theory]
    [InlineData("TTYT-380")]
    [InlineData("CDC-38")]
    public async Task Given_a_unit_that_is_no_hospital_Then_it_does_not_owe_it(string facility)
    {
        Assert.Equal(404, (await Client(facility).GetAsync(facility)).Status);
        var refused = await Client(facility).PutAsync(facility, Of(1), 0);
        Assert.Equal((409, "urn:dean06:notOwed"), (refused.Status, refused.Text("type")));
    }

    private static JsonObject Of(int? level) => new() { ["itApplicationLevel"] = level };

    private static IEnumerable<string?> Counts(Answer answer) =>
        Counted.Select(name => answer.Body["figures"]![name]?.ToString());

    private FilingClient Client(string facility) =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "emr-level", "2023-Y");
}
