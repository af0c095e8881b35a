using DeAn06.Decree30;
using DeAn06.Modules.OfficialDocuments.Targets;
using DeAn06.SharedKernel.Text;
using DocumentFormat.OpenXml;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>Where the province stands against each target of the plan.</summary>
internal sealed class TargetTable(IReadOnlyList<TargetResult> targets)
{
    public IEnumerable<OpenXmlElement> Lay()
    {
        var table = WordTable.Framed(72, 30, 20, 18, 20);
        table.Heads("Chỉ tiêu của kế hoạch", "Đã đạt / tổng số", "Tỷ lệ (%)", "Chỉ tiêu (%)", "Kết quả");
        foreach (var target in targets)
        {
            table.Row(
                WordCell.Of(DecreeStyle.Cell, $"{target.Number}. {target.Text}"),
                WordCell.Of(
                    DecreeStyle.CellCentred,
                    $"{VietnameseNumber.Text(target.Part)}/{VietnameseNumber.Text(target.Whole)} ({TargetWords.Basis(target)})"
                ),
                WordCell.Of(
                    DecreeStyle.CellRight,
                    target.Rate is { } rate
                        ? VietnameseNumber.Text(Math.Round(rate, 2, MidpointRounding.AwayFromZero))
                        : "…"
                ),
                WordCell.Of(DecreeStyle.CellRight, VietnameseNumber.Text(target.Percent)),
                WordCell.Of(DecreeStyle.CellCentred, TargetWords.Result(target))
            );
        }

        yield return table.Element;
        yield return WordText.Paragraph(DecreeStyle.Hairline).Below(6);
    }
}
