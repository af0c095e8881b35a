using DeAn06.Modules.OfficialDocuments.Snapshots;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>One section's figures: the province, then districts, tiers, units and stations, one table that a filter parts.</summary>
internal sealed class FiguresSheet(SheetRows sheet, SnapshotSection section)
{
    private const int FigureWidth = 15;

    public async Task WriteAsync()
    {
        var rows =
            1
            + (section.Previous is null ? 0 : 1)
            + section.Districts.Count
            + section.Tiers.Count
            + section.Units.Count
            + section.Stations.Count;
        await sheet.BeginAsync(
            $"{section.Number} {section.ShortTitle}",
            $"{section.Number}. {section.Title}",
            [
                ("Phạm vi", 14),
                ("Mã", 12),
                ("Tên", 44),
                ("Huyện", 24),
                ("Số đơn vị", 9),
                ("Số trạm", 9),
                ("Ghi chú", 32),
                .. section.Columns.Select(column => (column.Heading(), FigureWidth)),
            ],
            rows
        );
        await AddAsync("Toàn tỉnh", "", sheet.Period.ProvinceName, section.Province);
        if (section.Previous is { } previous)
        {
            await AddAsync("Kỳ trước", "", $"{sheet.Period.ProvinceName}, {section.PreviousPeriod!.Name}", previous);
        }

        foreach (var district in section.Districts)
        {
            await AddAsync("Huyện", district.Key ?? "", sheet.Period.DistrictTitle(district.Key), district);
        }

        foreach (var tier in section.Tiers)
        {
            await AddAsync("Tuyến", "", TierWords.Of(tier.Tier!.Value), tier);
        }

        foreach (var unit in section.Units)
        {
            await AddAsync(
                sheet.Words("Đơn vị"),
                unit.Code,
                unit.Name,
                sheet.Period.DistrictName(unit.District),
                null,
                null,
                Note(unit),
                unit.Values
            );
        }

        foreach (var station in section.Stations)
        {
            await AddAsync(
                sheet.Words("Trạm y tế"),
                station.Code,
                station.Name,
                sheet.Period.DistrictName(station.District),
                null,
                null,
                $"{station.Unit} báo cáo",
                station.Values
            );
        }
    }

    private Task AddAsync(string scope, string code, string name, SnapshotTotal total) =>
        AddAsync(
            sheet.Bold(scope),
            code,
            name,
            "",
            total.Units,
            total.Stations,
            string.Join("; ", Notes(total)),
            total.Values
        );

    private Task AddAsync(
        RowCell scope,
        string code,
        string name,
        string district,
        int? units,
        int? stations,
        string note,
        IReadOnlyList<decimal?> values
    ) =>
        sheet.AddAsync([
            scope,
            sheet.Words(code),
            sheet.Words(name),
            sheet.Words(district),
            sheet.Count(units),
            sheet.Count(stations),
            sheet.Words(note),
            .. section.Columns.Select((column, at) => sheet.Value(column, values[at])),
        ]);

    private IEnumerable<string> Notes(SnapshotTotal total)
    {
        foreach (var mean in total.Means)
        {
            yield return $"{section.Columns.First(column => column.Name == mean.Column).Label}: trung bình cộng không trọng số của {mean.Units} đơn vị";
        }

        if (total.Synthetic > 0)
        {
            yield return $"{total.Synthetic} đơn vị có số liệu mô phỏng";
        }
    }

    private static string Note(SnapshotUnit unit)
    {
        string[] notes = [unit.State.Words(), unit.Late ? "nộp chậm" : "", unit.Synthetic ? "số liệu mô phỏng" : ""];
        return string.Join(", ", notes.Where(note => note.Length > 0));
    }
}
