using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Decree30.Tests;

public sealed class WordTableTests
{
    private static WordCell Cell(string text) => WordCell.Of(DecreeStyle.Cell, text);

    [Fact]
    public void The_head_stands_again_on_each_page_and_short_rows_stay_whole()
    {
        var table = WordTable
            .Framed(20, 140)
            .Head(Cell("STT"), Cell("Nội dung"))
            .Row(Cell("1"), Cell("ngắn"))
            .Row(Cell("2"), Cell(new string('d', 3_000)))
            .Element;
        var rows = table.Elements<TableRow>().ToArray();
        Assert.Equal([true, false, false], rows.Select(row => row.Descendants<TableHeader>().Any()));
        Assert.Equal([true, true, false], rows.Select(row => row.Descendants<CantSplit>().Any()));
        Assert.Equal(["1134", "7937"], table.Descendants<GridColumn>().Select(column => column.Width!.Value));
        Assert.Empty(PackedWord.FaultsOf([table, WordText.Paragraph(DecreeStyle.Hairline)]));
    }

    [Fact]
    public void A_cell_spans_columns_and_is_as_wide_as_they_are()
    {
        var row = WordTable.Framed(20, 40, 100).Row(Cell("1"), Cell("rộng") with { Across = 2 }).Element;
        var wide = row.Descendants<TableCell>().Last();
        Assert.Equal(2, wide.TableCellProperties!.GridSpan!.Val!.Value);
        Assert.Equal("7937", wide.TableCellProperties.TableCellWidth!.Width!.Value);
    }

    [Fact]
    public void A_row_that_does_not_fill_the_columns_is_a_mistake() =>
        Assert.Throws<InvalidOperationException>(() => WordTable.Framed(20, 140).Row(Cell("1")));

    [Fact]
    public void A_group_row_stays_with_the_row_below()
    {
        var table = WordTable.Framed(160).GroupRow(Cell("Huyện")).Row(Cell("1")).Element;
        Assert.Equal([true, false], table.Elements<TableRow>().Select(row => row.Descendants<KeepNext>().Any()));
    }

    [Fact]
    public void The_last_rows_stay_with_what_follows()
    {
        var table = WordTable.Framed(160).Row(Cell("1")).Row(Cell("2")).Row(Cell("3")).Element;
        WordTable.StayWithNext(table);
        Assert.Equal([false, true, true], table.Elements<TableRow>().Select(row => row.Descendants<KeepNext>().Any()));
    }
}
