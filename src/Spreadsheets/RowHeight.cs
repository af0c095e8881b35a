namespace DeAn06.Spreadsheets;

/// <summary>How high a row must be for its words: a spreadsheet does not grow a row whose cells are merged, and not every one grows the others.</summary>
public static class RowHeight
{
    private const int PointsOfLine = 15;

    /// <summary>A column's width counts digits; words in capitals and bold take more room, and a line rarely ends at its edge.</summary>
    private const int CharactersOfTen = 10;

    /// <returns>In points; null where one line does.</returns>
    public static int? Of(int lines) => lines > 1 ? (lines * PointsOfLine) + 2 : null;

    /// <summary>The same for a row whose cells span no columns.</summary>
    /// <param name="words">Of each cell; null where it has none that go on in a second line.</param>
    /// <param name="widths">Of each column, in characters.</param>
    public static int? Of(IEnumerable<string?> words, IReadOnlyList<int> widths) =>
        Of(words.Index().Max(cell => cell.Item is { } text ? Lines(text, widths[cell.Index]) : 1));

    /// <summary>How many lines a text takes in a column of so many characters.</summary>
    public static int Lines(string text, int width) =>
        text.Split('\n').Sum(line => 1 + (line.Length * 10 / Math.Max(width * CharactersOfTen, 1)));
}
