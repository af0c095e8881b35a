using System.Text.Json.Nodes;
using DeAn06.Host.Tests.Gateway;
using DeAn06.SharedKernel.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Host.Tests.Documents;

/// <summary>What the Sở reports of a period: fixed once, the same whenever it is made, and true to what the gateway answers.</summary>
public sealed class ProvinceReportTests(GatewayFixture fixture, LibreOffice office)
{
    private const string Period = "2023-07";

    private DemoHost Host => fixture.Host;

    private async Task<int> FixAsync(string period = Period)
    {
        var taken = await Host.PostAsync("office", $"/api/consolidations/{period}/snapshots");
        Assert.Equal(200, taken.Status);
        return taken.Body["number"]!.GetValue<int>();
    }

    private async Task<byte[]> GetAsync(string address, string user = "office")
    {
        using var response = await (await Host.ClientAsync(user)).GetAsync(
            address,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Cells of a sheet by row, as text.</summary>
    private static string[][] Sheet(byte[] workbook, string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var id = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!;
        var sheet = ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet;
        return
        [
            .. sheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()),
        ];
    }

    [Fact]
    public async Task The_workbook_says_what_the_gateway_says()
    {
        var number = await FixAsync();
        var workbook = await GetAsync($"/api/consolidations/{Period}.xlsx?snapshot={number}");
        var data = await Host.QueryAsync(
            "office",
            $$"""
            { period(code: "{{Period}}") { citizenIdVisits {
                province { units stations figures { visits citizenIdVisits qrReaders } }
                byDistrict { district { code } units figures { visits citizenIdVisits qrReaders } }
                byTier { tier units figures { visits } }
                filings(first: 100) { nodes { state facility { code } total { visits } stations { station figures { visits } } } } } } }
            """
        );
        var section = data["period"]!["citizenIdVisits"]!;
        var rows = Sheet(workbook, "6 CCCD, VNeID khám chữa bệnh");
        var head = rows[3];
        var visits = Array.FindIndex(head, h => h.StartsWith("Tổng số lượt người đến", StringComparison.Ordinal));
        string[][] Of(string scope) => [.. rows.Where(row => row.Length > visits && row[0] == scope)];

        var province = Assert.Single(Of("Toàn tỉnh"));
        Assert.Equal(section["province"]!["figures"]!["visits"]!.ToString(), province[visits]);
        Assert.Equal(section["province"]!["units"]!.ToString(), province[4]);
        Assert.Equal(section["province"]!["stations"]!.ToString(), province[5]);

        var districts = section["byDistrict"]!
            .AsArray()
            .Where(d => d!["figures"]!["visits"] is not null)
            .ToDictionary(d => d!["district"]?["code"]!.ToString() ?? "", d => d!["figures"]!["visits"]!.ToString());
        Assert.Equal(
            districts.OrderBy(d => d.Key),
            Of("Huyện").ToDictionary(r => r[1], r => r[visits]).OrderBy(d => d.Key)
        );
        Assert.Equal(
            section["byTier"]!.AsArray().Select(t => t!["figures"]!["visits"]!.ToString()).Order(),
            Of("Tuyến").Select(row => row[visits]).Order()
        );

        var filed = section["filings"]!["nodes"]!
            .AsArray()
            .Where(f => f!["state"]!.ToString() is "SUBMITTED" or "ACCEPTED")
            .ToArray();
        Assert.Equal(
            filed.Select(f => (f!["facility"]!["code"]!.ToString(), f["total"]!["visits"]?.ToString() ?? "")),
            Of("Đơn vị").Select(row => (row[1], row[visits]))
        );
        Assert.Equal(filed.SelectMany(f => f!["stations"]!.AsArray()).Count(), Of("Trạm y tế").Length);
        Assert.Equal(
            filed.SelectMany(f => f!["stations"]!.AsArray()).Sum(s => s!["figures"]!["visits"]!.GetValue<long>()),
            Of("Trạm y tế").Sum(row => long.Parse(row[visits]))
        );
    }

    [Fact]
    public async Task The_same_snapshot_gives_the_same_bytes_though_figures_go_on()
    {
        const string period = "2023-10";
        const string unit = "BV-3805";
        Assert.Equal(409, (await Host.PostAsync("office", $"/api/consolidations/{period}/snapshots")).Status);

        const string open = "2023-09";
        var first = await FixAsync(open);
        var word = await GetAsync($"/api/consolidations/{open}.docx?snapshot={first}");
        var excel = await GetAsync($"/api/consolidations/{open}.xlsx?snapshot={first}");
        await Host.PutAsync(
            "bv-3805",
            $"/api/residence-declarations/{open}/{unit}",
            """{"figures":{"declarations":4321}}"""
        );
        await Host.PostAsync("bv-3805", $"/api/residence-declarations/{open}/{unit}/submit");
        var second = await FixAsync(open);
        Assert.True(second > first);
        Assert.Equal(word, await GetAsync($"/api/consolidations/{open}.docx?snapshot={first}"));
        Assert.Equal(excel, await GetAsync($"/api/consolidations/{open}.xlsx?snapshot={first}"));
        var listed = await Host.GetAsync("leader", $"/api/consolidations/{open}/snapshots");
        Assert.Equal([second, first], listed.Body.AsArray().Take(2).Select(s => s!["number"]!.GetValue<int>()));
    }

    [Fact]
    public async Task The_report_holds_what_the_gateway_says_and_what_the_board_misses()
    {
        var number = await FixAsync();
        var bytes = await GetAsync($"/api/consolidations/{Period}.docx?snapshot={number}", "leader");
        var text = await office.TextAsync(bytes);
        var data = await Host.QueryAsync(
            "office",
            $$"""
            { period(code: "{{Period}}") {
                completeness { owed filed reportsOwed reportsComplete }
                ePrescriptions { province { units figures { issued transmitted } } }
                board(first: 100) { nodes { facility { code name } cells { state late } } } }
              before: period(code: "2023-H1") { ePrescriptions { province { figures { issued } } } } }
            """
        );
        var period = data["period"]!;
        var counts = period["completeness"]!;
        var flat = System.Text.RegularExpressions.Regex.Replace(text, @"\s+", " ");
        Assert.Contains(
            $"{counts["reportsComplete"]}/{counts["reportsOwed"]} đơn vị gửi đủ báo cáo",
            flat,
            StringComparison.Ordinal
        );
        Assert.Contains($"đã gửi {counts["filed"]}/{counts["owed"]}", flat, StringComparison.Ordinal);

        // Table by table, from the file itself: a PDF breaks lines where it likes.
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var rows = document
            .MainDocumentPart!.Document.Body!.Descendants<W.TableRow>()
            .Select(row => row.Elements<W.TableCell>().Select(cell => cell.InnerText).ToArray())
            .ToArray();
        var province = period["ePrescriptions"]!["province"]!["figures"]!;
        var issued = rows.First(row => row[0] == "Số đơn thuốc được kê trong kỳ");
        var before = data["before"]!["ePrescriptions"]!["province"]!["figures"]!["issued"]!.GetValue<long>();
        Assert.Equal(VietnameseNumber.Text(province["issued"]!.GetValue<long>()), issued[2]);
        Assert.Equal(VietnameseNumber.Text(before), issued[3]);
        Assert.Matches(@"^(\+|-)\d+(,\d)?%\*$", issued[4]);
        Assert.Contains(issued[2], flat, StringComparison.Ordinal);

        JsonNode?[] Units(Func<JsonNode, bool> which) =>
            [.. period["board"]!["nodes"]!.AsArray().Where(row => row!["cells"]!.AsArray().Any(cell => which(cell!)))];
        var filed = new[] { "SUBMITTED", "ACCEPTED" };
        var missing = Units(cell => !filed.Contains(cell["state"]!.ToString()));
        var late = Units(cell => filed.Contains(cell["state"]!.ToString()) && (bool)cell["late"]!);
        Assert.NotEmpty(missing);
        Assert.NotEmpty(late);
        foreach (var unit in missing.Concat(late))
        {
            Assert.Contains(
                rows,
                row => row.Length == 4 && row[1].EndsWith($"({unit!["facility"]!["code"]})", StringComparison.Ordinal)
            );
        }

        Assert.Equal(
            missing.Length + late.Length,
            rows.Count(row => row.Length == 4 && row[1].EndsWith(')') && row[0] != "STT")
        );
        Assert.Contains("Tháng 7", flat, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Kính gửi: Ủy ban nhân dân tỉnh; Công an tỉnh.", flat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_half_year_stands_beside_its_targets_and_what_units_wrote()
    {
        var number = await FixAsync("2023-H1");
        var text = await office.TextAsync(await GetAsync($"/api/consolidations/2023-H1.docx?snapshot={number}"));
        var flat = System.Text.RegularExpressions.Regex.Replace(text, @"\s+", " ");
        var data = await Host.QueryAsync(
            "office",
            """{ period(code: "2023-H1") { informationSystems { province { figures { infoSystems infoSystemsApproved } } } } }"""
        );
        var systems = data["period"]!["informationSystems"]!["province"]!["figures"]!;
        Assert.Contains($"{systems["infoSystemsApproved"]}/{systems["infoSystems"]}", flat, StringComparison.Ordinal);
        Assert.Contains("KẾT QUẢ SO VỚI CHỈ TIÊU", flat, StringComparison.Ordinal);
        Assert.Contains("Thuận lợi", flat, StringComparison.Ordinal);
        Assert.Contains("(số liệu giả lập)", flat, StringComparison.Ordinal);
        Assert.Contains("Chưa có số liệu kỳ trước để so sánh.", flat, StringComparison.Ordinal);
        Assert.DoesNotContain("Tăng, giảm", flat, StringComparison.Ordinal);

        // The same words of many units stand once, with how many wrote them.
        Assert.Matches(@"\([0-9]+ đơn vị\)", flat);
    }

    [Fact]
    public async Task The_workbook_follows_the_standard_and_prints_with_its_heads_on_every_page()
    {
        var number = await FixAsync("2023-H1");
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(await GetAsync($"/api/consolidations/2023-H1.xlsx?snapshot={number}")),
            isEditable: false
        );
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
        );

        // The month's is a third as long, with sheets of many pages both ways.
        var month = await GetAsync($"/api/consolidations/{Period}.xlsx?snapshot={await FixAsync()}");
        var pages = (await office.TextAsync(month, "xlsx")).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(pages, page => Assert.Contains("Tháng 7: số liệu từ 15/06/2023 đến 14/07/2023", page));
        Assert.Contains($"{pages.Length}/{pages.Length}", pages[^1], StringComparison.Ordinal);

        // A sheet of more columns than a page takes: which unit a row is of stands on each.
        var wide = pages
            .Where(page => page.Contains("4. Thực hiện liên thông", StringComparison.Ordinal))
            .Where(page => page.Contains("BVDK-406", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(2, wide.Length);
        Assert.All(wide, page => Assert.Contains("Bệnh viện Đa khoa huyện Quảng Xương", page));
        Assert.Single(wide, page => page.Contains("Tỷ lệ đồng bộ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/consolidations/2023-12.docx", 404)]
    [InlineData("/api/consolidations/2023-12.xlsx", 404)]
    [InlineData("/api/consolidations/2099-01.xlsx", 404)]
    [InlineData("/api/consolidations/2023-07.docx?snapshot=9999", 404)]
    [InlineData("/api/consolidations/2023-07.docx?snapshot=một", 400)]
    public async Task Where_nothing_was_fixed(string address, int status) =>
        Assert.Equal(status, (await Host.GetAsync("office", address)).Status);

    [Theory]
    [InlineData("bv-3801", 403)]
    [InlineData("", 401)]
    public async Task A_reporter_has_no_part_in_it(string user, int status)
    {
        Assert.Equal(status, (await Host.PostAsync(user, $"/api/consolidations/{Period}/snapshots")).Status);
        Assert.Equal(status, (await Host.GetAsync(user, $"/api/consolidations/{Period}.docx")).Status);
        Assert.Equal(status, (await Host.GetAsync(user, $"/api/consolidations/{Period}.xlsx")).Status);
        Assert.Equal(status, (await Host.GetAsync(user, $"/api/consolidations/{Period}/snapshots")).Status);
    }

    [Fact]
    public async Task Only_the_office_fixes_figures()
    {
        Assert.Equal(403, (await Host.PostAsync("leader", $"/api/consolidations/{Period}/snapshots")).Status);
        Assert.Equal(404, (await Host.PostAsync("office", "/api/consolidations/2099-01/snapshots")).Status);
    }
}
