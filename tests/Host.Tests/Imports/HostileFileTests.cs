using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DeAn06.Host.Tests.Gateway;

namespace DeAn06.Host.Tests.Imports;

/// <summary>Files made to hurt, at each endpoint that takes files: each is refused in Vietnamese, and afterwards a good one still comes in.</summary>
public sealed partial class HostileFileTests(GatewayFixture fixture)
{
    private const string Unit = "BVDK-389";
    private const string User = "bvdk-389";
    private const string Period = "2023-09";
    private const string Report = $"/api/reports/{Period}/{Unit}";

    private static readonly Dictionary<string, Func<string, string>> Sheets = new()
    {
        ["100,000 levels"] = _ => Worksheet(Repeat("<a>", 100_000) + Repeat("</a>", 100_000)),
        ["row 99999999999"] = xml => FirstRow().Replace(xml, "${1}99999999999\"", 1),
        ["row 0"] = xml => FirstRow().Replace(xml, "${1}0\"", 1),
        ["row -1"] = xml => FirstRow().Replace(xml, "${1}-1\"", 1),
        ["rows out of order"] = xml => FirstRow().Replace(xml, "${1}900\"", 1),
        ["cell ZZZZZ99999999"] = xml => FirstCell().Replace(xml, "${1}ZZZZZ99999999\"", 1),
        ["652,000 rows"] = xml =>
            EndOfRows()
                .Replace(
                    xml,
                    end =>
                        string.Concat(
                            Enumerable
                                .Range(1_000, 652_000)
                                .Select(i =>
                                    $"<{end.Groups[1]}row r=\"{i}\"><{end.Groups[1]}c r=\"A{i}\"/></{end.Groups[1]}row>"
                                )
                        ) + end.Value
                ),
        ["a thousand million columns"] = xml =>
            EndOfRows()
                .Replace(
                    xml,
                    end =>
                        $"<{end.Groups[1]}row r=\"2000\"><{end.Groups[1]}c r=\"1000000000\"/></{end.Groups[1]}row>{end.Value}"
                ),
        ["merged cells without end"] = _ =>
            Worksheet("<mergeCells>" + Repeat("<mergeCell ref=\"A1:B2\"/>", 90_000) + "</mergeCells>"),
        ["rules for 900,000 cells"] = _ => Worksheet($"<conditionalFormatting sqref=\"{Repeat("A1 ", 900_000)}\"/>"),
        ["a document type"] = _ => "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>" + Worksheet("&b;"),
        ["cut short"] = xml => xml[..(xml.Length / 2)],
    };

