using DeAn06.Modules.Consolidation.Snapshots;
using DeAn06.Modules.Consolidation.Word;
using DeAn06.SharedKernel.Figures;
using DocumentFormat.OpenXml;

namespace DeAn06.Modules.Consolidation.ProvinceReports;

/// <summary>One section of the province: its figures beside those of the period before, and what they rest on.</summary>
internal sealed class SectionResults(SnapshotHead head, SnapshotSection section)
{
    /// <summary>Characters of a number that fit a column.</summary>
    private const int Longest = 14;

    private bool starred;

    public IEnumerable<OpenXmlElement> Lay()
    {
        yield return WordText.Paragraph(DecreeStyle.TableTitle, $"{section.Number}. {section.Title.TrimEnd(':')}");
        var table = WordTable.Framed(56, 20, 30, 30, 24);
        table.Heads(
            "Nội dung",
            "Đơn vị tính",
            "Kỳ này",
            section.PreviousPeriod is { } before ? before.Name : "Kỳ trước",
            "Tăng, giảm"
        );
        foreach (var (at, column) in section.Columns.Index().Where(x => x.Item.Choices.Count == 0))
        {
            var (now, earlier) = (section.Province.Values[at], section.Previous?.Values[at]);
            var days = (head.Period.Days, section.PreviousPeriod?.Days ?? 0);
            var change = Change.Words(column, now, earlier, days);
            starred |= change.EndsWith('*');
            table.Row(
                WordCell.Of(DecreeStyle.Cell, column.Label),
                WordCell.Of(DecreeStyle.CellCentred, column.Unit),
                WordCell.Number(column.Words(now), Longest),
                WordCell.Number(section.Previous is null ? "" : column.Words(earlier), Longest),
                WordCell.Of(DecreeStyle.CellRight, change)
            );
        }

        yield return table.Element;
        yield return WordText.Paragraph(DecreeStyle.Hairline).Below(4);
        yield return WordText.Paragraph(DecreeStyle.Cell, new Words(Basis(), Italic: true));
    }

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
        var star = starred ? $" {Change.ByDay}" : "";
        return $"{units}{stations}.{string.Concat(means)}{star}";
    }
}
