using System.Text;
using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Modules;

namespace DeAn06.SectionContract;

/// <summary>What every section does with a line that people write, by the first that it asks.</summary>
public abstract class TextContract<TModule, TFixture>(TFixture fixture) : WordsContract<TModule, TFixture>(fixture)
    where TModule : IModule, new()
    where TFixture : SectionFixture<TModule>
{
    private TextLine Line => Fixture.Shape.Set.Texts[0];

    protected override JsonObject Saying(string words) => With(words);

    [Fact]
    public async Task Given_a_text_in_several_lines_Then_it_reads_back_composed_and_trimmed_with_its_line_breaks()
    {
        var saved = await SaveAsync("\n  Thua\u0323\u0302n lo\u031b\u0323i:\n\t- ma\u0301y mo\u031b\u0301i\n ", 200);
        Assert.Equal("Thuận lợi:\n\t- máy mới", saved.Body["figures"]![Line.Name]!.ToString());
    }

    [Fact]
    public async Task Given_blanks_alone_Then_it_is_blank()
    {
        var saved = await SaveAsync(" \n\t ", 200);
        Assert.Null(saved.Body["figures"]![Line.Name]);
    }

    [Fact]
    public async Task Given_a_text_of_the_longest_Then_it_is_taken_as_composed_and_one_more_is_refused()
    {
        var longest = new string('ệ', Line.Longest);
        var saved = await SaveAsync($" {longest.Normalize(NormalizationForm.FormD)}\n", 200);
        Assert.Equal(longest, saved.Body["figures"]![Line.Name]!.ToString());
        Assert.Equal([$"{Line.Name}:tooLong"], (await SaveAsync(longest + "x", 422)).Errors);
    }

    [Theory]
    [InlineData("a\u0000b")]
    [InlineData("a\u0007b")]
    [InlineData("a\u0085b")]
    [InlineData("a\uFFFDb")]
    [InlineData("a\uFFFEb")]
    public async Task Given_a_text_that_cannot_be_read_Then_it_is_refused(string text) =>
        Assert.Equal([$"{Line.Name}:unreadable"], (await SaveAsync(text, 422)).Errors);

    [Theory]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("[\"a\"]")]
    [InlineData("{}")]
    public async Task Given_anything_else_in_its_place_Then_400(string json) =>
        Assert.Equal([$"{Line.Name}:wrongType"], (await SaveAsync(JsonNode.Parse(json), 400)).Errors);

    private JsonObject With(JsonNode? text)
    {
        var figures = (JsonObject)Good.DeepClone();
        figures[Line.Name] = text;
        return figures;
    }

    /// <summary>Saved and read back; refused, nothing is written.</summary>
    private async Task<Answer> SaveAsync(JsonNode? text, int status)
    {
        var facility = Fixture.NewHospital();
        var answer = await Reporter(facility).PutAsync(facility, With(text), 0);
        Assert.Equal(status, answer.Status);
        var read = await Reporter(facility).GetAsync(facility);
        Assert.Equal(status == 200 ? "draft" : "notStarted", read.Text("state"));
        return status == 200 ? read : answer;
    }
}
