using DeAn06.Host.Tests.Gateway;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Host.Tests.Documents;

/// <summary>The layout of Decree 30/2020, and what a report says of itself and refuses.</summary>
public sealed class ReportLayoutTests(GatewayFixture fixture, LibreOffice office)
{
    private const int Millimetre = 57;

    private Task<Download> OfCentreAsync(string period = "2023-H1", string query = "") =>
        Download.OfAsync(fixture.Host, "ttyt-380", $"/api/reports/{period}/TTYT-380.docx{query}");

    [Fact]
    public async Task Paper_margins_and_font_are_the_decrees()
    {
        using var stream = new MemoryStream((await OfCentreAsync()).Bytes);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        var main = file.MainDocumentPart!;
        var sections = main.Document.Descendants<SectionProperties>().ToArray();
        Assert.Equal(2, sections.Length);
        Assert.Equal(
            [(11906U, 16838U), (16838U, 11906U)],
            sections.Select(s => s.GetFirstChild<PageSize>()!).Select(size => (size.Width!.Value, size.Height!.Value))
        );
        Assert.All(
            sections.Select(section => section.GetFirstChild<PageMargin>()!),
            margin =>
            {
                Assert.InRange(margin.Top!.Value, 20 * Millimetre - 6, 25 * Millimetre);
                Assert.InRange(margin.Bottom!.Value, 20 * Millimetre - 6, 25 * Millimetre);
                Assert.InRange(margin.Left!.Value, 30U * Millimetre - 9, 35U * Millimetre);
                Assert.InRange(margin.Right!.Value, 15U * Millimetre, 20U * Millimetre);
            }
        );
        var styles = main.StyleDefinitionsPart!.Styles!;
        Assert.All(
            styles.Descendants<RunFonts>().Concat(main.Document.Descendants<RunFonts>()),
            fonts => Assert.Equal(("Times New Roman", "Times New Roman"), (fonts.Ascii!.Value, fonts.HighAnsi!.Value))
        );
        var known = styles.Elements<Style>().Select(style => style.StyleId!.Value).ToHashSet();
        Assert.All(
            main.Document.Descendants<Paragraph>(),
            paragraph => Assert.Contains(paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value, known)
        );
        // The first page alone has no number.
        Assert.NotNull(sections[0].GetFirstChild<TitlePage>());
        Assert.Null(sections[1].GetFirstChild<TitlePage>());
    }

    [Fact]
    public async Task The_pages_are_numbered_but_the_first_and_none_is_empty()
    {
        var pages = (await office.TextAsync((await OfCentreAsync()).Bytes)).TrimEnd('\f', '\n').Split('\f');

        Assert.True(pages.Length > 4);
        Assert.DoesNotContain(pages, page => page.Split('\n').Count(line => line.Trim().Length > 0) < 3);
        Assert.Equal(
            Enumerable.Range(2, pages.Length - 1).Select(number => $"{number}"),
            pages.Skip(1).Select(page => page.Split('\n').First(line => line.Trim().Length > 0).Trim())
        );
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", pages[0].Split('\n')[0]);
        Assert.Contains("SỞ Y TẾ THANH HÓA", pages[0]);
        Assert.Contains("TRUNG TÂM Y TẾ THÀNH PHỐ THANH HÓA".Split(' ')[0], pages[0]);
        Assert.Contains("Kỳ báo cáo: 6 tháng (số liệu từ ngày 01/01/2023 đến ngày 14/6/2023)", pages[0]);
        Assert.Contains("Số liệu mô phỏng, không phải số liệu thật", pages[0]);
        Assert.DoesNotContain("Bản chưa gửi", pages[0]);
        Assert.Matches(@"Thanh Hóa, ngày \d\d tháng (0[12]|[3-9]|1[0-2]) năm 2023", pages[0]);
        var second = Assert.Single(pages, page => page.Split('\n').Any(line => line.Trim() == "Phụ lục 2"));
        Assert.Equal("Phụ lục 2", second.Split('\n').Where(line => line.Trim().Length > 0).ElementAt(1).Trim());
        Assert.Contains(pages, page => page.Contains("NGƯỜI LẬP BÁO CÁO") && page.Contains("THỦ TRƯỞNG ĐƠN VỊ"));
        Assert.Contains("Phụ biểu số liệu từng trạm y tế", string.Join('\n', pages));
    }

