using DeAn06.Spreadsheets;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>The lists that choices are taken from, a column each on a sheet that nobody sees: labels may hold commas, which a list within a cell's rule may not.</summary>
internal sealed class ChoiceLists
{
    public const string SheetName = "_danh_muc";

    private readonly List<string[]> lists;

    public ChoiceLists(WorkbookLayout layout) =>
        lists = [
            .. layout
                .Sheets.SelectMany(sheet => sheet.Inputs)
                .Where(input => input.Input.Choices.Count > 0)
                .Select(input => Labels(input.Input))
                .DistinctBy(KeyOf),
        ];

    /// <summary>Where the list of an input stands.</summary>
    public string RangeOf(CellInput input)
    {
        var labels = Labels(input);
        var column = CellAddress.ColumnName(lists.FindIndex(list => KeyOf(list) == KeyOf(labels)) + 1);
        return $"'{SheetName}'!${column}$1:${column}${labels.Length}";
    }

    public Worksheet Write()
    {
        var rows = new SheetData();
        for (var row = 1; row <= lists.Select(list => list.Length).DefaultIfEmpty().Max(); row++)
        {
            rows.Append(
                new Row(
                    lists
                        .Index()
                        .Where(list => list.Item.Length >= row)
                        .Select(list => SheetWriter.Words(new(row, list.Index + 1), list.Item[row - 1], 0))
                )
                {
                    RowIndex = (uint)row,
                }
            );
        }

        return new Worksheet(rows);
    }

    private static string[] Labels(CellInput input) => [.. input.Choices.Select(choice => choice.Label)];

    private static string KeyOf(string[] labels) => string.Join('\n', labels);
}
