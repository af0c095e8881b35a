using DeAn06.Modules.OfficialDocuments.PrintedReports;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Reports;
using DeAn06.Samples;
using DeAn06.SharedKernel.Filings;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Modules.OfficialDocuments.Tests;

/// <summary>How each kind of answer is printed, and what is left out.</summary>
public sealed class PrintedReportTests
{
    private static readonly SampleFigures Filled = new()
    {
        Visits = 1_234_567,
        OnTime = 0,
        Rate = 94.08m,
        Spent = 999_999_999_999_999m,
        Level = 0,
        Papers =
        [
            new SampleRow
            {
                Number = "01/KH",
                Issued = new DateOnly(2023, 6, 1),
                Kind = "plan",
            },
            new SampleRow { Number = "02/KH" },
        ],
        PaperCount = 2,
        Remark = "Dòng một\nDòng hai\0",
    };

    [Fact]
    public void Every_kind_of_answer_is_printed_as_people_write_it()
    {
        var tables = TablesOf(SampleReport.Of(Filled));
        Assert.Equal(
            [
                "- Số lượt trong kỳ:....Trong đó:=1.234.567",
                "+ Đúng hạn:=0",
                "Tỷ lệ=94,08",
                "Số tiền chi=999.999.999.999.999",
                "Mức=Chưa đạt, chưa đánh giá",
                "Danh sách văn bản=Có 2 (danh mục kèm theo)",
                "Số văn bản=2",
                "Nhận xét=Dòng một\nDòng hai",
            ],
            Values(tables[1])
        );
        Assert.Equal(
            ["STT|Số, ký hiệu|Ngày ban hành|Loại|Số bản", "1|01/KH|01/06/2023|Kế hoạch|", "2|02/KH|||"],
            tables[2].Elements<TableRow>().Select(row => string.Join('|', Cells(row)))
        );
    }

    [Fact]
    public void Blank_is_neither_zero_nor_none()
    {
        Assert.All(Values(TablesOf(SampleReport.Of(new SampleFigures()))[1]), line => Assert.EndsWith("=…", line));
        Assert.Contains(
            "Danh sách văn bản=Không có",
            Values(TablesOf(SampleReport.Of(new SampleFigures { Papers = [] }))[1])
        );
    }

    [Fact]
    public void What_is_carried_on_and_not_saved_is_not_printed_as_said() =>
        Assert.All(
            Values(TablesOf(SampleReport.Of(Filled, state: FilingState.NotStarted))[1]),
            line => Assert.EndsWith("=…", line)
        );

    [Fact]
    public void The_form_shows_the_total_and_the_annex_who_it_comes_from()
    {
        var tables = TablesOf(
            SampleReport.Of(
                new SampleFigures { Visits = 10, Rate = 50 },
                new Dictionary<string, SampleFigures>
                {
                    ["TYT-2"] = new() { Visits = 3 },
                    ["TYT-1"] = new() { Visits = 0, Rate = 20 },
                }
            )
        );
        Assert.Equal(["- Số lượt trong kỳ:....Trong đó:=13", "+ Đúng hạn:=…", "Tỷ lệ=50"], Values(tables[1]).Take(3));
        Assert.Equal(
            ["|BV-0001|Tại đơn vị|10|…|50", "1|TYT-1|Trạm TYT-1|0|…|20", "2|TYT-2|Trạm TYT-2|3|…|…", "Cộng|13|…|"],
            tables[^1]
                .Elements<TableRow>()
                .Skip(2)
                .Select(row => string.Join('|', Cells(row).Take(Cells(row)[0] == "Cộng" ? 4 : 6)))
        );
    }

    [Fact]
    public void A_section_that_is_not_owed_keeps_its_rows_and_says_so()
    {
        var report = SampleReport.Of(Filled);
        var form = report.Forms[0] with { Filings = new Dictionary<string, IFilingView>() };
        var table = new FormTable(form).Lay();
        var rows = table.Elements<TableRow>().Skip(1).Select(Cells).ToArray();
        Assert.Equal("Không thuộc phạm vi báo cáo", rows[0][^1]);
        Assert.Equal(8, rows.Length - 1);
        Assert.All(rows.Skip(1), row => Assert.Equal("", row[^1]));
    }

    [Theory]
    [InlineData(FilingState.Draft, "Bản chưa gửi: 1 trong 1 nội dung còn là bản nháp")]
    [InlineData(FilingState.NotStarted, "Bản chưa gửi: 1 trong 1 nội dung chưa nhập")]
    [InlineData(FilingState.Returned, "Bản chưa gửi: 1 trong 1 nội dung bị trả lại")]
    [InlineData(FilingState.Submitted, null)]
    [InlineData(FilingState.Accepted, null)]
    public void What_is_not_sent_says_so(FilingState state, string? words)
    {
        var said = Open(
            SampleReport.Of(Filled, state: state),
            body => body.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToArray()
        );
        Assert.Equal(words, said.FirstOrDefault(text => text.StartsWith("Bản chưa gửi", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_report_filed_in_the_first_days_of_a_year_is_dated_by_the_decree()
    {
        var report = SampleReport.Of(Filled, state: FilingState.Submitted);
        // 18:30 in London is the next day in Vietnam.
        NSubstitute.SubstituteExtensions.Returns(
            report.Forms[0].Filings.Values.Single().SubmittedAt,
            new DateTimeOffset(2024, 2, 4, 18, 30, 0, TimeSpan.Zero)
        );
        Assert.Contains("Mẫu, ngày 05 tháng 02 năm 2024", TablesOf(report)[0].InnerText);
    }

    private static string[] Values(Table table) =>
        [
            .. table
                .Elements<TableRow>()
                .Skip(1)
                .Select(Cells)
                .Where(cells => cells[1] != "Nội dung mẫu" && cells[1] != "sample")
                .Select(cells => $"{cells[1]}={cells[^1]}"),
        ];

    private static string[] Cells(TableRow row) =>
        [
            .. row.Elements<TableCell>()
                .Select(cell => string.Join('\n', cell.Elements<Paragraph>().Select(paragraph => paragraph.InnerText))),
        ];

    private static Table[] TablesOf(UnitReport report) =>
        Open(
            report,
            body =>
                body.Elements<Table>()
                    .Where(table => !table.InnerText.Contains("NGƯỜI LẬP", StringComparison.Ordinal))
                    .ToArray()
        );

    private static T Open<T>(UnitReport report, Func<Body, T> read)
    {
        var bytes = new ReportDocument(report, report.Forms, SampleReport.Letterhead).Write();
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file));
        return read(file.MainDocumentPart!.Document.Body!);
    }
}
