using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;

namespace DeAn06.Host.Tests.Vectors;

/// <summary>
/// Rows as they may be sent: the same record twice in other letters, cells left blank that the row asks for or does not, days about the
/// end of the data window, rows of which nothing is given; and now and then none at all.
/// </summary>
internal sealed class VectorRows(RegisterLine register, int number, DateOnly windowEnd, Func<double> draw)
{
    /// <summary>Blank in more than one way; the same in other letters, with blanks around, or with its marks apart.</summary>
    public static readonly string[] Texts =
    [
        "",
        "  ",
        "Hệ thống HIS",
        " hệ thống his ",
        "Hê\u0323 thô\u0301ng HIS",
        "HỆ THỐNG KÊ ĐƠN",
        "12/KH-ĐV",
        "Chưa đồng bộ số định danh",
        "Thiếu đường truyền; máy cũ",
        "Đề nghị “Sở” hỗ trợ <QR> & chữ ký số",
    ];

    public JsonArray Make()
    {
        var rows = new JsonArray();
        var count = draw() < 0.15 ? 0 : 1 + (int)(draw() * 4);
        for (var i = 0; i < count; i++)
        {
            rows.Add(draw() < 0.08 ? Nothing() : Row(i));
        }

        if (rows.Count > 0 && number % 4 == 2)
        {
            rows.Add(Again(rows[(int)(draw() * rows.Count * 0.999)]!.AsObject()));
        }

        return rows;
    }

    private JsonObject Row(int place)
    {
        var blanks = number % 3 == 1 ? 0.35 : 0.03;
        var row = new JsonObject();
        foreach (var column in register.Columns)
        {
            if (draw() >= blanks)
            {
                row[column.Name] = Cell(column, place);
            }
        }

        return row;
    }

    private JsonNode Cell(Column column, int place) =>
        column.Kind switch
        {
            ColumnKind.Number => (long)(draw() * (draw() < 0.1 ? int.MaxValue : 40)),
            ColumnKind.Date => Day().ToString("yyyy-MM-dd"),
            ColumnKind.Choice => column.Choices[(int)(draw() * column.Choices.Count * 0.999)].Value,
            // Mostly a name of its own, so that rows are told apart.
            _ => draw() < 0.75 ? $"Mục {place + 1}" : Texts[(int)(draw() * Texts.Length * 0.999)],
        };

    /// <summary>Within the window, on its last day and, in some cases, on the day after it.</summary>
    private DateOnly Day() =>
        draw() switch
        {
            < 0.2 => windowEnd,
            < 0.5 when number % 5 == 3 => windowEnd.AddDays(1),
            < 0.6 when number % 5 == 3 => windowEnd.AddYears(1),
            var share => windowEnd.AddDays(-(int)(share * 160)),
        };

    private JsonObject Nothing() =>
        draw() < 0.5 ? [] : new(register.Columns.Select(column => KeyValuePair.Create(column.Name, (JsonNode?)null)));

    /// <summary>The same record in other letters.</summary>
    private JsonObject Again(JsonObject row)
    {
        var again = row.DeepClone().AsObject();
        foreach (var column in register.Columns.Where(column => column.Kind == ColumnKind.Text))
        {
            if ((string?)again[column.Name] is { } text)
            {
                again[column.Name] = $" {text.ToUpperInvariant()} ";
            }
        }

        return again;
    }
}
