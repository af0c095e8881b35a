using System.Globalization;
using System.Text.Json;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.SharedKernel.Figures;

/// <summary>Reads figures from JSON and names every line that cannot be read, so that a reporter mends them all at once.</summary>
public sealed class FiguresReader(LineSet lines)
{
    /// <summary>The largest count a line takes: 2^31 − 1. More is a slip of the finger.</summary>
    public const long Largest = int.MaxValue;

    public IFigures? Read(JsonElement json, string? station, List<LineError> errors)
    {
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return lines.Make(_ => null);
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            errors.Add(
                new(
                    "figures",
                    "wrongType",
                    "Phần số liệu (figures) phải là một đối tượng JSON, mỗi dòng một giá trị.",
                    station
                )
            );
            return null;
        }

        var before = errors.Count;
        var values = new Dictionary<string, decimal?>();
        foreach (var member in json.EnumerateObject())
        {
            if (lines.Find(member.Name) is { } line)
            {
                if (values.ContainsKey(line.Name))
                {
                    errors.Add(
                        new(line.Name, "duplicate", $"Dòng “{line.ShortLabel}” có hai giá trị. Giữ lại một.", station)
                    );
                }

                values[line.Name] = ReadValue(line, member.Value, station, errors);
            }
            else if (lines.Derived.All(derived => derived.Name != member.Name))
            {
                errors.Add(
                    new(
                        member.Name,
                        "unknownLine",
                        $"Biểu không có dòng “{Excerpt.Of(member.Name)}”. Các dòng: {string.Join(", ", lines.Asked.Select(l => l.Name))}.",
                        station
                    )
                );
            }
        }

        return errors.Count > before ? null : lines.Make(line => values.GetValueOrDefault(line.Name));
    }

    private static decimal? ReadValue(Line line, JsonElement json, string? station, List<LineError> errors)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        void Refuse(string code, string message) =>
            errors.Add(new(line.Name, code, $"Dòng “{line.ShortLabel}”: {message}", station));

        if (json.ValueKind != JsonValueKind.Number)
        {
            Refuse(
                "wrongType",
                $"giá trị {Excerpt.Of(json.GetRawText())} không phải là số. Nhập một số, hoặc để trống (null) nếu chưa có số liệu."
            );
            return null;
        }

        if (!decimal.TryParse(json.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            Refuse(
                "tooLarge",
                $"giá trị {Excerpt.Of(json.GetRawText())} quá lớn. Nhập số không quá {VietnameseNumber.Text(Largest)}."
            );
            return null;
        }

        var exact = IsExact(json.GetRawText(), value);
        var shown = exact ? VietnameseNumber.Text(value) : Excerpt.Of(json.GetRawText());
        if (value < 0 || (!exact && json.GetRawText()[0] == '-'))
        {
            Refuse("negative", $"giá trị {shown} là số âm. Nhập số từ 0 trở lên.");
        }
        else if (!line.IsCount && value > 100)
        {
            Refuse("percentage", $"giá trị {shown} nằm ngoài khoảng 0–100 %. Kiểm tra lại tỷ lệ.");
        }
        else if (value > Largest)
        {
            Refuse("tooLarge", $"giá trị {shown} quá lớn. Nhập số không quá {VietnameseNumber.Text(Largest)}.");
        }
        else if (line.IsCount && (value != decimal.Truncate(value) || !exact))
        {
            Refuse("fractional", $"giá trị {shown} có phần lẻ. Đây là dòng đếm, nhập số nguyên.");
        }
        else if (!exact)
        {
            Refuse("tooPrecise", $"giá trị {shown} có quá nhiều chữ số thập phân. Nhập tỷ lệ với 2 chữ số thập phân.");
        }

        return value;
    }

    /// <summary>A decimal silently rounds what has more digits than it holds: then its digits are not those that were sent.</summary>
    private static bool IsExact(string sent, decimal read) =>
        Digits(sent) == Digits(read.ToString(CultureInfo.InvariantCulture));

    private static string Digits(string number) => number.Split('e', 'E')[0].Replace(".", "").Trim('-', '0');
}
