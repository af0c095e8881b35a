using System.Text.Json;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>Something in a workbook that is refused, where it stands.</summary>
/// <param name="Cell">`E12`; null where it is the sheet as a whole.</param>
internal sealed record CellError(string Sheet, string? Cell, string Code, string Message);

/// <summary>What a workbook brings.</summary>
/// <param name="Drafts">By section, as the API takes them; a refused cell counts as blank.</param>
/// <param name="AsLaid">Every sheet is there and stands as it was made: what the other cells hold is what it seems to be.</param>
internal sealed record WorkbookReading(
    IReadOnlyList<(string Section, SectionImport Import)> Drafts,
    IReadOnlyList<CellError> Errors,
    CellPlaces Places,
    bool AsLaid
);

/// <summary>Reads a filled-in workbook by the layout that it was made from; what does not stand where it was put is refused, not guessed.</summary>
internal sealed class WorkbookReader(WorkbookLayout layout, WorkbookFile file, WorkbookStamp stamp)
{
    private readonly List<CellError> errors = [];
    private readonly Dictionary<string, DraftBuilder> drafts = [];

    public WorkbookReading Read()
    {
        var asLaid = true;
        foreach (var sheet in layout.Sheets)
        {
            if (!file.Sheets.TryGetValue(sheet.Name, out var raw))
            {
                asLaid = false;
                errors.Add(
                    new(
                        sheet.Name,
                        null,
                        "missingSheet",
                        $"Thiếu trang “{sheet.Name}”. Không xóa hay đổi tên trang; tải lại biểu mẫu rồi chép số liệu sang."
                    )
                );
            }
            else if (StandsAsLaid(sheet, raw))
            {
                foreach (var input in sheet.Inputs)
                {
                    Read(sheet, input, raw.At(input.At));
                }
            }
            else
            {
                asLaid = false;
            }
        }

        var places = new CellPlaces(layout, drafts);
        foreach (var marked in drafts.Values.SelectMany(draft => draft.Contradictions))
        {
            var (sheet, cell) = places.Of(marked);
            errors.Add(
                Error(
                    sheet,
                    cell,
                    "noneAndSome",
                    "đã ghi x là không có gì để kê, nhưng bên dưới vẫn có bản ghi. Xóa chữ x hoặc xóa các bản ghi."
                )
            );
        }

        return new WorkbookReading(
            [.. layout.Sections.Where(drafts.ContainsKey).Select(section => (section, Import(section)))],
            errors,
            places,
            asLaid
        );
    }

    private SectionImport Import(string section) =>
        new(
            JsonSerializer.SerializeToElement(drafts[section].Build()),
            stamp.Versions.TryGetValue(section, out var version) ? version : null
        );

    private bool StandsAsLaid(SheetLayout sheet, RawSheet raw)
    {
        var before = errors.Count;
        var laid = sheet
            .Cells.Where(cell => cell.Across > 1)
            .Select(cell => $"{cell.At}:{cell.At with { Column = cell.At.Column + cell.Across - 1 }}")
            .ToHashSet();
        foreach (var merged in raw.Merged.Where(range => !laid.Contains(range)))
        {
            errors.Add(
                Error(
                    sheet.Name,
                    merged,
                    "mergedCells",
                    "các ô đã bị gộp. Bỏ gộp ô, hoặc tải lại biểu mẫu rồi chép số liệu sang."
                )
            );
        }

        var moved = sheet
            .Cells.OfType<LabelCell>()
            .FirstOrDefault(label => label.Anchor && !Same(raw.At(label.At).Text, label.Text));
        if (moved is not null)
        {
            errors.Add(
                Error(
                    sheet.Name,
                    moved.At.ToString(),
                    "movedCells",
                    $"phải là “{Excerpt.Of(moved.Text)}” nhưng là “{Excerpt.Of(raw.At(moved.At).Text)}”: dòng hoặc cột đã bị dời, thêm hay xóa. Tải lại biểu mẫu rồi chép số liệu sang."
                )
            );
        }

        return errors.Count == before;
    }

    private void Read(SheetLayout sheet, InputCell input, RawCell raw)
    {
        var value = CellReader.Read(
            input.Input,
            raw,
            (code, message) => errors.Add(Error(sheet.Name, input.At.ToString(), code, message))
        );
        if (!drafts.TryGetValue(input.Target.Section, out var draft))
        {
            drafts[input.Target.Section] = draft = new DraftBuilder(input.Target.Section);
        }

        draft.Put(input.Target, value);
    }

    internal static CellError Error(string sheet, string? cell, string code, string message) =>
        new(sheet, cell, code, cell is null ? $"Trang “{sheet}”: {message}" : $"Trang “{sheet}”, ô {cell}: {message}");

    /// <summary>A spreadsheet may write line ends in its own way.</summary>
    private static bool Same(string read, string laid) => Plain(read) == Plain(laid);

    private static string Plain(string text) => VietnameseText.Compose(text.ReplaceLineEndings("\n").Trim());
}
