using System.Globalization;
using DeAn06.Decree30;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Text;
using DocumentFormat.OpenXml;

namespace DeAn06.Modules.OfficialDocuments.ChasingLetters;

/// <summary>The list behind a chasing letter: each unit once, with what it has not filed and why not.</summary>
/// <param name="formName">By code: `Phụ lục 1`.</param>
internal sealed class UnfiledTable(UnfiledList list, Func<string, string> formName)
{
    private readonly WordTable table = WordTable.Framed(12, 66, 36, 79, 28, 26);

    public OpenXmlElement Lay()
    {
        table.Head([
            .. new[] { "STT", "Đơn vị (mã)", "Huyện", "Nội dung chưa nộp", "Trạng thái", "Đã đôn đốc" }.Select(text =>
                WordCell.Of(DecreeStyle.CellHead, text) with
                {
                    Middle = true,
                }
            ),
        ]);
        var number = 0;
        foreach (var (district, reports) in list.Unfiled)
        {
            table.GroupRow(
                WordCell.Of(DecreeStyle.CellGroup, $"{district}: {reports.Count} đơn vị") with
                {
                    Across = 6,
                }
            );
            foreach (var report in reports)
            {
                Lay(report, district, ++number);
            }
        }

        return table.Element;
    }

    /// <summary>A row for each state, so that it is clear which state is whose; the unit's code stands on each, for a page may end between.</summary>
    private void Lay(UnfiledReport report, string district, int number)
    {
        var first = true;
        var code = $"({report.Facility.Code})";
        foreach (var state in report.Missing.GroupBy(missing => missing.State))
        {
            table.Row(
                WordCell.Of(DecreeStyle.CellCentred, first ? number.ToString(CultureInfo.InvariantCulture) : ""),
                WordCell.OfLines(DecreeStyle.Cell, first ? $"{report.Facility.Name}\n{code}" : code),
                WordCell.Of(DecreeStyle.Cell, first ? district : ""),
                new WordCell([
                    .. state
                        .GroupBy(missing => missing.Section.Form)
                        .Select(form =>
                            WordText.Paragraph(
                                DecreeStyle.Cell,
                                $"{formName(form.Key)}: {string.Join("; ", form.Select(missing => SectionWords.Of(missing.Section)))}"
                            )
                        ),
                ]),
                WordCell.Of(DecreeStyle.CellCentred, state.Key.Words()),
                WordCell.Of(
                    DecreeStyle.CellCentred,
                    !first ? ""
                        : report.RemindedOn is { } day ? VietnameseDate.Text(day)
                        : "Chưa"
                )
            );
            first = false;
        }
    }
}
