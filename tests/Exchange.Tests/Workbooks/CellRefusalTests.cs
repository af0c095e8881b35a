using DeAn06.Modules.Exchange.Workbooks;
using DeAn06.Samples;
using DeAn06.Spreadsheets;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DeAn06.Modules.Exchange.Tests.Workbooks;

/// <summary>What a workbook may not hold is refused where it stands, and nothing of it is guessed.</summary>
public sealed class CellRefusalTests
{
    private readonly SampleWorkbook workbook = new(
        SampleReport.Of(
            new SampleFigures { Visits = 12, Papers = [new SampleRow { Number = "01/KH" }] },
            new Dictionary<string, SampleFigures> { ["TYT-1"] = new(), ["TYT-2"] = new() }
        )
    );

    [Theory]
    [InlineData("visits", "mười hai", "wrongType")]
    [InlineData("visits", "1.234", "wrongType")]
    [InlineData("visits", "12 ", "wrongType")]
    [InlineData("rate", "94,08%", "wrongType")]
    [InlineData("level", "Mức 9", "unknownChoice")]
    public void Words_where_none_belong(string line, string typed, string code)
    {
        workbook.Type(SampleWorkbook.Form, workbook.CellOf(line), typed);
        Refuses(code, SampleWorkbook.Form, workbook.CellOf(line), typed.Trim());
    }

    [Fact]
    public void A_formula_though_it_has_a_value()
    {
        var cell = workbook.CellOf("visits");
        workbook.Put(SampleWorkbook.Form, cell, one => one.InsertAt(new CellFormula("6*2"), 0));
        Refuses("formula", SampleWorkbook.Form, cell, "Số lượt trong kỳ");
    }

    [Fact]
    public void A_formula_of_a_station()
    {
        var cell = workbook.CellOf("onTime", station: "TYT-2");
        workbook.Put(SampleWorkbook.Stations, cell, one => one.InsertAt(new CellFormula("HYPERLINK(\"http://x\")"), 0));
        Refuses("formula", SampleWorkbook.Stations, cell, "Đúng hạn");
    }

    [Theory]
    [InlineData("#DIV/0!", true)]
    [InlineData("1", false)]
    public void Errors_and_truth_values(string value, bool isError)
    {
        var cell = workbook.CellOf("visits");
        workbook.Put(
            SampleWorkbook.Form,
            cell,
            one =>
            {
                one.CellValue = new CellValue(value);
                one.DataType = isError ? CellValues.Error : CellValues.Boolean;
            }
        );
        Refuses("wrongType", SampleWorkbook.Form, cell, isError ? value : "TRUE");
    }

    [Theory]
    [InlineData("32/01/2023")]
    [InlineData("01-13-2023")]
    [InlineData("hôm qua")]
    public void A_date_that_is_none(string typed)
    {
        var cell = workbook.CellOf("papers", item: 1, column: "issued");
        workbook.Type(SampleWorkbook.Register, cell, typed);
        Refuses("notADate", SampleWorkbook.Register, cell, typed);
    }

    [Theory]
    [InlineData("45077.5")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("9999999")]
    public void A_day_that_no_calendar_has(string number)
    {
        var cell = workbook.CellOf("papers", item: 1, column: "issued");
        workbook.TypeNumber(SampleWorkbook.Register, cell, number);
        Refuses("notADate", SampleWorkbook.Register, cell, number);
    }

    [Fact]
    public void Merged_cells()
    {
        workbook.Change(
            SampleWorkbook.Form,
            sheet => sheet.GetFirstChild<MergeCells>()!.Append(new MergeCell { Reference = "E11:E12" })
        );
        Refuses("mergedCells", SampleWorkbook.Form, "E11:E12", "Bỏ gộp");
    }

    [Fact]
    public void Rows_that_were_moved()
    {
        workbook.Change(
            SampleWorkbook.Form,
            sheet =>
            {
                foreach (var row in sheet.Descendants<Row>().Where(row => row.RowIndex! >= 12).Reverse())
                {
                    row.RowIndex = row.RowIndex! + 1;
                    foreach (var cell in row.Elements<Cell>())
                    {
                        var at = CellAddress.Read(cell.CellReference!.Value)!.Value;
                        cell.CellReference = (at with { Row = at.Row + 1 }).ToString();
                    }
                }
            }
        );
        Refuses("movedCells", SampleWorkbook.Form, "B12", "Đúng hạn");
    }

    [Fact]
    public void Stations_in_another_order()
    {
        workbook.Type(SampleWorkbook.Stations, "B5", "TYT-2");
        workbook.Type(SampleWorkbook.Stations, "B6", "TYT-1");
        Refuses("movedCells", SampleWorkbook.Stations, "B5", "TYT-1");
    }

    [Fact]
    public void A_list_that_is_said_to_be_empty_and_is_not()
    {
        var mark = workbook.CellOf("papers", item: 0);
        workbook.Type(SampleWorkbook.Register, mark, "X");
        Refuses("noneAndSome", SampleWorkbook.Register, mark, "không có gì để kê");
    }

    [Fact]
    public void A_mark_that_is_no_x()
    {
        var mark = workbook.CellOf("papers", item: 0);
        workbook.Type(SampleWorkbook.Register, mark, "không");
        Refuses("notAMark", SampleWorkbook.Register, mark, "không");
    }

    [Fact]
    public void A_sheet_that_is_missing()
    {
        var file = WorkbookFile.Open(workbook.Bytes, TestContext.Current.CancellationToken).Value!;
        var fewer = new WorkbookFile(file.Sheets.Where(sheet => sheet.Key != SampleWorkbook.Register).ToDictionary());
        var stamp = new WorkbookStamp(workbook.Layout.Version, "2023-07", "BV-0001", new Dictionary<string, int>());
        var error = Assert.Single(new WorkbookReader(workbook.Layout, fewer, stamp).Read().Errors);
        Assert.Equal(("missingSheet", SampleWorkbook.Register, null), (error.Code, error.Sheet, error.Cell));
    }

    [Fact]
    public void Every_wrong_cell_is_named_at_once()
    {
        workbook.Type(SampleWorkbook.Form, workbook.CellOf("visits"), "a");
        workbook.Type(SampleWorkbook.Form, workbook.CellOf("onTime"), "b");
        workbook.Type(SampleWorkbook.Stations, workbook.CellOf("visits", station: "TYT-1"), "c");
        Assert.Equal(3, workbook.Read().Errors.Count);
    }

    [Fact]
    public void Rows_left_empty_in_between_keep_the_others_in_their_place()
    {
        workbook.Type(SampleWorkbook.Register, workbook.CellOf("papers", item: 9, column: "number"), "09/KH");
        var reading = workbook.Read();
        Assert.Equal(2, reading.Drafts[0].Import.Draft.GetProperty("figures").GetProperty("papers").GetArrayLength());

        // The API counts the second record; the sheet has it in its ninth row.
        Assert.Equal(
            (SampleWorkbook.Register, workbook.CellOf("papers", item: 9, column: "kind")),
            reading.Places.Of("sample", "papers", null, 2, "kind")
        );
    }

    private void Refuses(string code, string sheet, string cell, string says)
    {
        var error = Assert.Single(workbook.Read().Errors);
        Assert.Equal((code, sheet, cell), (error.Code, error.Sheet, error.Cell));
        Assert.StartsWith($"Trang “{sheet}”, ô {cell}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }
}
