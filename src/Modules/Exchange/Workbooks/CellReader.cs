using System.Globalization;
using System.Text.Json.Nodes;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>Brings what stands in an input cell to what the API takes, or says why it is none.</summary>
internal static class CellReader
{
    private static readonly string[] Dates = ["d/M/yyyy", "dd/MM/yyyy", "d-M-yyyy", "yyyy-MM-dd"];

    /// <summary>The last day of the year 9999, as Excel counts.</summary>
    private const int LastDay = 2_958_465;

    /// <param name="refuse">Takes a refusal's code and Vietnamese message.</param>
    public static JsonNode? Read(CellInput input, RawCell raw, Action<string, string> refuse)
    {
        if (raw.HasFormula)
        {
            refuse("formula", $"“{input.Label}” là công thức. Nhập thẳng giá trị, không dùng công thức.");
            return null;
        }

        if (raw.Kind == RawKind.Blank)
        {
            return null;
        }

        if (raw.Kind is RawKind.Error or RawKind.Boolean)
        {
            refuse("wrongType", $"“{input.Label}” là {Excerpt.Of(raw.Text)}, không phải số liệu. Nhập lại.");
            return null;
        }

        return input.Kind switch
        {
            InputKind.Count or InputKind.Percentage => Number(input, raw, refuse),
            InputKind.NumberChoice or InputKind.Choice => Chosen(input, raw, refuse),
            InputKind.Date => Date(input, raw, refuse),
            InputKind.NoneMark => Mark(raw, refuse),
            _ => JsonValue.Create(raw.Kind == RawKind.Number ? Plain(raw.Text) : raw.Text),
        };
    }

    private static JsonNode? Number(CellInput input, RawCell raw, Action<string, string> refuse)
    {
        if (raw.Kind == RawKind.Text)
        {
            refuse(
                "wrongType",
                $"“{input.Label}” là chữ “{Excerpt.Of(raw.Text)}”, không phải số. Xóa ô rồi nhập lại bằng số, không gõ dấu cách hay chữ."
            );
            return null;
        }

        if (Decimal(raw.Text) is { } number)
        {
            return JsonValue.Create(number);
        }

        refuse("tooLarge", $"“{input.Label}” là {Excerpt.Of(raw.Text)}, quá lớn. Nhập lại số.");
        return null;
    }

    private static JsonNode? Chosen(CellInput input, RawCell raw, Action<string, string> refuse)
    {
        var typed = VietnameseText.Compose(raw.Kind == RawKind.Number ? Plain(raw.Text) : raw.Text.Trim());
        var chosen = input.Choices.FirstOrDefault(choice =>
            string.Equals(choice.Label, typed, StringComparison.OrdinalIgnoreCase) || choice.Value == typed
        );
        if (chosen is null)
        {
            refuse(
                "unknownChoice",
                $"“{input.Label}” là “{Excerpt.Of(typed)}”, không có trong danh mục. Chọn một trong: {string.Join("; ", input.Choices.Select(choice => choice.Label))}."
            );
            return null;
        }

        return input.Kind == InputKind.NumberChoice
            ? JsonValue.Create(decimal.Parse(chosen.Value, CultureInfo.InvariantCulture))
            : JsonValue.Create(chosen.Value);
    }

    private static JsonNode? Date(CellInput input, RawCell raw, Action<string, string> refuse)
    {
        DateOnly? date =
            raw.Kind == RawKind.Number
                ? Decimal(raw.Text) is { } day && day == decimal.Truncate(day) && day is >= 1 and <= LastDay
                    ? SheetWriter.FirstDay.AddDays((int)day)
                    : null
                : DateOnly.TryParseExact(
                    raw.Text.Trim(),
                    Dates,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var typed
                )
                    ? typed
                    : null;
        if (date is null)
        {
            refuse(
                "notADate",
                $"“{input.Label}” là “{Excerpt.Of(raw.Text)}”, không phải ngày. Nhập theo dạng ngày/tháng/năm, ví dụ 31/05/2023."
            );
        }

        return date is { } read ? JsonValue.Create(read.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
    }

    private static JsonNode? Mark(RawCell raw, Action<string, string> refuse)
    {
        if (string.Equals(raw.Text.Trim(), "x", StringComparison.OrdinalIgnoreCase))
        {
            return JsonValue.Create(true);
        }

        refuse("notAMark", $"Ô đánh dấu “không có” chỉ ghi x hoặc để trống, nhưng đang là “{Excerpt.Of(raw.Text)}”.");
        return null;
    }

    /// <summary>
    /// A spreadsheet keeps binary fractions of 15 digits and may write 94.08 as 94.079999999999998: rounded to 15 digits it is again
    /// what was typed.
    /// </summary>
    private static decimal? Decimal(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var before = Math.Truncate(Math.Abs(number)).ToString(CultureInfo.InvariantCulture).Length;
        return Math.Round(number, Math.Clamp(15 - before, 0, 15), MidpointRounding.AwayFromZero);
    }

    private static string Plain(string number) =>
        Decimal(number) is { } read ? VietnameseNumber.Text(read).Replace(".", "") : number;
}
