using DeAn06.Modules.OfficialDocuments.Snapshots;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>The first sheet: who has filed, the targets, who is late and who is missing.</summary>
internal sealed class OverviewSheet(SheetRows sheet, OpenedSnapshot snapshot)
{
    private SnapshotHead Head => snapshot.Head;

    public async Task WriteAsync()
    {
        await sheet.BeginAsync("Tổng hợp", "Tổng hợp kết quả báo cáo", 56, 16, 26, 16, 16, 70);
        await sheet.AddAsync(
            sheet.Words("Chốt số liệu"),
            sheet.Words($"Lần {snapshot.Number}"),
            sheet.Words(VietnamTime.Local(Head.TakenAt).ToString("HH:mm dd'/'MM'/'yyyy"))
        );
        await sheet.AddAsync();
        await WriteCountsAsync();
        await WriteTargetsAsync();
        await WriteUnitsAsync("Đơn vị nộp chậm", Head.Late);
        await WriteUnitsAsync("Đơn vị chưa nộp", Head.Missing);
    }

    private async Task WriteCountsAsync()
    {
        var (filings, counts) = (Head.Completeness.Filings, Head.Completeness);
        await sheet.HeadAsync("Tình hình nộp", "Phải nộp", "Đã nộp", "Đúng hạn", "Đã tiếp nhận");
        await sheet.AddAsync(
            sheet.Words("Nội dung báo cáo"),
            sheet.Count(filings.Owed),
            sheet.Count(filings.Filed),
            sheet.Count(filings.OnTime),
            sheet.Count(filings.Accepted)
        );
        await sheet.AddAsync(
            sheet.Words("Báo cáo của đơn vị (đủ mọi nội dung)"),
            sheet.Count(counts.ReportsOwed),
            sheet.Count(counts.ReportsComplete),
            sheet.Count(counts.ReportsOnTime),
            sheet.Count(counts.ReportsAccepted)
        );
        await sheet.AddAsync();
    }

    private async Task WriteTargetsAsync()
    {
        if (Head.Targets.Count == 0)
        {
            return;
        }

        await sheet.HeadAsync(
            "Chỉ tiêu của kế hoạch",
            "Đã đạt",
            "Trên tổng số",
            "Tỷ lệ (%)",
            "Chỉ tiêu (%)",
            "Kết quả"
        );
        foreach (var target in Head.Targets)
        {
            await sheet.AddAsync(
                sheet.Words($"{target.Number}. {target.Text}"),
                sheet.Count(target.Part),
                sheet.Count(target.Whole),
                sheet.Rate(target.Rate),
                sheet.Rate(target.Percent),
                sheet.Words(TargetWords.Result(target))
            );
        }

        await sheet.AddAsync();
    }

    private async Task WriteUnitsAsync(string title, IReadOnlyList<UnitSections> units)
    {
        await sheet.TitleAsync($"{title}: {VietnameseNumber.Text(units.Count)}");
        await sheet.HeadAsync("Đơn vị", "Mã", "Huyện", "Số nội dung", "Trạng thái", "Nội dung");
        foreach (var unit in units)
        {
            await sheet.AddAsync(
                sheet.Words(unit.Name),
                sheet.Words(unit.Code),
                sheet.Words(Head.DistrictName(unit.District)),
                sheet.Count(unit.Sections.Count),
                sheet.Words(unit.Sections.Any(s => s.State == FilingState.Returned) ? "Có nội dung bị trả lại" : ""),
                sheet.Words(string.Join("; ", unit.Sections.Select(s => $"{s.Form} mục {s.Number} {s.ShortTitle}")))
            );
        }

        await sheet.AddAsync();
    }
}
