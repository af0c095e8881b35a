using DeAn06.Decree30;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Reports;
using DocumentFormat.OpenXml;

namespace DeAn06.Modules.OfficialDocuments.PrintedReports;

/// <summary>A register as a list behind its form: a row a record.</summary>
internal static class RegisterTable
{
    private const int NoWidth = 12;
    private const int DateWidth = 25;
    private const int NumberWidth = 22;

    /// <summary>Every register of the form that holds something.</summary>
    public static IEnumerable<OpenXmlElement> Of(UnitForm form)
    {
        var number = "";
        foreach (var row in form.Form.Rows)
        {
            if (row is HeadingRow { No.Length: > 0 } heading)
            {
                number = heading.No;
            }
            else if (
                row is LineRow { Line: RegisterLine register } line
                && form.FilingOf(line.Shape) is { } filing
                && register.Rows(PrintedFigures.Own(line.Shape, filing)) is { Count: > 0 } records
            )
            {
                var item = (line.No.Length > 0 ? line.No : number).TrimEnd('.');
                yield return WordText.Paragraph(
                    DecreeStyle.TableTitle,
                    $"Danh mục kèm theo mục {item}: {line.Text.TrimEnd(':', '.')}"
                );
                yield return Table(register, records);
            }
        }
    }

    private static OpenXmlElement Table(RegisterLine register, IReadOnlyList<IRegisterRow> records)
    {
        var table = WordTable
            .Framed([NoWidth, .. Widths(register.Columns, DecreePage.Portrait.TextWidth - NoWidth)])
            .Head([Head("STT"), .. register.Columns.Select(column => Head(column.About.Label))]);
        foreach (var (at, record) in records.Index())
        {
            table.Row([
                WordCell.Of(DecreeStyle.CellCentred, $"{at + 1}"),
                .. register.Columns.Select(column =>
                    WordCell.Of(
                        StyleOf(column.Kind),
                        column.Words(record) ?? (register.IsNeeded(column, record) ? PrintedFigures.Blank : "")
                    )
                ),
            ]);
        }

        return table.Element;
    }

    /// <summary>Dates and numbers take what they need; the rest is shared, a long text getting twice as much.</summary>
    private static IEnumerable<int> Widths(IReadOnlyList<Column> columns, int room)
    {
        static int Fixed(Column column) =>
            column.Kind switch
            {
                ColumnKind.Date => DateWidth,
                ColumnKind.Number => NumberWidth,
                _ => 0,
            };
        static int Share(Column column) =>
            Fixed(column) > 0 ? 0
            : column is { Kind: ColumnKind.Text, About.Most: > 200 } ? 2
            : 1;

        var left = room - columns.Sum(Fixed);
        var shares = columns.Sum(Share);
        foreach (var column in columns)
        {
            var width = Fixed(column);
            if (Share(column) is > 0 and var share)
            {
                width = left * share / shares;
                left -= width;
                shares -= share;
            }

            yield return width;
        }
    }

    private static DecreeStyle StyleOf(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Date => DecreeStyle.CellCentred,
            ColumnKind.Number => DecreeStyle.CellRight,
            _ => DecreeStyle.Cell,
        };

    private static WordCell Head(string text) => WordCell.Of(DecreeStyle.CellHead, text) with { Middle = true };
}
