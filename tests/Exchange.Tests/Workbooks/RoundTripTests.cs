using CsCheck;
using DeAn06.Reporting.Figures;
using DeAn06.Samples;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Problems;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace DeAn06.Modules.Exchange.Tests.Workbooks;

/// <summary>What is written into a workbook is what is read out of it.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Words =
    [
        "Kế hoạch số 12",
        "=1+1",
        "- Triển khai: \"đúng hạn\"",
        "dòng một\ndòng hai",
        "  a&b <c> ",
        "0012",
        "𝟙 ký tự ngoài BMP",
        "_x0041_ _x005F_x000d_",
    ];

    private static readonly Gen<string?> Text = Of<string?>([null, .. Words]);

    private static readonly Gen<SampleRow> Row =
        from number in Of("01/KH", "02/QĐ-BV", "+84")
        from issued in Of<DateOnly?>(null, new(2023, 2, 28), new(1900, 3, 1), new(9999, 12, 31))
        from kind in Of<string?>(null, "plan", "other")
        from copies in Of<long?>(null, 0, 2_147_483_647)
        select new SampleRow
        {
            Number = number,
            Issued = issued,
            Kind = kind,
            Copies = copies,
        };

    private static readonly Gen<SampleFigures> Figures =
        from visits in Of<long?>(null, 0, 1, 12_340, 2_147_483_647)
        from rate in Of<decimal?>(null, 0, 94.08m, 99.999m, 100)
        from spent in Of<decimal?>(null, 0, 999_999_999_999_999m)
        from level in Of<long?>(null, 0, 1)
        from rows in Row.List[0, 30]
        from papers in Of(rows, rows, null)
        from remark in Text
        select new SampleFigures
        {
            Visits = visits,
            OnTime = visits,
            Rate = rate,
            Spent = spent,
            Level = level,
            Papers = papers,
            PaperCount = papers?.Count,
            Remark = remark,
        };

    [Fact]
    public void What_was_written_is_read() =>
        Figures
            .Select(Figures, Figures)
            .Sample(
                (own, one, two) =>
                {
                    var stations = new Dictionary<string, SampleFigures> { ["TYT-1"] = one, ["TYT-2"] = two };
                    var reading = new SampleWorkbook(SampleReport.Of(own, stations)).Read();
                    Assert.Empty(reading.Errors);
                    var (section, import) = Assert.Single(reading.Drafts);
                    Assert.Equal(("sample", 7), (section, import.Expected));
                    Same(own, import.Draft.GetProperty("figures"));
                    var read = import.Draft.GetProperty("stations").EnumerateArray().ToArray();
                    Assert.Equal(["TYT-1", "TYT-2"], read.Select(s => s.GetProperty("station").GetString()));

                    // The annex asks for numbers alone.
                    Same(Numbers(one), read[0].GetProperty("figures"));
                    Same(Numbers(two), read[1].GetProperty("figures"));
                },
                iter: 60,
                threads: 1
            );

    [Fact]
    public void The_file_follows_the_standard()
    {
        var stations = new Dictionary<string, SampleFigures> { ["TYT-1"] = new() { Visits = 3 } };
        var workbook = new SampleWorkbook(SampleReport.Of(new SampleFigures { Visits = 12, Papers = [] }, stations));
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook.Bytes), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Path?.XPath}: {error.Description}")
        );
        Assert.Equal(
            ["Phụ lục 1", "Phụ lục 1 - Trạm", "1 Danh mục", "_danh_muc", "_bieu_mau"],
            document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value)
        );
    }

    [Fact]
    public void Only_what_is_typed_is_open_to_typing_and_what_was_submitted_is_not()
    {
        static int Open(FilingState state)
        {
            var bytes = new SampleWorkbook(SampleReport.Of(new SampleFigures(), state: state)).Bytes;
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
            var formats = document
                .WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()
                .ToArray();
            var sheets = document.WorkbookPart.WorksheetParts.Select(part => part.Worksheet).ToArray();
            Assert.Equal(
                2,
                sheets.Count(sheet => sheet.Elements<SheetProtection>().Any(p => p.Sheet is { Value: true }))
            );
            return sheets
                .SelectMany(sheet => sheet.Descendants<Cell>())
                .Count(cell => formats[cell.StyleIndex?.Value ?? 0].Protection?.Locked?.Value == false);
        }

        // Five numbers, the remark over its three columns, the mark that there are none, thirty rows of four columns.
        Assert.Equal(5 + 3 + 1 + (30 * 4), Open(FilingState.Draft));
        Assert.Equal(0, Open(FilingState.Submitted));
    }

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static SampleFigures Numbers(SampleFigures figures) =>
        figures with
        {
            Papers = null,
            PaperCount = null,
            Remark = null,
        };

    private static void Same(SampleFigures written, System.Text.Json.JsonElement json)
    {
        var errors = new List<LineError>();
        var read = (SampleFigures)new FiguresReader(SampleReport.Lines).Read(json, null, errors)!;
        Assert.Empty(errors);
        Assert.Equal(written with { Papers = null, Remark = null }, read with { Papers = null, Remark = null });
        Assert.Equal(written.Papers, read.Papers);
        Assert.Equal(written.Remark?.Trim(), read.Remark);
    }
}
