using System.Globalization;
using System.Text.Json;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Figures;

/// <summary>Reads one number and says, with the value, why it is none that the line can hold.</summary>
internal static class NumberReader
{
    /// <param name="refuse">Takes a refusal's code and Vietnamese message.</param>
    public static decimal? Read(NumberLine line, JsonElement json, Action<string, string> refuse)
    {
        var largest = line.About.Kind == LineKind.Money ? NumberLine.LargestMoney : FiguresReader.Largest;
        if (json.ValueKind != JsonValueKind.Number)
        {
            refuse(
                "wrongType",
                $"giá trị {Excerpt.Of(json.GetRawText())} không phải là số. Nhập một số, hoặc để trống (null) nếu chưa có số liệu."
            );
            return null;
        }

        if (!decimal.TryParse(json.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            refuse(
                "tooLarge",
                $"giá trị {Excerpt.Of(json.GetRawText())} quá lớn. Nhập số không quá {VietnameseNumber.Text(largest)}."
            );
            return null;
        }

        var exact = IsExact(json.GetRawText(), value);
        var shown = exact ? VietnameseNumber.Text(value) : Excerpt.Of(json.GetRawText());
        var isWhole = value == decimal.Truncate(value) && exact;
        if (value < 0 || (!exact && json.GetRawText()[0] == '-'))
        {
            refuse("negative", $"giá trị {shown} là số âm. Nhập số từ 0 trở lên.");
        }
        else if (line.About.Kind == LineKind.Percentage)
        {
            ReadPercentage(value, exact, shown, refuse);
        }
        else if (value > largest)
        {
            refuse("tooLarge", $"giá trị {shown} quá lớn. Nhập số không quá {VietnameseNumber.Text(largest)}.");
        }
        else if (!isWhole)
        {
            refuse(
                "fractional",
                line.About.Kind == LineKind.Money
                    ? $"giá trị {shown} có phần lẻ. Nhập số tiền tròn đồng."
                    : $"giá trị {shown} có phần lẻ. Đây là dòng đếm, nhập số nguyên."
            );
        }
        else if (line.Choices.Count > 0 && line.Choices.All(choice => choice.Value != VietnameseNumber.Text(value)))
        {
            refuse(
                "unknownChoice",
                $"giá trị {shown} không có trong danh mục. Chọn một trong các giá trị: {string.Join(", ", line.Choices.Select(c => $"{c.Value} ({c.Label})"))}."
            );
        }

        return value;
    }

    private static void ReadPercentage(decimal value, bool exact, string shown, Action<string, string> refuse)
    {
        if (value > 100)
        {
            refuse("percentage", $"giá trị {shown} nằm ngoài khoảng 0–100 %. Kiểm tra lại tỷ lệ.");
        }
        else if (!exact)
        {
            refuse("tooPrecise", $"giá trị {shown} có quá nhiều chữ số thập phân. Nhập tỷ lệ với 2 chữ số thập phân.");
        }
    }

    /// <summary>A decimal silently rounds what has more digits than it holds: then its digits are not those that were sent.</summary>
    public static bool IsExact(string sent, decimal read) =>
        Digits(sent) == Digits(read.ToString(CultureInfo.InvariantCulture));

    private static string Digits(string number) => number.Split('e', 'E')[0].Replace(".", "").Trim('-', '0');
}
