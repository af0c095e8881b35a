using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using DeAn06.Host.Tests.Gateway;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DeAn06.Host.Tests.Documents;

/// <summary>What a reporter types stays text in every file that is made of it, and no address of a file names it otherwise.</summary>
public sealed partial class InjectedTextTests(GatewayFixture fixture)
{
    private const string Period = "2023-Y";
    private const string Facility = "BVDK-388";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Texts =>
        [
            "=HYPERLINK(\"http://example.org\",\"Xem\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "</w:t></w:r></w:p><w:p><w:r><w:instrText>INCLUDETEXT \"/etc/passwd\"</w:instrText></w:r></w:p>",
            "]]><script>alert(1)</script>&amp;&#x0;<!--",
            "{ HYPERLINK \"http://example.org\" }",
            "_x000D_ _x0041_",
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task It_is_text_in_the_report_and_in_the_workbook(string text)
    {
        await GivenAsync(text);

        var report = await Download.OfAsync(fixture.Host, "office", $"/api/reports/{Period}/{Facility}.docx");
        var file = WordFile.Open(report.Bytes);
        Assert.Empty(file.Faults);
        Assert.Contains(text, file.Paragraphs.Concat(file.Tables.SelectMany(Cells)));
        AssertNoFields(report.Bytes);

        var workbook = await Download.OfAsync(fixture.Host, "office", $"/api/reports/{Period}/{Facility}.xlsx");
        AssertText(workbook.Bytes, text);
    }

    /// <summary>A header cannot be broken by an address: what is no code is refused before a file has a name.</summary>
    [Theory]
    [InlineData("BVDK-388%22%3B%20filename%3D%22evil.exe")]
    [InlineData("BVDK-388%0D%0ASet-Cookie:%20a=b")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("BVDK-388%E2%80%AExcod")]
    [InlineData("bvdk-388")]
    public async Task An_address_names_no_other_file(string facility)
    {
        var client = await fixture.Host.ClientAsync("office");
        foreach (var kind in (string[])["docx", "xlsx", "adx"])
        {
            using var answer = await client.GetAsync($"/api/reports/{Period}/{facility}.{kind}", Ct);

            Assert.False(answer.Headers.Contains("Set-Cookie"));
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                Assert.Equal($"bao-cao-{Period}-{Facility}.{kind}", NameOf(answer.Content.Headers));
                continue;
            }

            Assert.InRange((int)answer.StatusCode, 400, 404);
            Assert.Null(answer.Content.Headers.ContentDisposition);
        }
    }

    private async Task GivenAsync(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/reports/{Period}/{Facility}/import");
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        request.Content = JsonContent.Create(
            new { sections = new { assessment = new { figures = new { difficulties = text } } } }
        );
        using var answer = await (await fixture.Host.ClientAsync("bvdk-388")).SendAsync(request, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private static string? NameOf(HttpContentHeaders headers) => headers.ContentDisposition?.FileName?.Trim('"');

    private static IEnumerable<string> Cells(IReadOnlyList<WordRow> table) => table.SelectMany(row => row.Cells);

    private static void AssertNoFields(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.DoesNotContain(
            "instrText",
            file.MainDocumentPart!.Document.Body!.Descendants().Select(element => element.LocalName)
        );
        Assert.Empty(file.MainDocumentPart.HyperlinkRelationships);
    }

    private static void AssertText(byte[] bytes, string text)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var file = SpreadsheetDocument.Open(stream, isEditable: false);
        var workbook = file.WorkbookPart!;
        var shared = workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().ToArray() ?? [];
        var cells = workbook.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>()).ToArray();

        Assert.Contains(
            text,
            cells.Where(cell => cell.CellFormula is null).Select(cell => Unescaped(Shown(cell) ?? ""))
        );
        Assert.DoesNotContain(
            cells,
            cell => cell.CellFormula?.Text is { } formula && formula.Contains("HYPERLINK", StringComparison.Ordinal)
        );

        string? Shown(Cell cell) =>
            cell.DataType?.Value == CellValues.SharedString ? shared[int.Parse(cell.CellValue!.Text, null)].InnerText
            : cell.DataType?.Value == CellValues.InlineString ? cell.InlineString!.InnerText
            : null;
    }

    /// <summary>A spreadsheet reads `_x0041_` as the character of that number.</summary>
    private static string Unescaped(string text) =>
        Escape().Replace(text, found => $"{(char)Convert.ToInt32(found.Groups[1].Value, 16)}");

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
