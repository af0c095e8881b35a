using System.Text;
using CsvHelper;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>The rows of one file of facilities, read cell by cell; `,` or `;`, with or without BOM.</summary>
internal sealed class FacilityFile
{
    public const int MostBytes = 1_000_000;
    public const int MostRows = 5_000;

    /// <summary>Of a line; thirteen have a meaning, and one too many is told by its name.</summary>
    private const int MostCells = 100;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions Settings = new()
    {
        HasHeader = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

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
        catch (CsvFormatException e)
        {
            var line = $"dòng {Math.Max(1, e.LineNumber)}";
            return Unreadable(
                $"Tệp không đọc được ở {line}. Hãy kiểm tra dấu ngoặc kép và dấu phân cách.",
                "notCsv",
                line
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
        // UTF-16 without its byte order mark reads as UTF-8 with a NUL beside every letter.
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul)
        {
            return Unreadable(
                "Tệp có ký tự NUL nên không phải văn bản UTF-8. Hãy lưu lại bằng dạng “CSV UTF-8” rồi gửi lại.",
                "notUtf8",
                $"dòng {text.AsSpan(0, nul).Count('\n') + 1}"
            );
        }

        using var csv = CsvReader.FromText(text, Settings with { Separator = SeparatorOf(text) });
        if (!csv.Read())
        {
            return Unreadable("Tệp trống. Dòng đầu phải là tên cột.", "blank");
        }

        if (csv.FieldCount > MostCells)
        {
            return TooManyCells(csv);
        }

        var columns = Cells(csv).Select(cell => cell.Trim().ToLowerInvariant()).ToArray();
        if (HeaderErrors(columns) is { Count: > 0 } errors)
        {
            return Refused.Malformed("Dòng tên cột chưa đúng. Hãy dùng tệp tải về từ hệ thống làm mẫu.", errors);
        }

        var rows = new List<FacilityFileRow>();
        while (csv.Read())
        {
            if (csv.FieldCount > MostCells)
            {
                return TooManyCells(csv);
            }

            var cells = Cells(csv);
            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (rows.Count == MostRows)
            {
                return TooLarge();
            }

            rows.Add(new((int)csv.LineNumber, columns, cells));
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
            var shown = Excerpt.Of(column);
            errors.Add(new($"dòng 1, cột {shown}", "columnUnknown", $"Tệp có cột lạ “{shown}”. Hãy bỏ cột này."));
        }

        foreach (var twice in columns.GroupBy(c => c).Where(g => g.Count() > 1 && FacilityCsv.Columns.Contains(g.Key)))
        {
            errors.Add(new($"dòng 1, cột {twice.Key}", "columnTwice", $"Cột “{twice.Key}” có hơn một lần."));
        }

        return errors;
    }

    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return text.AsSpan(0, end < 0 ? text.Length : end).Contains(';') ? ';' : ',';
    }

    private static Problem TooManyCells(CsvReader csv) =>
        Unreadable(
            $"Dòng {csv.LineNumber} có {csv.FieldCount} ô, tối đa {MostCells}. Hãy kiểm tra dấu phân cách.",
            "cellCount",
            $"dòng {csv.LineNumber}"
        );

    private static string[] Cells(CsvReader csv)
    {
        var cells = new string[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = csv.GetString(i);
        }

        return cells;
    }

    private static Problem Unreadable(string detail, string code, string line = "dòng 1") =>
        Refused.Malformed(detail, [new(line, code, detail)]);
}
