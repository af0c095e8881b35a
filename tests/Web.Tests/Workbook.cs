using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>A unit's workbook as a person has it open in Excel.</summary>
internal sealed class Workbook(byte[] bytes)
{
    public const string Form = "Phụ lục 1";

    private byte[] bytes = bytes;

    public static async Task<Workbook> OfAsync(Province province, string user, string period, string facility)
    {
        using var desk = await province.DeskAsync(user);
        return new Workbook(await desk.BytesAsync($"/api/reports/{period}/{facility}.xlsx"));
    }

    public FilePayload As(string name) =>
        new()
        {
            Name = name,
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = bytes,
        };

    /// <summary>The cell to fill in of the row whose label begins so.</summary>
    public string CellOf(string label)
    {
        var found = "";
        Open(
            change: false,
            sheet =>
            {
                var labelled = sheet
                    .Descendants<Cell>()
                    .First(cell =>
                        cell.CellReference!.Value!.StartsWith('B')
                        && cell.InnerText.StartsWith(label, StringComparison.Ordinal)
                    );
                found = $"E{labelled.CellReference!.Value![1..]}";
            }
        );
        return found;
    }

    public Workbook Number(string label, long number) =>
        Put(label, cell => cell.Append(new CellValue($"{number}")), null);

    public Workbook Words(string label, string text) =>
        Put(label, cell => cell.Append(new InlineString(new Text(text))), CellValues.InlineString);

    private Workbook Put(string label, Action<Cell> put, CellValues? type)
    {
        var at = CellOf(label);
        Open(
            change: true,
            sheet =>
            {
                var cell = sheet.Descendants<Cell>().Single(one => one.CellReference == at);
                cell.RemoveAllChildren();
                cell.DataType = type is { } kind ? new EnumValue<CellValues>(kind) : null;
                put(cell);
            }
        );
        return this;
    }

    private void Open(bool change, Action<Worksheet> act)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var document = SpreadsheetDocument.Open(stream, change))
        {
            var workbook = document.WorkbookPart!;
            var id = workbook.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == Form).Id!.Value!;
            act(((WorksheetPart)workbook.GetPartById(id)).Worksheet);
        }

        if (change)
        {
            bytes = stream.ToArray();
        }
    }
}
