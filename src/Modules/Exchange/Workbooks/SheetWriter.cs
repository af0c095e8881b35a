using System.Globalization;
using DeAn06.Spreadsheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>Writes one sheet: its cells, what may be typed into which, how it is printed.</summary>
internal sealed class SheetWriter(SheetLayout sheet, ChoiceLists lists)
{
    /// <summary>The day that Excel calls 0.</summary>
    internal static readonly DateOnly FirstDay = new(1899, 12, 30);

    public Worksheet Write()
    {
        var merged = sheet.Cells.Where(cell => cell.Across > 1).Select(RangeOf).ToArray();
        var worksheet = new Worksheet(
            SheetPages.Fitting(),
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = sheet.HeadRows,
                        TopLeftCell = $"A{sheet.HeadRows + 1}",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                    ShowGridLines = false,
                }
            ),
            new Columns(
                sheet
                    .Widths.Index()
                    .Select(width => new Column
                    {
                        Min = (uint)width.Index + 1,
                        Max = (uint)width.Index + 1,
                        Width = width.Item,
                        CustomWidth = true,
                    })
            ),
            new SheetData(sheet.Cells.GroupBy(cell => cell.At.Row).OrderBy(row => row.Key).Select(WriteRow)),
            new SheetProtection
            {
                Sheet = true,
                FormatColumns = false,
                FormatRows = false,
                Scenarios = true,
                Objects = true,
            }
        );
        if (merged.Length > 0)
        {
            worksheet.Append(
                new MergeCells(merged.Select(range => new MergeCell { Reference = range }))
                {
                    Count = (uint)merged.Length,
                }
            );
        }

        var rules = Rules().ToArray();
        if (rules.Length > 0)
        {
            worksheet.Append(new DataValidations(rules) { Count = (uint)rules.Length });
        }

        worksheet.Append(SheetPages.Of(sheet.Landscape));
        return worksheet;
    }

    internal static Cell Words(CellAddress at, string text, uint style) =>
        new(new InlineString(new Text(EscapedText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = at.ToString(),
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    private Row WriteRow(IGrouping<int, SheetCell> cells)
    {
        var row = new Row(cells.OrderBy(cell => cell.At.Column).SelectMany(WriteCell)) { RowIndex = (uint)cells.Key };
        if (RowHeight.Of(RowLines.Of(cells, sheet.Widths)) is { } height)
        {
            row.Height = height;
            row.CustomHeight = true;
        }

        return row;
    }

    /// <summary>The cell, and those that it spans: without them its frame would end in the middle.</summary>
    private static IEnumerable<Cell> WriteCell(SheetCell cell)
    {
        var style = WorkbookStyles.Of(
            cell.Look,
            cell is not InputCell { Framed: false },
            cell is not InputCell { Locked: false }
        );
        yield return cell switch
        {
            LabelCell label => Words(label.At, label.Text, style),
            ShownCell shown => Computed(shown, style),
            InputCell { Value: decimal number } => Number(cell.At, number, style),
            InputCell { Value: DateOnly date } => Number(cell.At, date.DayNumber - FirstDay.DayNumber, style),
            InputCell { Value: string text } => Words(cell.At, text, style),
            _ => new Cell { CellReference = cell.At.ToString(), StyleIndex = style },
        };
        for (var next = 1; next < cell.Across; next++)
        {
            yield return new Cell
            {
                CellReference = (cell.At with { Column = cell.At.Column + next }).ToString(),
                StyleIndex = style,
            };
        }
    }

    private static Cell Computed(ShownCell shown, uint style)
    {
        var cell = shown.Value is { } value
            ? Number(shown.At, value, style)
            : new Cell { CellReference = shown.At.ToString(), StyleIndex = style };
        if (shown.Formula is { } formula)
        {
            cell.InsertAt(new CellFormula(formula), 0);
        }

        return cell;
    }

    private static Cell Number(CellAddress at, decimal value, uint style) =>
        new(new CellValue(value.ToString(CultureInfo.InvariantCulture)))
        {
            CellReference = at.ToString(),
            StyleIndex = style,
        };

    private static string RangeOf(SheetCell cell) =>
        $"{cell.At}:{cell.At with { Column = cell.At.Column + cell.Across - 1 }}";

    private IEnumerable<DataValidation> Rules() =>
        sheet
            .Inputs.GroupBy(input =>
                (input.Input.Kind, List: input.Input.Choices.Count > 0 ? lists.RangeOf(input.Input) : "")
            )
            .Select(group => Rule(group.Key.Kind, group.Key.List, [.. group]))
            .OfType<DataValidation>();

    private static DataValidation? Rule(InputKind kind, string list, IReadOnlyList<InputCell> inputs)
    {
        DataValidation? rule = kind switch
        {
            InputKind.Count => new(new Formula1("0"))
            {
                Type = DataValidationValues.Whole,
                Operator = DataValidationOperatorValues.GreaterThanOrEqual,
                Error = "Nhập số nguyên từ 0 trở lên. Chưa có số liệu thì để trống.",
            },
            InputKind.Percentage => new(new Formula1("0"), new Formula2("100"))
            {
                Type = DataValidationValues.Decimal,
                Operator = DataValidationOperatorValues.Between,
                Error = "Nhập tỷ lệ phần trăm từ 0 đến 100.",
            },
            InputKind.NumberChoice or InputKind.Choice => new(new Formula1(list))
            {
                Type = DataValidationValues.List,
                Error = "Chọn một giá trị trong danh sách.",
            },
            InputKind.Date => new(new Formula1("1"))
            {
                Type = DataValidationValues.Date,
                Operator = DataValidationOperatorValues.GreaterThanOrEqual,
                Error = "Nhập ngày theo dạng ngày/tháng/năm.",
            },
            InputKind.NoneMark => new(new Formula1("\"x\""))
            {
                Type = DataValidationValues.List,
                Error = "Chỉ ghi x, hoặc để trống.",
            },
            _ => null,
        };
        if (rule is not null)
        {
            rule.AllowBlank = true;
            rule.ShowErrorMessage = true;
            rule.ErrorTitle = "Giá trị chưa đúng";
            rule.SequenceOfReferences = new ListValue<StringValue>(Runs(inputs).Select(run => new StringValue(run)));
        }

        return rule;
    }

    /// <summary>`B6:B505` for cells that stand below each other.</summary>
    private static IEnumerable<string> Runs(IEnumerable<InputCell> inputs)
    {
        CellAddress? first = null;
        CellAddress last = default;
        foreach (var at in inputs.Select(input => input.At).OrderBy(at => at.Column).ThenBy(at => at.Row))
        {
            if (first is { } start && at.Column == last.Column && at.Row == last.Row + 1)
            {
                last = at;
                continue;
            }

            if (first is { } begun)
            {
                yield return $"{begun}:{last}";
            }

            (first, last) = (at, at);
        }

        if (first is { } open)
        {
            yield return $"{open}:{last}";
        }
    }
}
