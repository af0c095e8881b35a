using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Text;
using DeAn06.Spreadsheets;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>The sheet of a form: its official table, with the figures typed in the last column.</summary>
internal sealed class FormSheet(UnitReport report, UnitForm form, StationSheet? stations, Letterhead letterhead)
{
    private const int No = 1;
    private const int Task = 2;
    private const int Reporters = 3;
    private const int Unit = 4;
    private const int Value = 5;
    private const int WithStations = 6;
    private const int HeadRow = 9;

    private readonly List<SheetCell> cells = [];
    private readonly bool hasStations = stations is not null;
    private int row = HeadRow;

    public SheetLayout Lay()
    {
        LayHead();
        var byLine = new Dictionary<string, CellAddress>();
        foreach (var printed in form.Form.Rows)
        {
            row++;
            if (printed is HeadingRow heading)
            {
                LayHeading(heading);
            }
            else if (printed is LineRow line)
            {
                LayLine(line);
                byLine[$"{line.Shape.Section.Name}.{line.Line.Name}"] = new(row, Value);
            }
        }

        LaySums(byLine);
        LaySignatures();
        return new SheetLayout(
            form.Form.Outline.Name,
            Landscape: false,
            hasStations ? [6, 58, 26, 13, 15, 15] : [6, 58, 30, 14, 18],
            HeadRow,
            cells
        );
    }

    private int LastColumn => hasStations ? WithStations : Value;

