using DeAn06.Modules.Exchange.Imports;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>How a workbook is taken.</summary>
/// <param name="Submit">What passes its checks is submitted at once.</param>
internal readonly record struct WorkbookManner(bool DryRun, bool Submit);

/// <summary>Takes a filled-in workbook into the report that it was made for: all of it or nothing.</summary>
internal sealed class WorkbookImport(UnitReports reports, Letterhead letterhead, ReportImport import, ICurrentUser user)
{
    private const int MostErrors = 200;

    /// <param name="place">Period and facility of the address; null takes whichever report the workbook names.</param>
    public async Task<Outcome<ImportAnswer>> RunAsync(
        byte[] bytes,
        (string Period, string Facility)? place,
        WorkbookManner manner,
        CancellationToken ct
    )
    {
        var opened = WorkbookFile.Open(bytes, ct);
        if (!opened.Ok(out var file))
        {
            return opened.Problem!;
        }

        if (StampOf(file) is not { } stamp)
        {
            return Refusal(
                "notATemplate",
                "Tệp không phải biểu mẫu của hệ thống này. Tải biểu mẫu Excel của đơn vị, điền rồi nộp lại."
            );
        }

        if (place is { } asked && (asked.Period != stamp.Period || asked.Facility != stamp.Facility))
        {
            return Refusal(
                "otherReport",
                $"Biểu mẫu là của đơn vị {Excerpt.Of(stamp.Facility)}, kỳ {Excerpt.Of(stamp.Period)}; đang nộp cho đơn vị {asked.Facility}, kỳ {asked.Period}. Chọn đúng tệp rồi nộp lại."
            );
        }

        var found = await reports.FindAsync(stamp.Period, stamp.Facility, ct);
        if (!found.Ok(out var report))
        {
            return found.Problem!;
        }

        var layout = WorkbookLayout.Of(report, letterhead);
        return layout.Version == stamp.Template
            ? await TakeAsync(report, new WorkbookReader(layout, file, stamp).Read(), manner, ct)
            : Refusal(
                "wrongTemplate",
                "Biểu mẫu này được tải trước khi biểu hoặc danh sách trạm của đơn vị thay đổi nên không nhập được nữa. Tải lại biểu mẫu, chép số liệu sang rồi nộp lại."
            );
    }

    public static WorkbookStamp StampOf(UnitReport report, WorkbookLayout layout) =>
        new(
            layout.Version,
            report.Period.Code,
            report.Facility.Code,
            layout.Sections.ToDictionary(
                section => section,
                section => report.Forms.First(form => form.Filings.ContainsKey(section)).Filings[section].Version
            )
        );

    private static WorkbookStamp? StampOf(WorkbookFile file) =>
        file.Sheets.TryGetValue(WorkbookStamp.SheetName, out var sheet)
            ? WorkbookStamp.Read(
                sheet
                    .Cells.Where(cell => cell.Key.Column == 1)
                    .DistinctBy(cell => cell.Value.Text)
                    .ToDictionary(cell => cell.Value.Text, cell => sheet.At(cell.Key with { Column = 2 }).Text)
            )
            : null;

    private async Task<Outcome<ImportAnswer>> TakeAsync(
        UnitReport report,
        WorkbookReading reading,
        WorkbookManner manner,
        CancellationToken ct
    )
    {
        if (!reading.AsLaid)
        {
            return Refusal(report.Facility, reading.Errors);
        }

        // With a cell that is refused nothing is written, yet the others are tried: whoever mends the file learns of all at once.
        var (period, facility) = (report.Period.Code, report.Facility.Code);
        var onBehalf = user.Role == Role.Office;
        var write = new WriteManner(manner.DryRun || reading.Errors.Count > 0, onBehalf);
        var taken = await import.RunAsync(period, facility, reading.Drafts, write, ct);
        if (Errors(reading, taken) is { Count: > 0 } errors)
        {
            return Refusal(report.Facility, errors);
        }

        var submitted = manner is { DryRun: false, Submit: true }
            ? await import.SubmitAsync(period, facility, taken, onBehalf, ct)
            : new Dictionary<string, SectionSubmission>();
        return new ImportAnswer(
            period,
            facility,
            report.Facility.Name,
            manner.DryRun,
            [
                .. taken.Select(section =>
                    ImportedPart.Of(
                        report,
                        section,
                        submitted.GetValueOrDefault(section.Section),
                        check => Remark(section, check, reading.Places)
                    )
                ),
            ]
        );
    }

    private static ImportRemark Remark(ImportedSection section, Check check, CellPlaces places)
    {
        var (sheet, cell) = places.Of(section.Section, check.Line, check.Station, check.Row, check.Column);
        return ImportRemark.Of(check, sheet, cell);
    }

    /// <summary>What could not be read, and what the sections refuse of the other cells.</summary>
    private IReadOnlyList<CellError> Errors(WorkbookReading reading, IReadOnlyList<ImportedSection> taken)
    {
        var unread = reading.Errors.Select(error => (error.Sheet, error.Cell)).ToHashSet();
        var refused = taken
            .Where(section => section.Problem is not null)
            .SelectMany(section => Errors(section, reading.Places))
            .Where(error => !unread.Contains((error.Sheet, error.Cell)));
        return [.. reading.Errors, .. refused];
    }

    private IEnumerable<CellError> Errors(ImportedSection section, CellPlaces places)
    {
        var problem = section.Problem!;
        foreach (var error in problem.Errors)
        {
            var (sheet, cell) = places.Of(section.Section, error.Line, error.Station, error.Row, error.Column);
            yield return WorkbookReader.Error(sheet, cell, error.Code, error.Message);
        }

        var changes = problem.Extensions.GetValueOrDefault("changes") as IReadOnlyList<LineChange> ?? [];
        foreach (var change in changes)
        {
            var (sheet, cell) = places.Of(section.Section, change.Line, change.Station, null, null);
            yield return WorkbookReader.Error(
                sheet,
                cell,
                problem.Code,
                $"“{change.Label}” trong tệp là {change.FromText ?? VietnameseNumber.Text(change.From)}, trên hệ thống nay là {change.ToText ?? VietnameseNumber.Text(change.To)} (đã sửa sau khi tải biểu mẫu). Tải lại biểu mẫu rồi sửa tiếp."
            );
        }

        if (problem.Errors.Count + changes.Count == 0)
        {
            var (sheet, _) = places.Of(section.Section, null, null, null, null);
            var about = import.Find(section.Section)!.Section;
            var name = $"mục {about.Number.TrimEnd('.')} ({about.ShortTitle})";
            yield return WorkbookReader.Error(sheet, null, problem.Code, $"{name}: {problem.Detail}");
        }
    }

    /// <summary>Tells the unit's name too: whoever brings in many files knows it by that.</summary>
    private static Problem Refusal(Facility facility, IReadOnlyList<CellError> errors) =>
        Refusal(
            "invalidWorkbook",
            $"Tệp có {VietnameseNumber.Text(errors.Count)} lỗi nên chưa nội dung nào được ghi. Sửa các ô nêu dưới đây rồi nộp lại."
        ) with
        {
            Errors =
            [
                .. errors
                    .Take(MostErrors)
                    .Select(error => new LineError(
                        error.Cell is null ? error.Sheet : $"{error.Sheet}!{error.Cell}",
                        error.Code,
                        error.Message
                    )),
            ],
            Extensions = new Dictionary<string, object?> { ["facilityName"] = facility.Name },
        };

    private static Problem Refusal(string code, string detail) => new(422, code, "Biểu mẫu chưa nhập được", detail);
}
