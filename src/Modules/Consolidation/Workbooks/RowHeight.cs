namespace DeAn06.Modules.Consolidation.Workbooks;

/// <summary>How high a row must be for its words: a spreadsheet does not grow a row whose cells are merged, and not every one grows the others.</summary>
internal static class RowHeight
{
    private const int PointsOfLine = 15;

    /// <summary>A column's width counts digits; words in capitals and bold take more room, and a line rarely ends at its edge.</summary>
    private const int CharactersOfTen = 10;

    /// <summary>Room to write in, where a text is still to be typed.</summary>
    private const int LinesToType = 4;

    /// <returns>In points; null where one line does.</returns>
    public static int? Of(IEnumerable<SheetCell> row, IReadOnlyList<int> widths) =>
        OfLines(row.Max(cell => Lines(cell, widths.Skip(cell.At.Column - 1).Take(cell.Across).Sum())));

    /// <param name="words">Of each cell; null where it has none that go on in a second line.</param>
    public static int? Of(IEnumerable<string?> words, IReadOnlyList<int> widths) =>
        OfLines(words.Index().Max(cell => cell.Item is { } text ? Lines(text, widths[cell.Index]) : 1));

    private static int? OfLines(int lines) => lines > 1 ? (lines * PointsOfLine) + 2 : null;

    private static int Lines(SheetCell cell, int width) =>
        cell switch
        {
            LabelCell { Look: CellLook.Plain or CellLook.Bold or CellLook.Italic } => 1,
            LabelCell label => Lines(label.Text, width),
            InputCell { Across: > 1, Value: null } => LinesToType,
            InputCell { Value: string text } => Math.Max(cell.Across > 1 ? LinesToType : 1, Lines(text, width)),
            _ => 1,
        };

    private static int Lines(string text, int width) =>
        text.Split('\n').Sum(line => 1 + (line.Length * 10 / Math.Max(width * CharactersOfTen, 1)));
}
