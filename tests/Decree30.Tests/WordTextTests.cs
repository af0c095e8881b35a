using CsCheck;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Decree30.Tests;

public sealed class WordTextTests
{
    [Fact]
    public void What_XML_cannot_hold_is_left_out() =>
        Assert.Equal(
            "a < b & c 😀",
            WordText.Paragraph(DecreeStyle.Cell, "a\0 < \u0007b & \uFFFEc \uD83D\uDE00\uD83D").InnerText
        );

    [Fact]
    public void Whatever_is_written_makes_a_file_that_opens() =>
        Gen.String.Sample(
            text => PackedWord.FaultsOf(WordText.Paragraphs(DecreeStyle.Cell, text)).Count == 0,
            iter: 200
        );

    [Theory]
    [InlineData("một\nhai\r\nba", 3)]
    [InlineData("một\rhai\u2028ba", 3)]
    [InlineData("một\n\nba", 3)]
    [InlineData("một", 1)]
    [InlineData("", 1)]
    public void Each_line_is_a_paragraph(string text, int paragraphs) =>
        Assert.Equal(paragraphs, WordText.Paragraphs(DecreeStyle.Cell, text).Count());

    [Fact]
    public void Tabs_and_spaces_stay()
    {
        var paragraph = WordText.Paragraph(DecreeStyle.Cell, "  a\tb ");
        Assert.Single(paragraph.Descendants<TabChar>());
        Assert.Equal(["  a", "b "], paragraph.Descendants<Text>().Select(text => text.Text));
        Assert.All(
            paragraph.Descendants<Text>(),
            text => Assert.Equal(DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve, text.Space!.Value)
        );
    }

    [Fact]
    public void A_piece_has_its_own_weight()
    {
        var runs = WordText
            .Paragraph(DecreeStyle.Cell, new Words("đậm", Bold: true), " thường", "")
            .Elements<Run>()
            .ToArray();
        Assert.Equal(2, runs.Length);
        Assert.True(runs[0].RunProperties!.Bold!.Val!.Value);
        Assert.Null(runs[1].RunProperties);
    }
}
