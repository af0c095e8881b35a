using DeAn06.Decree30;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Reports;
using DeAn06.SharedKernel.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Modules.OfficialDocuments.PrintedReports;

/// <summary>The table of a form as the letter prints it, with the unit's figures in a column of their own.</summary>
internal sealed class FormTable(UnitForm form)
{
    private const string NotOwed = "Không thuộc phạm vi báo cáo";

    private readonly WordTable table = WordTable.Framed(12, 60, 40, 21, 27);

    public Table Lay()
    {
        table.Head(
            Head("STT"),
            Head("Nhiệm vụ, nội dung báo cáo"),
            Head("Đơn vị thực hiện báo cáo"),
            Head("Đơn vị tính"),
            Head("Số liệu")
        );
        foreach (var row in form.Form.Rows)
        {
            if (row is HeadingRow heading)
            {
                LayHeading(heading);
            }
            else if (row is LineRow line && !IsLeftOut(line))
            {
                LayLine(line);
            }
        }

        return table.Element;
    }

    /// <summary>What may stay blank and did is no gap in the report.</summary>
    private bool IsLeftOut(LineRow row) =>
        row.Line.About.Optional && PrintedFigures.IsBlank(row.Shape, form.FilingOf(row.Shape), row.Line);

    private void LayHeading(HeadingRow heading)
    {
        table.GroupRow(
            WordCell.Of(DecreeStyle.CellCentred, new Words(heading.No, Bold: true)),
            WordCell.Of(
                DecreeStyle.Cell,
                new Words(heading.Text, Bold: true),
                heading.Note is { } note ? $" {note}" : ""
            ),
            WordCell.Of(DecreeStyle.CellSmall, heading.Reporters ?? ""),
            WordCell.Of(DecreeStyle.CellCentred, heading.Unit),
            ValueOf(heading)
        );
    }

    private WordCell ValueOf(HeadingRow heading)
    {
        if (heading is { Value: { } derived, Within: { } shape } && form.FilingOf(shape) is { } filing)
        {
            return PrintedFigures.Cell(derived.Of(PrintedFigures.Total(shape, filing)));
        }

        return WordCell.Of(
            DecreeStyle.CellCentred,
            heading.Shape is { } begun && form.FilingOf(begun) is null ? new Words(NotOwed, Italic: true) : ""
        );
    }

    private void LayLine(LineRow row)
    {
        var no = WordCell.Of(DecreeStyle.CellCentred, row.No);
        var label = WordCell.Of(DecreeStyle.Cell, row.Text);
        if (row.Line is TextLine text)
        {
            table.Row(
                no,
                label,
                WordCell.OfLines(
                    DecreeStyle.Cell,
                    form.FilingOf(row.Shape) is { } filing
                        ? text.Of(PrintedFigures.Own(row.Shape, filing)) ?? PrintedFigures.Blank
                        : ""
                ) with
                {
                    Across = 3,
                }
            );
            return;
        }

        table.Row(
            no,
            label,
            WordCell.Of(DecreeStyle.CellSmall, ""),
            WordCell.Of(DecreeStyle.CellCentred, row.Unit),
            ValueOf(row)
        );
    }

    private WordCell ValueOf(LineRow row) =>
        (form.FilingOf(row.Shape), row.Line) switch
        {
            (null, _) => WordCell.Of(DecreeStyle.CellRight, ""),
            ({ } filing, NumberLine number) => PrintedFigures.Cell(
                number,
                PrintedFigures.Total(row.Shape, filing, number)
            ),
            ({ } filing, RegisterLine register) => WordCell.Of(
                DecreeStyle.CellCentred,
                register.Rows(PrintedFigures.Own(row.Shape, filing)) switch
                {
                    null => PrintedFigures.Blank,
                    { Count: 0 } => "Không có",
                    { Count: var count } => $"Có {VietnameseNumber.Text(count)} (danh mục kèm theo)",
                }
            ),
            _ => throw new InvalidOperationException($"{row.Line.Name} is of no kind that can be printed."),
        };

    private static WordCell Head(string text) => WordCell.Of(DecreeStyle.CellHead, text) with { Middle = true };
}
