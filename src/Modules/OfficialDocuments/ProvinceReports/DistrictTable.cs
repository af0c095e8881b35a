using DeAn06.Decree30;
using DeAn06.Modules.OfficialDocuments.Snapshots;
using DeAn06.SharedKernel.Text;
using DocumentFormat.OpenXml;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>One section by district: the lines that the form prints, and the rates.</summary>
internal sealed class DistrictTable(SnapshotHead head, SnapshotSection section)
{
    private const int NoWidth = 10;
    private const int NameWidth = 42;
    private const int UnitsWidth = 15;

    /// <summary>Of one figure at most, in millimetres.</summary>
    private const int Widest = 35;

    public IEnumerable<OpenXmlElement> Lay()
    {
        (int At, SnapshotColumn Column)[] shown =
        [
            .. section.Columns.Index().Where(x => x.Item.Printed && x.Item.Choices.Count == 0),
        ];
        if (shown.Length == 0 || section.Districts.Count == 0)
        {
            yield break;
        }

        var room = DecreePage.LandscapeAnnex.TextWidth - NoWidth - NameWidth - UnitsWidth;
        var width = Math.Min(room / shown.Length, Widest);
        var table = WordTable.Framed([NoWidth, NameWidth, UnitsWidth, .. shown.Select(_ => width)]);
        table.Heads(["STT", "Huyện, thị xã, thành phố", "Số đơn vị", .. shown.Select(x => x.Column.Heading())]);
        foreach (var (at, district) in section.Districts.Index())
        {
            table.Row(Row($"{at + 1}", head.DistrictTitle(district.Key), district, shown));
        }

        table.Row(Row("", "Toàn tỉnh", section.Province, shown));
        yield return WordText.Paragraph(DecreeStyle.TableTitle, $"{section.Number}. {section.ShortTitle}");
        yield return table.Element;
        yield return WordText.Paragraph(DecreeStyle.Hairline);
    }

    private static IEnumerable<WordCell> Row(
        string no,
        string name,
        SnapshotTotal total,
        IEnumerable<(int At, SnapshotColumn Column)> shown
    ) =>
        [
            WordCell.Of(DecreeStyle.CellCentred, no),
            WordCell.Of(DecreeStyle.Cell, name),
            WordCell.Of(DecreeStyle.CellRight, VietnameseNumber.Text(total.Units)),
            .. shown.Select(x => WordCell.Of(DecreeStyle.CellRight, x.Column.Words(total.Values[x.At]))),
        ];
}