    private static readonly Dictionary<string, Func<string>> Documents = new()
    {
        ["levels"] = () => Repeat("<adx xmlns=\"urn:ihe:qrph:adx:2015\">", 20_000),
        ["groups"] = () => Adx(Repeat("<group/>", 100_000)),
        ["attributes"] = () => Adx($"<group {string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=\"\" "))}/>"),
        ["a text"] = () => Adx($"<group orgUnit=\"{Repeat("x", 900_000)}\"/>"),
        ["marks"] = () =>
            Adx($"<group orgUnit=\"{Unit}\" dataSet=\"a{Repeat("\u0301", 4_000)}{Repeat("\u0323", 4_000)}\"/>"),
        ["values"] = () =>
            Adx(
                $"<group orgUnit=\"{Unit}\" period=\"2023-08-15/P31D\" dataSet=\"e-prescriptions\">{Repeat("<dataValue/>", 40_000)}</group>"
            ),
        ["not closed"] = () => "<adx",
    };

    private static readonly Dictionary<string, Func<string>> Bodies = new()
    {
        ["levels"] = () => Repeat("[", 500_000),
        ["members"] = () => Section($"{{{Many(80_000, i => $"\"m{i}\":1")}}}"),
        ["stations"] = () => Section($"{{}},\"stations\":[{Many(50_000, _ => "{}")}]"),
        ["unknown lines"] = () => Section($"{{{Many(200, i => $"\"m{i}\":1")}}}"),
        ["a number too large"] = () => Section("""{"issued":1e400}"""),
        ["a number without end"] = () => Section($$"""{"issued":{{Repeat("9", 900_000)}}}"""),
        ["twice"] = () => Section("""{"issued":1,"issued":2}"""),
        ["NUL"] = () => Section("""{"issued":"\u0000"}"""),
        ["half a character"] = () => Section("""{"issued":"\ud800"}"""),
        ["marks"] = () => Section($$"""{"a{{Repeat("\u0301", 200_000)}}{{Repeat("\u0323", 200_000)}}":1}"""),
        ["nothing"] = () => "",
    };

    private static readonly Dictionary<string, Func<byte[]>> Tables = new()
    {
        ["commas"] = () => Encoding.UTF8.GetBytes(Repeat(",", 900_000)),
        ["a quote not closed"] = () => Encoding.UTF8.GetBytes($"code,name\n\"{Repeat("x", 900_000)}"),
        ["UTF-16"] = () => Encoding.Unicode.GetBytes("code,name\nBV-1,A"),
        ["NUL"] = () => "code,name\nBV-1,\0"u8.ToArray(),
        ["no UTF-8"] = () => [0xFF, 0xFE, 0xC3, 0x28],
        ["marks"] = () => Encoding.UTF8.GetBytes($"a{Repeat("\u0301", 200_000)}{Repeat("\u0323", 200_000)}\n"),
        ["lines"] = () => Encoding.UTF8.GetBytes(Repeat("\n", 900_000)),
    };

    private DemoHost Host => fixture.Host;

    public static TheoryData<string> Workbooks => [.. Sheets.Keys];

    public static TheoryData<string> AdxDocuments => [.. Documents.Keys];

    public static TheoryData<string> JsonBodies => [.. Bodies.Keys];

    public static TheoryData<string> CsvFiles => [.. Tables.Keys];

    [Theory]
    [MemberData(nameof(Workbooks))]
    public async Task A_workbook(string made)
    {
        var good = await UnitWorkbook.GetAsync(Host, User, Period, Unit);
        var hostile = WithSheet(good.Bytes, Sheets[made]);
        var refused = await SendAsync(
            User,
            HttpMethod.Put,
            $"{Report}.xlsx?dryRun=true",
            hostile,
            UnitWorkbook.ContentType
        );
        RefusedAs(422, refused);
        Assert.Contains("Trang “Phụ lục 1”", refused.Text("detail"), StringComparison.Ordinal);
        RefusedAs(422, await SendAsync("office", HttpMethod.Post, "/api/workbooks", hostile, UnitWorkbook.ContentType));
        Assert.Equal(200, (await good.PutAsync(Host, User, $"{Report}.xlsx?dryRun=true")).Status);
    }

    [Theory]
    [MemberData(nameof(AdxDocuments))]
    public async Task An_ADX_document(string made) =>
        RefusedAs(
            400,
            await SendAsync(
                User,
                HttpMethod.Post,
                $"{Report}/import-adx?dryRun=true",
                Bytes(Documents[made]),
                "application/xml"
            )
        );

    [Theory]
    [MemberData(nameof(JsonBodies))]
    public async Task A_JSON_body(string made)
    {
        var refused = await SendAsync(
            User,
            HttpMethod.Post,
            $"{Report}/import?dryRun=true",
            Bytes(Bodies[made]),
            "application/json"
        );
        RefusedAs(made is "a number too large" or "unknown lines" or "NUL" ? 422 : 400, refused);
        Assert.InRange(refused.Body.ToJsonString().Length, 1, 2_000_000);
        foreach (var (user, address) in new[] { ("admin", "/api/accounts"), ("", "/api/session") })
        {
            var other = await SendAsync(user, HttpMethod.Post, address, Bytes(Bodies[made]), "application/json");
            Assert.InRange(other.Status, 400, 422);
            RefusedAs(other.Status, other);
        }
    }

    [Theory]
    [MemberData(nameof(CsvFiles))]
    public async Task A_table(string made) =>
        RefusedAs(
            400,
            await SendAsync("admin", HttpMethod.Post, "/api/directory/facilities/import", Tables[made](), "text/csv")
        );

    /// <summary>The browser brings in workbooks three at a time.</summary>
    [Fact]
    public async Task Three_at_a_time_nobody_is_refused()
    {
        var good = await UnitWorkbook.GetAsync(Host, User, Period, Unit);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(async _ =>
                {
                    var statuses = new List<int>();
                    for (var file = 0; file < 5; file++)
                    {
                        statuses.Add((await good.PostAsync(Host, "office", "?dryRun=true")).Status);
                    }

                    return statuses;
                })
        );
        Assert.All(answers.SelectMany(statuses => statuses), status => Assert.Equal(200, status));
    }

    private async Task<Answer> SendAsync(string user, HttpMethod method, string address, byte[] bytes, string type)
    {
        using var request = new HttpRequestMessage(method, address) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        var ct = TestContext.Current.CancellationToken;
        using var response = await (await Host.ClientAsync(user)).SendAsync(request, ct);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return new Answer((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(ct))!);
    }

    private static void RefusedAs(int status, Answer answer)
    {
        Assert.True(status == answer.Status, answer.Body.ToJsonString());
        Assert.StartsWith("urn:dean06:", answer.Text("type"), StringComparison.Ordinal);
        Assert.Matches("[ạảãàáăâđêôơưếềệ]", answer.Text("detail"));
    }

    private static byte[] WithSheet(byte[] workbook, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            const string name = "xl/worksheets/sheet1.xml";
            string xml;
            using (var reader = new StreamReader(zip.GetEntry(name)!.Open()))
            {
                xml = reader.ReadToEnd();
            }

            zip.GetEntry(name)!.Delete();
            var changed = change(xml);

            // Where it fits it is not packed: repetition packs so well that it would be refused for that alone.
            var level = changed.Length < 3_000_000 ? CompressionLevel.NoCompression : CompressionLevel.Optimal;
            using var writer = new StreamWriter(zip.CreateEntry(name, level).Open());
            writer.Write(changed);
        }

        return stream.ToArray();
    }

    private static byte[] Bytes(Func<string> text) => Encoding.UTF8.GetBytes(text());

    private static string Worksheet(string content) =>
        $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{content}</worksheet>";

    private static string Adx(string groups) => $"<adx xmlns=\"urn:ihe:qrph:adx:2015\">{groups}</adx>";

    private static string Section(string figures) =>
        "{\"sections\":{\"e-prescriptions\":{\"figures\":" + figures + "}}}";

    private static string Many(int times, Func<int, string> one) =>
        string.Join(',', Enumerable.Range(0, times).Select(one));

    private static string Repeat(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    [GeneratedRegex("(<(?:\\w+:)?row r=\")\\d+\"")]
    private static partial Regex FirstRow();

    [GeneratedRegex("(<(?:\\w+:)?c r=\")[A-Z]+\\d+\"")]
    private static partial Regex FirstCell();

    [GeneratedRegex("</(\\w+:)?sheetData>")]
    private static partial Regex EndOfRows();
}
