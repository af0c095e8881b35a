using System.IO.Compression;
using DeAn06.SharedKernel.Problems;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DeAn06.Modules.Consolidation.Workbooks;

/// <summary>What a cell of an uploaded workbook holds.</summary>
internal enum RawKind
{
    Blank,
    Number,
    Text,
    Boolean,
    Error,
}

/// <param name="Text">As stored: a number in XML's notation.</param>
internal readonly record struct RawCell(RawKind Kind, string Text, bool HasFormula);

/// <summary>One sheet of an uploaded workbook.</summary>
/// <param name="Merged">Ranges as stored: `A1:B2`.</param>
internal sealed record RawSheet(IReadOnlyDictionary<CellAddress, RawCell> Cells, IReadOnlyList<string> Merged)
{
    public RawCell At(CellAddress at) => Cells.GetValueOrDefault(at, new RawCell(RawKind.Blank, "", HasFormula: false));
}

/// <summary>An uploaded workbook, opened with care: it is unpacked only as far as a filled-in template can reach.</summary>
internal sealed record WorkbookFile(IReadOnlyDictionary<string, RawSheet> Sheets)
{
    /// <summary>Of the file as it is sent.</summary>
    public const int MostBytes = 4_000_000;

    private const int MostParts = 300;
    private const long MostUnpacked = 40_000_000;

    public static Outcome<WorkbookFile> Open(byte[] bytes)
    {
        try
        {
            if (Unsafe(bytes) is { } refusal)
            {
                return refusal;
            }

            using var stream = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            return document.WorkbookPart is { } workbook
                ? new WorkbookFile(Read(workbook))
                : Unreadable("Tệp không có trang tính nào.");
        }
        catch (Exception broken)
            when (broken
                    is InvalidDataException
                        or OpenXmlPackageException
                        or System.Xml.XmlException
                        or IOException
                        or FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
                        or KeyNotFoundException
            )
        {
            return Unreadable("Tệp không phải sổ tính Excel (.xlsx), bị hỏng hoặc có mật khẩu.");
        }
    }

    /// <summary>Unpacks everything once, into nothing, and stops where it is more than a template can hold.</summary>
    private static Problem? Unsafe(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts)
        {
            return TooLarge();
        }

        var active = zip.Entries.FirstOrDefault(entry =>
            entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.Contains("externalLinks/", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.Contains("activeX/", StringComparison.OrdinalIgnoreCase)
        );
        if (active is not null)
        {
            return new Problem(
                422,
                "activeContent",
                "Tệp có nội dung không được nhận",
                "Tệp có macro hoặc liên kết tới tệp khác. Tải lại biểu mẫu, chép số liệu sang rồi nộp lại."
            );
        }

        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            while (content.Read(buffer) is > 0 and var read)
            {
                unpacked += read;
                if (unpacked > MostUnpacked)
                {
                    return TooLarge();
                }
            }
        }

        return null;
    }

    private static Dictionary<string, RawSheet> Read(WorkbookPart workbook)
    {
        string[] shared =
        [
            .. workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(TextOf) ?? [],
        ];
        var sheets = new Dictionary<string, RawSheet>();
        foreach (var sheet in workbook.Workbook.Descendants<Sheet>())
        {
            if (sheet is { Name.Value: { } name, Id.Value: { } id } && workbook.GetPartById(id) is WorksheetPart part)
            {
                sheets[name] = Read(part.Worksheet, shared);
            }
        }

        return sheets;
    }

    private static RawSheet Read(Worksheet worksheet, string[] shared)
    {
        var cells = new Dictionary<CellAddress, RawCell>();
        var row = 0;
        foreach (var written in worksheet.Descendants<Row>())
        {
            row = (int?)written.RowIndex?.Value ?? row + 1;
            var column = 0;
            foreach (var cell in written.Elements<Cell>())
            {
                // Both addresses may be left out: then each follows the one before.
                column = CellAddress.Read(cell.CellReference?.Value)?.Column ?? column + 1;
                cells[new(row, column)] = Read(cell, shared);
            }
        }

        return new RawSheet(
            cells,
            [.. worksheet.Descendants<MergeCell>().Select(merged => merged.Reference?.Value ?? "")]
        );
    }

    private static RawCell Read(Cell cell, string[] shared)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        var (kind, text) =
            type == CellValues.SharedString ? (RawKind.Text, shared.ElementAtOrDefault(Index(value)) ?? "")
            : type == CellValues.InlineString ? (RawKind.Text, cell.InlineString is { } inline ? TextOf(inline) : "")
            : type == CellValues.String || type == CellValues.Date ? (RawKind.Text, value)
            : type == CellValues.Boolean ? (RawKind.Boolean, value == "1" ? "TRUE" : "FALSE")
            : type == CellValues.Error ? (RawKind.Error, value)
            : (RawKind.Number, value);
        return new RawCell(text.Trim().Length == 0 ? RawKind.Blank : kind, text, cell.CellFormula is not null);
    }

    private static int Index(string value) => int.TryParse(value, out var index) ? index : -1;

    /// <summary>Plain or in runs; not what says how it is pronounced.</summary>
    private static string TextOf(RstType item) =>
        item.Text?.Text ?? string.Concat(item.Elements<Run>().Select(run => run.Text?.Text));

    private static Problem TooLarge() =>
        new(
            422,
            "tooLarge",
            "Tệp quá lớn",
            "Tệp giải nén ra lớn hơn một biểu mẫu có thể có nên không được mở. Tải lại biểu mẫu, chép số liệu sang rồi nộp lại."
        );

    private static Problem Unreadable(string why) =>
        new(422, "unreadableFile", "Không đọc được tệp", $"{why} Tải biểu mẫu Excel của đơn vị, điền rồi nộp lại.");
}
