using DeAn06.Spreadsheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>Writes a unit's workbook: the sheets as laid out, the lists that choices are taken from, and the stamp.</summary>
internal sealed class WorkbookWriter(WorkbookLayout layout, WorkbookStamp stamp)
{
    private readonly ChoiceLists lists = new(layout);

    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = file.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Sheet();
            var sheets = new Sheets();
            var names = new DefinedNames();
            foreach (var (at, sheet) in layout.Sheets.Index())
            {
                Add(workbook, sheets, sheet.Name, new SheetWriter(sheet, lists).Write(), SheetStateValues.Visible);
                names.Append(SheetPages.Repeated(sheet.Name, at, $"${sheet.HeadRows}:${sheet.HeadRows}"));
            }

            Add(workbook, sheets, ChoiceLists.SheetName, lists.Write(), SheetStateValues.VeryHidden);
            Add(workbook, sheets, WorkbookStamp.SheetName, WriteStamp(), SheetStateValues.VeryHidden);
            workbook.Workbook = new Workbook(
                new WorkbookProtection { LockStructure = true },
                new BookViews(new WorkbookView()),
                sheets,
                names,
                // Sums are computed when it is opened, whatever opens it.
                new CalculationProperties { FullCalculationOnLoad = true }
            );
        }

        return bytes.ToArray();
    }

    private static void Add(
        WorkbookPart workbook,
        Sheets sheets,
        string name,
        Worksheet content,
        SheetStateValues state
    )
    {
        var number = (uint)sheets.Count() + 1;
        var part = workbook.AddNewPart<WorksheetPart>($"sheet{number}");
        part.Worksheet = content;
        sheets.Append(
            new Sheet
            {
                Name = name,
                SheetId = number,
                Id = $"sheet{number}",
                State = state,
            }
        );
    }

    private Worksheet WriteStamp() =>
        new(
            new SheetData(
                stamp
                    .Rows.Index()
                    .Select(row => new Row(
                        SheetWriter.Words(new(row.Index + 1, 1), row.Item.Key, 0),
                        SheetWriter.Words(new(row.Index + 1, 2), row.Item.Value, 0)
                    )
                    {
                        RowIndex = (uint)row.Index + 1,
                    })
            )
        );
}
