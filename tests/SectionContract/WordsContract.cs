using System.Text.Json.Nodes;
using DeAn06.Reporting.Reading;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.SectionContract;

/// <summary>A section that asks for words: what people wrote is found again, however they typed it.</summary>
public abstract class WordsContract<TModule, TFixture>(TFixture fixture) : SectionTests<TModule, TFixture>(fixture)
    where TModule : IModule, new()
    where TFixture : SectionFixture<TModule>
{
    /// <summary>The good sample, saying this of up to 50 characters where it asks for words.</summary>
    protected abstract JsonObject Saying(string words);

    [Theory]
    [InlineData("đường truyền", "chậm 50%", "ổn định a_b")]
    [InlineData("DUONG truyen", "chậm 50%", "ổn định a_b")]
    [InlineData("  truyền\u00a0 đươ\u0300ng ", "chậm 50%", "ổn định a_b")]
    [InlineData("duong cham", "chậm 50%")]
    [InlineData("ổn ĐỊNH", "ổn định a_b")]
    [InlineData("chậm định")]
    [InlineData("50%", "chậm 50%")]
    [InlineData("a_b", "ổn định a_b")]
    [InlineData("5%%")]
    [InlineData("đ%g")]
    [InlineData("_ường")]
    [InlineData("\\")]
    [InlineData("cậu\0")]
    public async Task Given_words_Then_the_filings_that_say_all_of_them_are_found(string words, params string[] found)
    {
        var units = new Dictionary<string, string>();
        foreach (var rest in new[] { "chậm 50%", "ổn định a_b" })
        {
            var unit = units[rest] = Fixture.NewHospital();
            Assert.Equal(200, (await Reporter(unit).PutAsync(unit, Saying($"Đường truyền {rest}"), 0)).Status);
        }

        var list = await SearchAsync(words);
        Assert.False(list.HasNext);
        Assert.Equal(
            found.Select(rest => units[rest]),
            list.Page.Select(filing => filing.Facility).Intersect(units.Values)
        );
    }

    [Fact]
    public async Task Given_what_a_filing_said_before_Then_it_is_found_by_what_it_says_now_in_every_state()
    {
        var unit = Fixture.NewHospital();
        await Reporter(unit).PutAsync(unit, Saying("Máy chủ cũ hỏng"), 0);
        await Reporter(unit).PutAsync(unit, Saying("Trạm phát điện mới"), 1);
        await FoundAsync(FilingState.Draft);
        await FileAsync(unit, Saying("Trạm phát điện mới"));
        await FoundAsync(FilingState.Submitted);
        await Reviewer().PostAsync(unit, "return", new JsonObject { ["reason"] = "Xem lại" });
        await FoundAsync(FilingState.Returned);

        async Task FoundAsync(FilingState state)
        {
            Assert.DoesNotContain((await SearchAsync("may chu cu")).Page, filing => filing.Facility == unit);
            var now = Assert.Single((await SearchAsync("tram phat dien")).Page, filing => filing.Facility == unit);
            Assert.Equal(state, now.State);
        }
    }

    [Fact]
    public async Task Given_a_search_of_blanks_or_in_another_period_Then_it_is_as_if_none_were_asked_there()
    {
        var unit = Fixture.NewHospital();
        await Reporter(unit).PutAsync(unit, Saying("Hội nghị trực tuyến"), 0);
        Assert.Contains((await SearchAsync("  ")).Page, filing => filing.Facility == unit);
        Assert.DoesNotContain((await SearchAsync("hoi nghi", Before)).Page, filing => filing.Facility == unit);
    }

    private async Task<FilingList> SearchAsync(string words, string? period = null)
    {
        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        return await Fixture
            .Reader(scope)
            .PageAsync(
                new FilingFilter(period ?? Period, Search: words, First: 1_000),
                Whole,
                TestContext.Current.CancellationToken
            );
    }
}
