using DeAn06.Decree30;
using DeAn06.Modules.OfficialDocuments.Snapshots;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Text;
using DocumentFormat.OpenXml;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>Who filed late and who has not filed, district by district.</summary>
internal sealed class UnitLists(SnapshotHead head)
{
    public IEnumerable<OpenXmlElement> Lay() =>
        [
            WordText.Paragraph(DecreeStyle.Title, "Danh sách các đơn vị nộp chậm, chưa nộp"),
            WordText.Paragraph(
                DecreeStyle.Subtitle,
                $"(Kèm theo Báo cáo số ……/BC-SYT của {head.Letterhead.DepartmentName}; {PeriodWords.Of(head.Period)})"
            ),
            .. List("1. Đơn vị chưa nộp hoặc nộp chưa đủ", head.Missing, withState: true),
            .. List("2. Đơn vị nộp chậm", head.Late, withState: false),
        ];

    private IEnumerable<OpenXmlElement> List(string title, IReadOnlyList<UnitSections> units, bool withState)
    {
        yield return WordText.Paragraph(DecreeStyle.TableTitle, $"{title}: {VietnameseNumber.Text(units.Count)}");
        if (units.Count == 0)
        {
            yield return WordText.Paragraph(DecreeStyle.Body, "Không có.");
            yield break;
        }

        var table = WordTable.Framed(12, 55, 33, 60);
        table.Heads("STT", "Đơn vị", "Huyện", "Nội dung");
        foreach (var (at, unit) in units.OrderBy(unit => unit.District is null).ThenBy(unit => unit.District).Index())
        {
            table.Row(
                WordCell.Of(DecreeStyle.CellCentred, $"{at + 1}"),
                WordCell.Of(DecreeStyle.Cell, $"{unit.Name} ({unit.Code})"),
                WordCell.Of(DecreeStyle.Cell, head.DistrictName(unit.District)),
                WordCell.Of(DecreeStyle.Cell, string.Join("; ", Named(unit, withState)))
            );
        }

        yield return table.Element;
        yield return WordText.Paragraph(DecreeStyle.Hairline);
    }

    /// <summary>`Phụ lục 1: 2. Đơn thuốc điện tử (đang nhập)`; the form once.</summary>
    private static IEnumerable<string> Named(UnitSections unit, bool withState) =>
        unit
            .Sections.GroupBy(section => section.Form)
            .Select(form =>
                $"{form.Key}: {string.Join(", ", form.Select(section => $"{section.Number}. {section.ShortTitle}{(withState ? State(section.State) : "")}"))}"
            );

    private static string State(FilingState state) =>
        state == FilingState.NotStarted ? "" : $" ({state.Words().ToLowerInvariant()})";
}
