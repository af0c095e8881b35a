using DeAn06.Decree30;
using DeAn06.Modules.OfficialDocuments.Snapshots;
using DeAn06.SharedKernel.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>One section of the province: its figures beside those of the period before, and what they rest on.</summary>
internal sealed class SectionResults(SnapshotHead head, SnapshotSection section)
{
    /// <summary>Characters of a number that fit a column.</summary>
    private const int Longest = 14;

    private bool starred;

    public IEnumerable<OpenXmlElement> Lay()
    {
        yield return WordText.Paragraph(DecreeStyle.TableTitle, $"{section.Number}. {section.Title.TrimEnd(':')}");
        yield return section.Previous is { } before ? Compared(before) : Uncompared();
        yield return WordText.Paragraph(DecreeStyle.Hairline).Below(4);
        yield return WordText.Paragraph(DecreeStyle.Cell, new Words(Basis(), Italic: true));
    }

    private Table Compared(SnapshotTotal before)
    {
        var table = WordTable.Framed(56, 20, 30, 30, 24);
        var days = (head.Period.Days, section.PreviousPeriod?.Days ?? 0);
        table.Heads("Nội dung", "Đơn vị tính", "Kỳ này", section.PreviousPeriod?.Name ?? "Kỳ trước", "Tăng, giảm");
        foreach (var (at, column) in Figures)
        {
            var (now, earlier) = (section.Province.Values[at], before.Values[at]);
            var change = Change.Words(column, now, earlier, days);
            starred |= change.EndsWith('*');
            table.Row([
                .. Cells(column, now),
                WordCell.Number(column.Words(earlier), Longest),
                WordCell.Of(DecreeStyle.CellRight, change),
            ]);
        }

        return table.Element;
    }

    /// <summary>Nothing came before: no columns that would stay empty.</summary>
    private Table Uncompared()
    {
        var table = WordTable.Framed(100, 24, 36);
        table.Heads("Nội dung", "Đơn vị tính", "Kỳ này");
        foreach (var (at, column) in Figures)
        {
            table.Row(Cells(column, section.Province.Values[at]));
        }

        return table.Element;
    }

    private IEnumerable<(int At, SnapshotColumn Column)> Figures =>
        section.Columns.Index().Where(x => x.Item.Choices.Count == 0);

    private static IEnumerable<WordCell> Cells(SnapshotColumn column, decimal? now) =>
        [
            WordCell.Of(DecreeStyle.Cell, column.Label),
            WordCell.Of(DecreeStyle.CellCentred, column.Unit),
            WordCell.Number(column.Words(now), Longest),
        ];

    /// <summary>What the figures rest on.</summary>
    private string Basis()
    {
        var province = section.Province;
        var units = $"Tổng hợp từ báo cáo của {VietnameseNumber.Text(province.Units)} đơn vị";
        var stations =
            province.Stations > 0 ? $" và số liệu của {VietnameseNumber.Text(province.Stations)} trạm y tế" : "";
        var means = province.Means.Select(mean =>
            $" {section.Columns.First(column => column.Name == mean.Column).Label}: trung bình cộng không trọng số của {VietnameseNumber.Text(mean.Units)} đơn vị chỉ gửi tỷ lệ."
        );
        var comparison =
            section.Previous is null ? " Chưa có số liệu kỳ trước để so sánh."
            : starred ? $" {Change.ByDay}"
            : "";
        return $"{units}{stations}.{string.Concat(means)}{comparison}";
    }
}
