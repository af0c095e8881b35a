using DeAn06.Modules.OfficialDocuments.Snapshots;
using SpreadCheetah;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>The Sở's consolidated figures as a workbook: a sheet a section, written row by row, so that a country would fit as well.</summary>
internal sealed class ProvinceWorkbook(OpenedSnapshot snapshot)
{
    /// <returns>How its sheets are printed: for when it is packed.</returns>
    public async Task<PrintedSheets> WriteAsync(Stream to, CancellationToken ct)
    {
        var options = new SpreadCheetahOptions
        {
            DocumentProperties = null,
            DefaultFont = new() { Name = "Times New Roman", Size = 11 },
        };
        await using var spreadsheet = await Spreadsheet.CreateNewAsync(to, options, ct);
        var sheets = new SheetRows(spreadsheet, snapshot.Head, ct);
        await new OverviewSheet(sheets, snapshot).WriteAsync();
        await foreach (var section in snapshot.Sections.WithCancellation(ct))
        {
            if (section.Columns.Count > 0)
            {
                await new FiguresSheet(sheets, section).WriteAsync();
            }

            await new WordsSheets(sheets, section).WriteAsync();
        }

        await spreadsheet.FinishAsync(ct);
        return sheets.Printed;
    }
}