    private void LayHead()
    {
        var outline = form.Form.Outline;
        var period = report.Period;
        Label(1, No, letterhead.DepartmentName.ToUpperInvariant(), CellLook.Centred, 2);
        Label(2, No, report.Facility.Name.ToUpperInvariant(), CellLook.CentredBold, 2);
        Label(1, Reporters, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", CellLook.CentredBold, LastColumn - 2);
        Label(2, Reporters, "Độc lập - Tự do - Hạnh phúc", CellLook.CentredBold, LastColumn - 2);
        Label(4, No, outline.Name, CellLook.CentredBold, LastColumn);
        Label(5, No, outline.Title, CellLook.CentredBold, LastColumn);
        Label(6, No, outline.IssuedWith ?? "", CellLook.CentredItalic, LastColumn);
        Label(
            7,
            No,
            $"Kỳ báo cáo: {period.Name} (số liệu từ {VietnameseDate.Text(period.From)} đến {VietnameseDate.Text(period.To)}), hạn nộp {VietnameseDate.Text(period.DueOn)}"
                + (report.Synthetic ? ". Số liệu mô phỏng, không phải số liệu thật" : ""),
            CellLook.CentredItalic,
            LastColumn
        );
        Head(No, "STT");
        Head(Task, "Nhiệm vụ, nội dung báo cáo");
        Head(Reporters, "Đơn vị thực hiện báo cáo");
        Head(Unit, "Đơn vị tính");
        Head(Value, hasStations ? "Số liệu tại đơn vị" : "Số liệu");
        if (hasStations)
        {
            Head(WithStations, "Cộng cả các trạm");
        }
    }

    private void LayHeading(HeadingRow heading)
    {
        Label(row, No, heading.No, CellLook.BodyCentred);
        Label(
            row,
            Task,
            heading.Note is { } note ? $"{heading.Text} {note}" : heading.Text,
            CellLook.BodyBold,
            anchor: true
        );
        Label(row, Reporters, heading.Reporters ?? "", CellLook.Body);
        Label(row, Unit, heading.Unit, CellLook.BodyCentred);
        if (ComputedOf(heading) is null)
        {
            Label(
                row,
                Value,
                heading.Shape is { } shape && form.FilingOf(shape) is null ? "Không thuộc phạm vi báo cáo" : "",
                CellLook.Body
            );
        }

        if (hasStations)
        {
            Label(row, WithStations, "", CellLook.Body);
        }
    }

    private void LayLine(LineRow line)
    {
        Label(row, No, line.No, CellLook.BodyCentred);
        Label(row, Task, line.Text, CellLook.Body, anchor: true);
        var filing = form.FilingOf(line.Shape);
        if (line.Line is TextLine text)
        {
            LayText(text, line.Shape.Section, filing);
            return;
        }

        Label(row, Reporters, "", CellLook.Body);
        Label(row, Unit, line.Unit, CellLook.BodyCentred);
        LayValue(line, filing);
        if (filing is not null && line.Line is NumberLine number && stations?.SumOf(filing, number) is { } sum)
        {
            cells.Add(
                new ShownCell(
                    new(row, WithStations),
                    number.Of(filing.TotalAny),
                    $"IF(COUNT({new CellAddress(row, Value)},{sum})=0,\"\",SUM({new CellAddress(row, Value)},{sum}))"
                )
            );
        }
        else if (hasStations)
        {
            Label(row, WithStations, "", CellLook.Body);
        }
    }

    private void LayText(TextLine text, Section section, IFilingView? filing)
    {
        var at = new CellAddress(row, Reporters);
        var across = LastColumn - Reporters + 1;
        cells.Add(
            filing is null
                ? new LabelCell(at, "", CellLook.Body, across)
                : new InputCell(
                    at,
                    new CellTarget(section.Name, text.Name),
                    CellInput.Of(text),
                    text.Of(filing.FiguresAny),
                    filing.State.IsFiled(),
                    across
                )
        );
    }

    private void LayValue(LineRow line, IFilingView? filing)
    {
        var at = new CellAddress(row, Value);
        cells.Add(
            (filing, line.Line) switch
            {
                (null, _) => new LabelCell(at, "", CellLook.Body),
                (_, NumberLine { Count: not null } counted) => new ShownCell(at, counted.Of(filing.FiguresAny)),
                (_, NumberLine number) => new InputCell(
                    at,
                    new CellTarget(line.Shape.Section.Name, number.Name),
                    CellInput.Of(number),
                    number.Choices.Count > 0 && number.Of(filing.FiguresAny) is { } chosen
                        ? number.Words(chosen)
                        : number.Of(filing.FiguresAny),
                    filing.State.IsFiled()
                ),
                (_, RegisterLine register) => new LabelCell(
                    at,
                    $"Nhập ở trang “{RegisterSheet.NameOf(line.Shape, register)}”",
                    CellLook.Body
                ),
                _ => new LabelCell(at, "", CellLook.Body),
            }
        );
    }

    /// <summary>Computed values that the form prints add up while one types.</summary>
    private void LaySums(Dictionary<string, CellAddress> byLine)
    {
        foreach (var (at, heading) in form.Form.Rows.Index().Select(r => (r.Index + HeadRow + 1, r.Item as HeadingRow)))
        {
            if (heading is not null && ComputedOf(heading) is var (shape, derived, filing))
            {
                string[] plus = [.. derived.Formula.Plus.Select(name => $"{byLine[$"{shape.Section.Name}.{name}"]}")];
                cells.Add(
                    new ShownCell(
                        new(at, Value),
                        derived.Of(filing.FiguresAny),
                        $"IF(COUNT({string.Join(',', plus)})<{plus.Length},\"\",{string.Join('+', plus)})"
                    )
                );
            }
        }
    }

    /// <summary>The value that a heading computes; null where it has none, or nothing of it is owed.</summary>
    private (SectionShape Shape, DerivedLine Value, IFilingView Filing)? ComputedOf(HeadingRow heading) =>
        heading is { Value: { } derived, Within: { } shape } && form.FilingOf(shape) is { } filing
            ? (shape, derived, filing)
            : null;

    private void LaySignatures()
    {
        Label(
            row + 2,
            Reporters,
            $"{letterhead.Place}, ngày …… tháng …… năm {report.Period.Year}",
            CellLook.CentredItalic,
            LastColumn - 2
        );
        Label(row + 3, No, "NGƯỜI LẬP BÁO CÁO", CellLook.CentredBold, 2);
        Label(row + 4, No, "(Ký, ghi rõ họ tên)", CellLook.CentredItalic, 2);
        Label(row + 3, Reporters, "THỦ TRƯỞNG ĐƠN VỊ", CellLook.CentredBold, LastColumn - 2);
        Label(row + 4, Reporters, "(Ký tên, đóng dấu)", CellLook.CentredItalic, LastColumn - 2);
    }

    private void Head(int column, string text) =>
        cells.Add(new LabelCell(new(HeadRow, column), text, CellLook.Head, Anchor: true));

    private void Label(int at, int column, string text, CellLook look, int across = 1, bool anchor = false) =>
        cells.Add(new LabelCell(new(at, column), text, look, across, anchor));
}
