using System.Globalization;
using System.Text.Json;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Figures;

/// <summary>Reads a register's rows; what cannot be read is named by row and column. A row of which nothing is given is no row.</summary>
internal sealed class RegisterReader(RegisterLine register, string? station, List<LineError> errors)
{
    public object? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            errors.Add(
                new(
                    register.Name,
                    "wrongType",
                    $"Dòng “{register.ShortLabel}” phải là một danh sách các bản ghi; không có thì gửi danh sách rỗng [].",
                    station
                )
            );
            return null;
        }

        var before = errors.Count;
        var rows = new List<IRegisterRow>();
        foreach (var given in json.EnumerateArray().TakeWhile(_ => errors.Count < FiguresReader.MostErrors))
        {
            var (row, refused) = (register.NewRow(), errors.Count);
            ReadRow(given, row, rows.Count + 1);

            // What could not be read was given too, and keeps its place among the rows.
            if (errors.Count > refused || register.Columns.Any(column => column.Of(row) is not null))
            {
                rows.Add(row);
            }

            if (rows.Count > register.MostRows)
            {
                errors.RemoveRange(before, errors.Count - before);
                errors.Add(TooMany());
                return null;
            }
        }

        return register.MakeList(rows);
    }

    private LineError TooMany() =>
        new(
            register.Name,
            "tooMany",
            $"“{register.ShortLabel}” có hơn {VietnameseNumber.Text(register.MostRows)} dòng. Danh sách có tối đa {VietnameseNumber.Text(register.MostRows)} dòng; hãy rút gọn.",
            station
        );

    private void ReadRow(JsonElement json, IRegisterRow row, int number)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Refuse(number, null, "wrongType", "mỗi bản ghi phải là một đối tượng JSON, mỗi cột một giá trị.");
            return;
        }

        var seen = new HashSet<string>();
        foreach (var cell in json.EnumerateObject().TakeWhile(_ => errors.Count < FiguresReader.MostErrors))
        {
            if (register.Find(cell.Name) is not { } column)
            {
                Refuse(
                    number,
                    cell.Name,
                    "unknownColumn",
                    $"không có cột “{Excerpt.Of(cell.Name)}”. Các cột: {string.Join(", ", register.Columns.Select(c => c.Name))}."
                );
            }
            else if (!seen.Add(column.Name))
            {
                Refuse(number, column.Name, "duplicate", $"cột “{column.About.Label}” có hai giá trị. Giữ lại một.");
            }
            else if (cell.Value.ValueKind != JsonValueKind.Null)
            {
                column.Property.SetValue(row, ReadCell(column, cell.Value, number));
            }
        }
    }

    private object? ReadCell(Column column, JsonElement json, int row)
    {
        object? No(string code, string message)
        {
            Refuse(row, column.Name, code, $"cột “{column.About.Label}”: {message}");
            return null;
        }

        var shown = Excerpt.Of(json.ValueKind == JsonValueKind.String ? json.GetString() : json.GetRawText());
        if (column.Kind == ColumnKind.Number)
        {
            return
                json.ValueKind == JsonValueKind.Number
                && decimal.TryParse(json.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && number == decimal.Truncate(number)
                && NumberReader.IsExact(json.GetRawText(), number)
                && number is >= 0 and <= FiguresReader.Largest
                ? (long)number
                : No(
                    "notACount",
                    $"giá trị {shown} không phải là số nguyên từ 0 đến {VietnameseNumber.Text(FiguresReader.Largest)}. Nhập lại số."
                );
        }

        if (json.ValueKind != JsonValueKind.String)
        {
            return No("wrongType", $"giá trị {shown} không phải là chữ. Nhập lại, hoặc để trống (null).");
        }

        return column.Kind switch
        {
            ColumnKind.Date => ReadDate(json.GetString()!, shown, No),
            ColumnKind.Choice => ReadChoice(column, json.GetString()!, shown, No),
            _ => ReadText(column, json.GetString(), row),
        };
    }

    private static object? ReadDate(string text, string shown, Func<string, string, object?> no) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year >= 1900
            ? date
        : no("notADate", $"giá trị “{shown}” không phải là ngày (năm-tháng-ngày, từ năm 1900). Nhập lại ngày.");

    private static object? ReadChoice(Column column, string text, string shown, Func<string, string, object?> no) =>
        text.Length == 0 ? null
        : column.Choices.Any(choice => choice.Value == text) ? text
        : no(
            "unknownChoice",
            $"giá trị “{shown}” không có trong danh mục. Chọn một trong các giá trị: {string.Join(", ", column.Choices.Select(c => $"{c.Value} ({c.Label})"))}."
        );

    private string? ReadText(Column column, string? text, int row)
    {
        var refused = new List<LineError>();
        var read = new TypedText($"Dòng {row}, cột “{column.About.Label}”", column.About.Most).Read(
            text,
            register.Name,
            refused,
            station
        );
        errors.AddRange(refused.Select(error => error with { Row = row, Column = column.Name }));
        return read;
    }

    private void Refuse(int row, string? column, string code, string message) =>
        errors.Add(new(register.Name, code, $"“{register.ShortLabel}”, dòng {row}: {message}", station, row, column));
}
