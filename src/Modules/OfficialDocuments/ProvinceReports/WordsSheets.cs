using DeAn06.Modules.OfficialDocuments.Snapshots;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>What units wrote in one section: a sheet of its texts, and one a register.</summary>
internal sealed class WordsSheets(SheetRows sheet, SnapshotSection section)
{
    private static readonly (string, int)[] Unit = [("Mã", 12), ("Đơn vị", 40), ("Huyện", 24)];

    public async Task WriteAsync()
    {
        if (section.Texts.Count > 0)
        {
            await WriteTextsAsync();
        }

        foreach (var (at, register) in section.Registers.Index())
        {
            var number = section.Registers.Count > 1 ? $" {at + 1}" : "";
            await WriteAsync(register, $"{section.Number} Danh mục{number}");
        }
    }

    private async Task WriteTextsAsync()
    {
        await sheet.BeginAsync(
            $"{section.Number} Nội dung",
            $"{section.Number}. {section.Title}",
            [("Dòng", 30), .. Unit, ("Nội dung", 90)],
            section.Texts.Sum(text => text.Entries.Count)
        );
        foreach (
            var (label, entry) in section.Texts.SelectMany(text => text.Entries.Select(entry => (text.Label, entry)))
        )
        {
            await sheet.AddAsync(
                sheet.Words(label),
                sheet.Words(entry.Code),
                sheet.Words(entry.Name),
                sheet.Words(sheet.Period.DistrictName(entry.District)),
                sheet.Words(entry.Text)
            );
        }
    }

    private async Task WriteAsync(SnapshotRegister register, string name)
    {
        await sheet.BeginAsync(
            name,
            $"{section.Number}. {section.Title}: {register.Label}",
            [.. Unit, .. register.Columns.Select(column => (column, 30))],
            register.Records.Count
        );
        foreach (var record in register.Records)
        {
            await sheet.AddAsync([
                sheet.Words(record.Code),
                sheet.Words(record.Name),
                sheet.Words(sheet.Period.DistrictName(record.District)),
                .. record.Cells.Select(sheet.Words),
            ]);
        }
    }
}
