using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DeAn06.Modules.Exchange.Workbooks;
using DeAn06.Samples;

namespace DeAn06.Modules.Exchange.Tests.Workbooks;

/// <summary>A workbook of ours with one of its parts made hostile: each is refused, none costs more than reading it once.</summary>
public sealed class HostileWorkbookTests
{
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly byte[] Good = new SampleWorkbook(SampleReport.Of(new SampleFigures())).Bytes;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>By name, the code of the refusal and the sheet's XML.</summary>
    private static readonly Dictionary<string, (string Code, Func<string> Xml)> Made = new()
    {
        ["100,000 levels"] = ("unreadableFile", () => Whole(Repeat("<a>", 100_000) + Repeat("</a>", 100_000))),
        ["100,000 levels that do not end"] = ("unreadableFile", () => Whole(Repeat("<a>", 100_000))),
        ["row 99999999999"] = ("unreadableFile", () => Rows("<row r=\"99999999999\"/>")),
        ["a row after the last"] = ("unreadableFile", () => Rows("<row r=\"1048577\"/>")),
        ["row 0"] = ("unreadableFile", () => Rows("<row r=\"0\"/>")),
        ["row -1"] = ("unreadableFile", () => Rows("<row r=\"-1\"/>")),
        ["row +1"] = ("unreadableFile", () => Rows("<row r=\"+1\"/>")),
        ["a row without number"] = ("unreadableFile", () => Rows("<row r=\"\"/>")),
        ["row 1e3"] = ("unreadableFile", () => Rows("<row r=\"1e3\"/>")),
        ["rows out of order"] = ("unreadableFile", () => Rows("<row r=\"5\"/><row r=\"4\"/>")),
        ["a row twice"] = ("unreadableFile", () => Rows("<row r=\"5\"/><row r=\"5\"/>")),
        ["a row after the last, unnumbered"] = ("unreadableFile", () => Rows("<row r=\"1048576\"/><row/>")),
        ["cell ZZZZZ99999999"] = ("unreadableFile", () => Cells("<c r=\"ZZZZZ99999999\"><v>1</v></c>")),
        ["column XFE"] = ("unreadableFile", () => Cells("<c r=\"XFE1\"><v>1</v></c>")),
        ["a cell without column"] = ("unreadableFile", () => Cells("<c r=\"1000000000\"><v>1</v></c>")),
        ["a cell of another row"] = ("unreadableFile", () => Cells("<c r=\"A2\"><v>1</v></c>")),
        ["cells out of order"] = ("unreadableFile", () => Cells("<c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>")),
        ["a cell twice"] = ("unreadableFile", () => Cells("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>")),
        ["250,000 rows"] = (
            "tooLarge",
            () => Rows(string.Concat(Enumerable.Range(1, 250_000).Select(i => $"<row r=\"{i}\"/>")))
        ),
        ["250,000 cells in a row"] = ("unreadableFile", () => Cells(Repeat("<c/>", 250_000))),
        ["250,000 columns"] = (
            "tooLarge",
            () => Whole("<cols>" + Repeat("<col min=\"1\" max=\"1000000000\"/>", 250_000) + "</cols>")
        ),
        ["2,000 merged ranges"] = ("unreadableFile", () => Merged(Repeat("<mergeCell ref=\"A1:B2\"/>", 2_000))),
        ["a merged range beyond the sheet"] = ("unreadableFile", () => Merged("<mergeCell ref=\"A1:XFD9999999\"/>")),
        ["a merged range of nothing"] = ("unreadableFile", () => Merged("<mergeCell/>")),
        ["conditional formats of a million cells"] = (
            "tooLarge",
            () => Whole($"<conditionalFormatting sqref=\"{Repeat("A1 ", 1_000_000)}\"/>")
        ),
        ["rules of ten thousand ranges"] = (
            "tooLarge",
            () => Whole($"<dataValidations><dataValidation sqref=\"{Repeat("A1:B2 ", 10_000)}\"/></dataValidations>")
        ),
        ["a text of 40,000 characters"] = (
            "tooLarge",
            () => Cells($"<c r=\"A1\" t=\"inlineStr\"><is><t>{Repeat("x", 40_000)}</t></is></c>")
        ),
        ["a number of five million digits"] = (
            "tooLarge",
            () => Cells($"<c r=\"A1\"><v>{Repeat("1", 5_000_000)}</v></c>")
        ),
        ["a comment of a million characters"] = ("tooLarge", () => Whole($"<!--{Repeat("x", 1_000_000)}-->")),
        ["1,000 attributes"] = (
            "unreadableFile",
            () => Whole($"<a {string.Concat(Enumerable.Range(0, 1_000).Select(i => $"a{i}=\"\" "))}/>")
        ),
        ["300,000 attributes"] = (
            "tooLarge",
            () => Whole($"<a {string.Concat(Enumerable.Range(0, 300_000).Select(i => $"a{i}=\">\" "))}/>")
        ),
        ["a name of 1,000 characters"] = ("unreadableFile", () => Whole($"<{Repeat("n", 1_000)}/>")),
        ["not closed"] = ("unreadableFile", () => Whole("<a></b>")),
        ["nothing"] = ("unreadableFile", () => ""),
        ["no XML"] = ("unreadableFile", () => "không phải XML"),
        ["an entity"] = ("unreadableFile", () => "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
        ["no character"] = ("unreadableFile", () => Whole("&#xFFFE;")),
    };

    public static TheoryData<string> Sheets => [.. Made.Keys];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_sheet_that_no_form_has_is_refused_by_its_name(string made)
    {
        var (code, xml) = Made[made];
        var problem = Refuses(code, With(Sheet, xml()));
        Assert.Contains($"Trang “{SampleWorkbook.Form}”", problem.Detail, StringComparison.Ordinal);
        Assert.Equal(SampleWorkbook.Form, Assert.Single(problem.Errors).Line);
    }

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("docProps/core.xml")]
    [InlineData("xl/drawings/drawing1.xml")]
    [InlineData("customXml/item1.xml")]
    public void Every_part_keeps_to_the_limits(string part)
    {
        Refuses("unreadableFile", With(part, "<a>" + Repeat("<a>", 100_000) + Repeat("</a>", 100_000) + "</a>"));
        Refuses("tooLarge", With(part, $"<a>{Repeat("<b/>", 250_000)}</a>"));
        Refuses("tooLarge", With(part, $"<a b=\"{Repeat("c", 500_000)}\"/>"));
        Refuses("unreadableFile", With(part, "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"));
        Refuses("unreadableFile", With(part, "<a"));
    }

    [Fact]
    public void Parts_that_are_each_small_are_counted_together() =>
        Refuses(
            "tooLarge",
            With([
                .. Enumerable
                    .Range(0, 100)
                    .Select(i => ($"xl/drawings/drawing{i}.xml", $"<a>{Repeat("<b/>", 3_000)}</a>")),
            ])
        );

    [Fact]
    public void A_text_that_many_cells_share_counts_in_each()
    {
        var cells = string.Concat(
            Enumerable.Range(1, 2_000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" t=\"s\"><v>0</v></c></row>")
        );
        Refuses(
            "tooLarge",
            With(
                ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\"><si><t>{Repeat("ệ", 30_000)}</t></si></sst>"),
                (
                    "xl/_rels/workbook.xml.rels",
                    Links()
                        .Replace(
                            "</Relationships>",
                            "<Relationship Id=\"shared\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
                            StringComparison.Ordinal
                        )
                ),
                (Sheet, Rows(cells))
            )
        );
    }

    [Fact]
    public void One_part_is_not_read_as_many_sheets()
    {
        var workbook = Text("xl/workbook.xml");
        var one = Regex.Match(workbook, "<(?:\\w+:)?sheet [^>]*/>").Value;
        Refuses(
            "unreadableFile",
            With(
                "xl/workbook.xml",
                workbook.Replace(
                    one,
                    one + one.Replace("name=\"", "name=\"2 ", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
            )
        );
        Refuses("tooLarge", With("xl/workbook.xml", workbook.Replace(one, Repeat(one, 200), StringComparison.Ordinal)));
    }

    [Fact]
    public void Macros_are_known_by_what_names_them()
    {
        var links = Links()
            .Replace(
                "</Relationships>",
                "<Relationship Id=\"m\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"words.bin\"/></Relationships>",
                StringComparison.Ordinal
            );
        Refuses("activeContent", With("xl/_rels/workbook.xml.rels", links));
    }

    [Fact]
    public void What_is_made_of_repetition_is_not_unpacked()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry(Sheet, CompressionLevel.SmallestSize).Open());
            writer.Write(Repeat("<c/>", 250_000));
        }

        Refuses("tooLarge", stream.ToArray());
    }

    [Fact]
    public void Empty_rows_without_end_cost_no_memory()
    {
        var rows = With(
            Sheet,
            Rows(string.Concat(Enumerable.Range(1, 652_000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\"/></row>")))
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refuses("tooLarge", rows);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60_000_000);
    }

    /// <summary>What Excel, LibreOffice and others write though a form does not need it.</summary>
    [Theory]
    [InlineData("<row r=\"1048576\" customHeight=\"1\"><c r=\"XFD1048576\" s=\"3\"/></row>")]
    [InlineData(
        "<row r=\"1\" spans=\"1:16384\"><c><v>1</v></c><c t=\"d\"><v>2023-05-31</v></c></row><row><c t=\"e\"><v>#REF!</v></c></row>"
    )]
    public void What_is_only_unusual_is_read(string rows) =>
        Assert.Null(WorkbookFile.Open(With(Sheet, Rows(rows)), Ct).Problem);

    /// <summary>Bytes turned over anywhere: no file ends in anything but an answer.</summary>
    [Fact]
    public void A_damaged_file_is_read_or_refused()
    {
        var chance = new Random(20230814);
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var damaged = (byte[])Good.Clone();
            for (var hit = 0; hit < 1 + (attempt % 5); hit++)
            {
                damaged[chance.Next(damaged.Length)] = (byte)chance.Next(256);
            }

            var problem = WorkbookFile.Open(damaged, Ct).Problem;
            Assert.True(problem is null or { Status: 422 });
        }
    }

    [Fact]
    public async Task Who_leaves_ends_the_reading()
    {
        using var left = new CancellationTokenSource();
        await left.CancelAsync();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            WorkbookFile.Open(With(Sheet, Rows(Repeat("<row/>", 10_000))), left.Token)
        );
    }

    private static SharedKernel.Problems.Problem Refuses(string code, byte[] bytes)
    {
        var problem = WorkbookFile.Open(bytes, Ct).Problem;
        Assert.Equal((code, 422), (problem?.Code, problem?.Status));
        Assert.Contains("nộp lại", problem!.Detail, StringComparison.Ordinal);
        return problem;
    }

    private static string Whole(string content) => $"<worksheet xmlns=\"{Main}\">{content}</worksheet>";

    private static string Rows(string rows) => Whole($"<sheetData>{rows}</sheetData>");

    private static string Cells(string cells) => Rows($"<row r=\"1\">{cells}</row>");

    private static string Merged(string ranges) => Whole($"<sheetData/><mergeCells>{ranges}</mergeCells>");

    private static string Repeat(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Links() => Text("xl/_rels/workbook.xml.rels");

    private static string Text(string part)
    {
        using var zip = new ZipArchive(new MemoryStream(Good), ZipArchiveMode.Read);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] With(string part, string content) => With((part, content));

    private static byte[] With(params (string Part, string Content)[] changes)
    {
        using var stream = new MemoryStream();
        stream.Write(Good);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (part, content) in changes)
            {
                zip.GetEntry(part)?.Delete();
                using var writer = new StreamWriter(zip.CreateEntry(part, CompressionLevel.NoCompression).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }
}
