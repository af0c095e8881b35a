using System.Globalization;
using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;

namespace DeAn06.SectionContract;

/// <summary>Makes rows of a register from what it says of its columns: every cell given, each row another, none amiss.</summary>
/// <param name="last">No date is later.</param>
internal sealed class RegisterRows(RegisterLine register, DateOnly last)
{
    public JsonObject Row(int number) =>
        new(register.Columns.Select(column => KeyValuePair.Create(column.Name, (JsonNode?)Cell(column, number))));

    public JsonArray Rows(int count) => [.. Enumerable.Range(1, count).Select(Row)];

    /// <summary>The row with one cell another way; no value leaves it blank.</summary>
    public JsonObject Row(int number, Column column, JsonNode? value)
    {
        var row = Row(number);
        row[column.Name] = value;
        return row;
    }

    public JsonValue Cell(Column column, int number) =>
        column.Kind switch
        {
            ColumnKind.Text => JsonValue.Create($"Số {number}/ậ"),
            ColumnKind.Date => Day(last.AddDays(-(number % 100))),
            ColumnKind.Number => JsonValue.Create(number),
            _ => JsonValue.Create(column.Choices[number % column.Choices.Count].Value),
        };

    public static JsonValue Day(DateOnly day) =>
        JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Cells that no column can hold, and how each is refused.</summary>
    public IEnumerable<(Column Column, JsonNode Value, int Status, string Code)> BadCells() =>
        register.Columns.SelectMany(column =>
            (
                column.Kind switch
                {
                    ColumnKind.Text =>
                    [
                        (new string('x', column.About.Most + 1), 422, "tooLong"),
                        ("a\u0007b", 422, "unreadable"),
                        ("a\nb", 422, "unreadable"),
                        (5, 400, "wrongType"),
                    ],
                    ColumnKind.Date =>
                    [
                        ("31/05/2023", 422, "notADate"),
                        ("2023-02-29", 422, "notADate"),
                        ("1899-12-31", 422, "notADate"),
                        (20230531, 400, "wrongType"),
                    ],
                    ColumnKind.Number =>
                    [
                        (-1, 422, "notACount"),
                        (1.5, 422, "notACount"),
                        (JsonNode.Parse($"1.{new string('0', 30)}1")!, 422, "notACount"),
                        (2_147_483_648, 422, "notACount"),
                        ("5", 422, "notACount"),
                    ],
                    _ => (IEnumerable<(JsonNode, int, string)>)
                        [
                            ("nosuchchoice", 422, "unknownChoice"),
                            (column.Choices[0].Label, 422, "unknownChoice"),
                            (1, 400, "wrongType"),
                        ],
                }
            ).Select(cell => (column, cell.Item1, cell.Item2, cell.Item3))
        );

    /// <summary>The row as people read it.</summary>
    public string Words(JsonObject row) => Words(row, register.Columns);

    /// <summary>What names the row among others, as people read it.</summary>
    public string KeyWords(JsonObject row) => Words(row, register.Columns.Where(column => column.About.Key));

    private static string Words(JsonObject row, IEnumerable<Column> columns) =>
        string.Join(
            " · ",
            columns
                .Where(column => row[column.Name] is not null)
                .Select(column =>
                {
                    var plain = row[column.Name]!.ToString();
                    return column.Kind switch
                    {
                        ColumnKind.Date => string.Join('/', plain.Split('-').Reverse()),
                        ColumnKind.Choice => column.Choices.Single(choice => choice.Value == plain).Label,
                        _ => plain,
                    };
                })
        );
}
