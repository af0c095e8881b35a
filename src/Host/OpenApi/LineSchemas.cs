using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using DeAn06.SharedKernel.Figures;
using Microsoft.OpenApi;

namespace DeAn06.Host.OpenApi;

/// <summary>What a member of figures may hold: its label and unit, and the bounds that a draft is refused beyond.</summary>
internal static class LineSchemas
{
    /// <returns>False where the member is none of figures or rows.</returns>
    public static bool Describe(OpenApiSchema schema, PropertyInfo property)
    {
        if (property.GetCustomAttribute<LineAttribute>() is { } line)
        {
            schema.Description ??= Label(line.Label, line.Unit) + OfLine(schema, property, line);
        }
        else if (property.GetCustomAttribute<ColumnAttribute>() is { } column)
        {
            schema.Description ??= column.Label + OfColumn(schema, new Column(property, property.Name, column));
        }
        else if (property.GetCustomAttribute<DerivedAttribute>() is { } derived)
        {
            schema.ReadOnly = true;
            schema.Description ??= $"{derived.Label} ({derived.Unit}), tự tính";
        }
        else
        {
            return false;
        }

        return true;
    }

    private static string Label(string label, string unit) => unit.Length > 0 ? $"{label} ({unit})" : label;

    private static string OfLine(OpenApiSchema schema, PropertyInfo property, LineAttribute line)
    {
        if (property.IsDefined(typeof(CountsAttribute)))
        {
            schema.ReadOnly = true;
            return ", tự đếm, không nhập: giá trị gửi lên bị bỏ qua";
        }

        switch (line.Kind)
        {
            case LineKind.Text:
                schema.MaxLength = new TextLine(property, property.Name, 0, line).Longest;
                return $", nhiều nhất {VietnameseNumber.Text(schema.MaxLength)} ký tự";
            case LineKind.Register:
                schema.MaxItems = new RegisterLine(property, property.Name, 0, line).MostRows;
                return $", nhiều nhất {VietnameseNumber.Text(schema.MaxItems)} dòng; null là chưa trả lời, [] là không có";
            case LineKind.Money:
                return ", số tiền tròn đồng";
            case LineKind.Choice:
                return Choices(schema, new NumberLine(property, property.Name, 0, line).Choices, AsNumber);
            default:
                return "";
        }
    }

    private static string OfColumn(OpenApiSchema schema, Column column)
    {
        if (column.Kind == ColumnKind.Text)
        {
            schema.MaxLength = column.About.Most;
        }

        var choices = column.Choices.Count > 0 ? Choices(schema, column.Choices, value => value) : "";
        var blank =
            column.NeededWhen.Count > 0
                ? $"; phải có khi {string.Join(" hoặc ", column.NeededWhen.Select(needed => $"{needed.Column} = {needed.Is}"))}"
            : column.About.Optional ? "; được để trống"
            : "";
        return (column.About.Key ? "; thuộc phần gọi tên dòng, không được trùng cả phần này" : "") + choices + blank;
    }

    private static string Choices(OpenApiSchema schema, IReadOnlyList<Choice> choices, Func<string, JsonNode> value)
    {
        schema.Enum = [.. choices.Select(choice => value(choice.Value)), null!];
        return $"; chọn {string.Join(", ", choices.Select(choice => $"{choice.Value} ({choice.Label})"))}";
    }

    private static JsonNode AsNumber(string value) => long.Parse(value, CultureInfo.InvariantCulture);
}
