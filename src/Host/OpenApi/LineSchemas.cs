using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Text;
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
            OfDerived(schema, property);
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
            Between(schema, 0, FiguresReader.Largest);
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
            // One that follows from counts is as wrong as they are, until they are mended.
            case LineKind.Percentage when line.Part is not null:
                return "";
            case LineKind.Percentage:
                Between(schema, 0, 100);
                return "";
            case LineKind.Money:
                Between(schema, 0, NumberLine.LargestMoney);
                return ", số tiền tròn đồng";
            case LineKind.Choice:
                return Choices(schema, new NumberLine(property, property.Name, 0, line).Choices, AsNumber);
            default:
                Between(schema, 0, FiguresReader.Largest);
                return "";
        }
    }

    /// <summary>A sum of counts, or what is left of one. A rate has no bounds: until it is mended, a draft's part may be over its whole.</summary>
    private static void OfDerived(OpenApiSchema schema, PropertyInfo property)
    {
        if (property.PropertyType == typeof(long?))
        {
            var (least, most) = Derivation.Bounds(property);
            Between(schema, least, most);
        }
    }

    private static void Between(OpenApiSchema schema, long least, long most) =>
        (schema.Minimum, schema.Maximum) = (
            least.ToString(CultureInfo.InvariantCulture),
            most.ToString(CultureInfo.InvariantCulture)
        );

    private static string OfColumn(OpenApiSchema schema, Column column)
    {
        if (column.Kind == ColumnKind.Text)
        {
            schema.MaxLength = column.About.Most;
        }
        else if (column.Kind == ColumnKind.Number)
        {
            Between(schema, 0, FiguresReader.Largest);
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
