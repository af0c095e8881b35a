using DeAn06.Modules.Exchange.Workbooks;
using DeAn06.Reporting.Reports;
using DeAn06.Samples;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DeAn06.Modules.Exchange.Tests.Workbooks;

/// <summary>A workbook as a unit downloads it, changes it and brings it back.</summary>
internal sealed class SampleWorkbook(UnitReport report)
{
    public const string Form = "Phụ lục 1";
    public const string Stations = "Phụ lục 1 - Trạm";
    public const string Register = "1 Danh mục";

    public WorkbookLayout Layout { get; } = WorkbookLayout.Of(report, SampleReport.Letterhead);

    public byte[] Bytes { get; set; } = Write(report);

    /// <summary>Where the cell of a line stands, without its sheet.</summary>
    public string CellOf(string line, string? station = null, int? item = null, string? column = null) =>
        Layout
            .Sheets.SelectMany(sheet => sheet.Inputs)
            .Single(input => input.Target == new CellTarget("sample", line, station, item, column))
            .At.ToString();

    public void Change(string sheet, Action<Worksheet> change)
    {
        using var stream = new MemoryStream();
        stream.Write(Bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var workbook = document.WorkbookPart!;
            var id = workbook.Workbook.Descendants<Sheet>().Single(one => one.Name == sheet).Id!.Value!;
            change(((WorksheetPart)workbook.GetPartById(id)).Worksheet);
        }

        Bytes = stream.ToArray();
    }

    public void Put(string sheet, string cell, Action<Cell> put) =>
        Change(sheet, content => put(content.Descendants<Cell>().Single(one => one.CellReference == cell)));

    public void Type(string sheet, string cell, string text) =>
        Put(
            sheet,
            cell,
            one =>
            {
                one.RemoveAllChildren();
                one.DataType = CellValues.InlineString;
                one.Append(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
            }
        );

    public void TypeNumber(string sheet, string cell, string number) =>
        Put(
            sheet,
            cell,
            one =>
            {
                one.RemoveAllChildren();
                one.DataType = null;
                one.Append(new CellValue(number));
            }
        );

    public WorkbookReading Read()
    {
        var file = WorkbookFile.Open(Bytes, TestContext.Current.CancellationToken);
        Assert.Null(file.Problem);
        return new WorkbookReader(Layout, file.Value!, WorkbookImport.StampOf(report, Layout)).Read();
    }

    private static byte[] Write(UnitReport report)
    {
        var layout = WorkbookLayout.Of(report, SampleReport.Letterhead);
        return new WorkbookWriter(layout, WorkbookImport.StampOf(report, layout)).Write();
    }
}
