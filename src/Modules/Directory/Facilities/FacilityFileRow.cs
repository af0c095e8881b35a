using System.Collections.Frozen;
using System.Globalization;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>One line of a file of facilities. Wrong cells are told by line and column.</summary>
internal sealed class FacilityFileRow(int number, string[] columns, string[] cells)
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    public FileLine Line { get; } = new(number);

    public string Code => Cell("code").Trim();

    public string ParentCode => Cell("parent_code").Trim();

    /// <summary>The write that this line asks for, or null with its errors.</summary>
    /// <param name="head">The facility where it is known; what a file cannot say is kept from it.</param>
    /// <param name="otherwise">Day that applies where the line names none.</param>
    public FacilityWrite? Read(
        FacilityHead? head,
        DateOnly otherwise,
        DateWindow window,
        string province,
        List<LineError> errors
    )
    {
        var found = new List<LineError>();
        CheckCells(found);
        CheckCode(found);
        CheckProvince(province, found);
        var from = ReadDate(otherwise, found);
        window.Check(from, "validFrom", "Ngày áp dụng", found);
        var standing = head?.On(from)?.Attributes();
        var entry = new FacilityEntry(
            Cell("name"),
            Cell("short_name"),
            Word("kind", FacilityCsv.Kinds, found),
            Word("tier", FacilityCsv.Tiers, found),
            Word("ownership", FacilityCsv.Ownerships, found),
            Cell("district_code"),
            Cell("commune_code"),
            Cell("parent_code"),
            ReadCapabilities(standing, found),
            standing?.NotApplicableSections ?? [],
            columns.Contains("name_source") ? Cell("name_source") : standing?.NameSource
        );
        var attributes = entry.Read(found);
        // A wrong word is told once: not as blank as well.
        errors.AddRange(found.Select(Line.Place).DistinctBy(error => error.Line));
        return found.Count == 0 ? new(Code, from, attributes!, Line) : null;
    }

    private string Cell(string column)
    {
        var place = Array.IndexOf(columns, column);
        return place >= 0 && place < cells.Length ? cells[place] : "";
    }

    private void CheckCells(List<LineError> errors)
    {
        if (cells.Length != columns.Length)
        {
            var message =
                $"Dòng có {cells.Length} ô, dòng tên cột có {columns.Length}. Hãy kiểm tra dấu phân cách và dấu ngoặc kép.";
            errors.Add(new("code", "cellCount", message));
        }

        foreach (var column in columns.Where(column => EnteredText.LooksLikeFormula(Cell(column))))
        {
            var message = $"Ô bắt đầu bằng “{Cell(column)[0]}” như một công thức. Hãy nhập giá trị thay cho công thức.";
            errors.Add(new(column, "formula", message));
        }
    }

    private void CheckCode(List<LineError> errors)
    {
        if (!FacilityCode.IsValid(Code))
        {
            errors.Add(new("code", "badCode", $"Mã “{Excerpt.Of(Code)}” chưa đúng. Mã gồm {FacilityCode.Expected}."));
        }
    }

    private void CheckProvince(string province, List<LineError> errors)
    {
        var cell = Cell("province_code").Trim();
        if (cell.Length > 0 && cell != province)
        {
            var message =
                $"Mã tỉnh “{Excerpt.Of(cell)}” khác mã tỉnh của hệ thống ({province}). Hãy bỏ dòng này hoặc sửa mã.";
            errors.Add(new("province_code", "otherProvince", message));
        }
    }

    private DateOnly ReadDate(DateOnly otherwise, List<LineError> errors)
    {
        var cell = Cell(FacilityCsv.ValidFrom).Trim();
        if (cell.Length == 0)
        {
            return otherwise;
        }

        if (DateOnly.TryParseExact(cell, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        var message = $"Ngày “{Excerpt.Of(cell)}” chưa đúng. Hãy nhập như 01/07/2023 hoặc 2023-07-01.";
        errors.Add(new("validFrom", "badDate", message));
        return otherwise;
    }

    private Capabilities ReadCapabilities(FacilityAttributes? standing, List<LineError> errors)
    {
        var kept = standing is null
            ? Capabilities.None
            : standing.Capabilities
                & ~FacilityAttributes.ImpliedBy(standing.Kind)
                & ~Capabilities.IssuesDriverCertificates;
        var cell = VietnameseText.Compose(Cell(FacilityCsv.IssuesDriverCertificates).Trim()).ToLowerInvariant();
        switch (cell)
        {
            case "true" or "1" or "có":
                return kept | Capabilities.IssuesDriverCertificates;
            case "false" or "0" or "không" or "":
                return kept;
            default:
                var message = $"“{Excerpt.Of(cell)}” không phải true hoặc false.";
                errors.Add(new(FacilityCsv.IssuesDriverCertificates, "unknownValue", message));
                return kept;
        }
    }

    private T? Word<T>(string column, FrozenDictionary<string, T> words, List<LineError> errors)
        where T : struct
    {
        var cell = Cell(column).Trim();
        if (words.TryGetValue(cell.ToLowerInvariant(), out var value))
        {
            return value;
        }

        if (cell.Length > 0)
        {
            var message =
                $"“{Excerpt.Of(cell)}” không dùng được. Hãy chọn một trong: {string.Join(", ", words.Keys.Order())}.";
            errors.Add(new(column, "unknownValue", message));
        }

        return null;
    }
}
