using System.Globalization;
using DeAn06.Modules.Consolidation.Word;
using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using DocumentFormat.OpenXml;

namespace DeAn06.Modules.Consolidation.ChasingLetters;

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
            table.Row(
                WordCell.Of(DecreeStyle.Cell, new Words($"{district}: {reports.Count} đơn vị", Bold: true)) with
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

    /// <summary>A row for each state, so that it is clear which state is whose.</summary>
    private void Lay(UnfiledReport report, string district, int number)
    {
        var states = report.Missing.GroupBy(missing => missing.State).ToArray();
        foreach (var (at, state) in states.Index())
        {
            var (no, unit, of, reminded) =
                at == 0
                    ? (
                        Lasting(DecreeStyle.CellCentred, number.ToString(CultureInfo.InvariantCulture)),
                        Lasting(DecreeStyle.Cell, report.Facility.Name, $"({report.Facility.Code})"),
                        Lasting(DecreeStyle.Cell, district),
                        Lasting(
                            DecreeStyle.CellCentred,
                            report.RemindedOn is { } day ? VietnameseDate.Text(day) : "Chưa"
                        )
                    )
                    : (WordCell.Continued, WordCell.Continued, WordCell.Continued, WordCell.Continued);
            table.Row(
                no,
                unit,
                of,
                new WordCell([
                    .. state
                        .GroupBy(missing => missing.Section.Form)
                        .Select(form =>
                            WordText.Paragraph(
                                DecreeStyle.Cell,
                                $"{formName(form.Key)}: {string.Join("; ", form.Select(missing => Named(missing.Section)))}"
                            )
                        ),
                ]),
                WordCell.Of(DecreeStyle.CellCentred, StateOf(state.Key)),
                reminded
            );
        }

        WordCell Lasting(DecreeStyle style, params IEnumerable<string> lines) =>
            new WordCell([.. lines.Select(line => WordText.Paragraph(style, line))]) with
            {
                Reach = states.Length > 1 ? CellReach.Begins : CellReach.None,
            };
    }

    /// <summary>`mục 3.1 (Hạ tầng CNTT)`.</summary>
    public static string Named(Section section) => $"mục {section.Number.TrimEnd('.')} ({section.ShortTitle})";

    private static string StateOf(FilingState state) =>
        state switch
        {
            FilingState.Draft => "Đang nhập",
            FilingState.Returned => "Bị trả lại",
            _ => "Chưa nhập",
        };
}
