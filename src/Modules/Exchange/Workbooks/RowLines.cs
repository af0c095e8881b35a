using DeAn06.Spreadsheets;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>How many lines a row of the unit's workbook takes.</summary>
internal static class RowLines
{
    /// <summary>Room to write in, where a text is still to be typed.</summary>
    private const int LinesToType = 4;

    public static int Of(IEnumerable<SheetCell> row, IReadOnlyList<int> widths) =>
        row.Max(cell => Of(cell, widths.Skip(cell.At.Column - 1).Take(cell.Across).Sum()));

    private static int Of(SheetCell cell, int width) =>
        cell switch
        {
            LabelCell { Look: CellLook.Plain or CellLook.Bold or CellLook.Italic } => 1,
            LabelCell label => RowHeight.Lines(label.Text, width),
            InputCell { Across: > 1, Value: null } => LinesToType,
            InputCell { Value: string text } => Math.Max(
                cell.Across > 1 ? LinesToType : 1,
                RowHeight.Lines(text, width)
            ),
            _ => 1,
        };
}
