using System.Text;
using CsvHelper;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>The rows of one file of facilities, read cell by cell; `,` or `;`, with or without BOM.</summary>
internal sealed class FacilityFile
{
    public const int MostBytes = 1_000_000;
    public const int MostRows = 5_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private FacilityFile(List<FacilityFileRow> rows) => Rows = rows;

    public IReadOnlyList<FacilityFileRow> Rows { get; }

    public static Outcome<FacilityFile> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return TooLarge();
        }

        try
        {
            return Read(Utf8.GetString(bytes).TrimStart('\uFEFF'));
        }
        catch (ArgumentException)
        {
            return Unreadable("Tệp không phải UTF-8. Hãy lưu lại bằng dạng “CSV UTF-8” rồi gửi lại.", "notUtf8");
        }
        catch (CsvHelperException)
        {
            return Unreadable(
                "Tệp không đọc được theo dạng CSV. Hãy kiểm tra dấu ngoặc kép và dấu phân cách.",
                "notCsv"
            );
        }
    }

    public static Problem TooLarge() =>
        new(
            413,
            "tooLarge",
            "Tệp quá lớn",
            $"Tệp nhập tối đa 1 MB và {MostRows:N0} dòng. Hãy chia thành nhiều tệp.".Replace(',', '.')
        );

    private static Outcome<FacilityFile> Read(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        using var csv = new CsvParser(new StringReader(text), FacilityCsv.Settings(header.Contains(';') ? ";" : ","));
        if (!csv.Read())
        {
            return Unreadable("Tệp trống. Dòng đầu phải là tên cột.", "blank");
        }

        var columns = csv.Record!.Select(cell => cell.Trim().ToLowerInvariant()).ToArray();
        if (HeaderErrors(columns) is { Count: > 0 } errors)
        {
            return Refused.Malformed("Dòng tên cột chưa đúng. Hãy dùng tệp tải về từ hệ thống làm mẫu.", errors);
        }

        var rows = new List<FacilityFileRow>();
        while (csv.Read())
        {
            if (csv.Record!.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (rows.Count == MostRows)
            {
                return TooLarge();
            }

            rows.Add(new(csv.RawRow, columns, csv.Record!));
        }

        return new FacilityFile(rows);
    }

    private static List<LineError> HeaderErrors(string[] columns)
    {
        var errors = new List<LineError>();
        foreach (var missing in FacilityCsv.Columns.Except(FacilityCsv.Optional).Except(columns))
        {
            errors.Add(new($"dòng 1, cột {missing}", "columnMissing", $"Tệp thiếu cột “{missing}”."));
        }

        foreach (var column in columns.Except(FacilityCsv.Columns).Take(20))
        {
            var shown = column.Length > 40 ? column[..40] + "…" : column;
            errors.Add(new($"dòng 1, cột {shown}", "columnUnknown", $"Tệp có cột lạ “{shown}”. Hãy bỏ cột này."));
        }

        foreach (var twice in columns.GroupBy(c => c).Where(g => g.Count() > 1 && FacilityCsv.Columns.Contains(g.Key)))
        {
            errors.Add(new($"dòng 1, cột {twice.Key}", "columnTwice", $"Cột “{twice.Key}” có hơn một lần."));
        }

        return errors;
    }

    private static Problem Unreadable(string detail, string code) =>
        Refused.Malformed(detail, [new("dòng 1", code, detail)]);
}