    [Fact]
    public async Task What_is_not_sent_says_so_and_leaves_the_day_open()
    {
        // 2023-07 of this unit: one section returned, one not begun.
        var paragraphs = WordFile.Open((await OfCentreAsync("2023-07")).Bytes);
        Assert.Contains("Bản chưa gửi: 2 trong 7 nội dung chưa gửi (1 chưa nhập, 1 bị trả lại)", paragraphs.Paragraphs);
        Assert.Equal("Thanh Hóa, ngày …… tháng …… năm 2023", paragraphs.Tables[0][1].Cells[1]);

        var (unit, owed) = await WithOneDraftAsync("2023-08");
        var drafted = WordFile.Open(
            (await Download.OfAsync(fixture.Host, "office", $"/api/reports/2023-08/{unit}.docx")).Bytes
        );
        Assert.Contains($"Bản chưa gửi: 1 trong {owed} nội dung còn là bản nháp", drafted.Paragraphs);
    }

    /// <summary>A unit that has sent all of a period's sections but one, which it has saved; and how many it owes.</summary>
    private async Task<(string Unit, int Owed)> WithOneDraftAsync(string period)
    {
        var data = await fixture.Host.QueryAsync(
            "office",
            $$"""{ period(code: "{{period}}") { board(first: 500) { nodes { facility { code } cells { state } } } } }"""
        );
        return data["period"]!["board"]!["nodes"]!
            .AsArray()
            .Select(node =>
                (
                    Unit: node!["facility"]!["code"]!.ToString(),
                    States: node["cells"]!.AsArray().Select(cell => cell!["state"]!.ToString()).ToArray()
                )
            )
            .Where(row =>
                row.States.Count(state => state == "DRAFT") == 1
                && row.States.All(state => state is "DRAFT" or "SUBMITTED" or "ACCEPTED")
            )
            .Select(row => (row.Unit, row.States.Length))
            .First();
    }

    [Fact]
    public async Task One_form_alone_can_be_had_and_the_same_content_is_the_same_file()
    {
        var second = WordFile.Open((await OfCentreAsync(query: "?form=TH2023-PL2")).Bytes);
        Assert.Contains("Phụ lục 2", second.Paragraphs);
        Assert.DoesNotContain("Phụ lục 1", second.Paragraphs);

        Assert.Equal((await OfCentreAsync()).Bytes, (await OfCentreAsync()).Bytes);
        Assert.NotEqual((await OfCentreAsync()).Bytes, (await OfCentreAsync("2023-07")).Bytes);
    }

    [Theory]
    [InlineData("ttyt-380", "2099-01/TTYT-380.docx", 404, "unknownPeriod")]
    [InlineData("ttyt-380", "2023-07/TTYT-999.docx", 404, "unknownFacility")]
    [InlineData("ttyt-380", "2023-07/TTYT-380.docx?form=TH2023-PL2", 404, "unknownForm")]
    [InlineData("bv-3801", "2023-07/TTYT-380.docx", 403, "notAllowed")]
    [InlineData("", "2023-07/TTYT-380.docx", 401, "notSignedIn")]
    public async Task What_cannot_be_had_is_refused(string user, string path, int status, string code)
    {
        var (found, type, detail) = await Download.RefusedAsync(fixture.Host, user, $"/api/reports/{path}");

        Assert.Equal((status, $"urn:dean06:{code}"), (found, type));
        if (code == "unknownForm")
        {
            Assert.Contains("TH2023-PL1 (Phụ lục 1)", detail);
        }
    }

    [Theory]
    [InlineData("office")]
    [InlineData("leader")]
    [InlineData("medical")]
    public async Task The_department_has_every_units(string user) =>
        Assert.NotEmpty((await Download.OfAsync(fixture.Host, user, "/api/reports/2023-07/TTYT-380.docx")).Bytes);
}
