using System.Text.Json.Nodes;
using DeAn06.Host.Tests.Documents;
using DeAn06.Host.Tests.Imports;
using DeAn06.TestHost;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DeAn06.Host.Tests.Journey;

/// <summary>
/// Another province, by its files alone: other numbers, titles, divisions, windows and lines, and a month filed there from the first
/// figure to the printed report.
/// </summary>
public sealed class SecondProfileTests(SecondProvince province) : IClassFixture<SecondProvince>
{
    private const string Hospital = "BV-9001";
    private const string Period = "2024-02";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DemoHost Host => province.Host;

    private static string Visits(string rest) =>
        $$$"""{"figures":{"visits":1000,"citizenIdVisits":900,"insuranceReturned":880,"qrReaders":5,{{{rest}}}}}""";

    [Fact]
    public void It_greets_with_its_own_accounts() =>
        Assert.Contains(
            "tài khoản dùng thử: van-phong, clinicalaffairs, leader, admin và mã đơn vị viết thường (bv-9001 …) · mật khẩu: Dean06@2023",
            Host.Welcome,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task It_asks_its_own_sections_under_its_own_numbers()
    {
        var data = await Host.QueryAsync(
            "bv-9001",
            """
            { forms { code name title }
              divisions { code name }
              sections { name number title form department stations lines { name } derived { name } }
              __type(name: "Department") { enumValues { name } } }
            """
        );

        Assert.Equal(
            [
                "citizen-id-visits M1 1.1 CLINICAL_AFFAIRS INCLUDED Tra cứu bằng thẻ căn cước khi khám bảo hiểm y tế",
                "e-prescriptions M1 1.2 DIGITAL_OFFICE NONE Đơn thuốc điện tử liên thông",
                "digital-signatures M2 I-II DIGITAL_OFFICE NONE Chữ ký số của cán bộ",
            ],
            data["sections"]!
                .AsArray()
                .Select(s => $"{s!["name"]} {s["form"]} {s["number"]} {s["department"]} {s["stations"]} {s["title"]}")
        );
        Assert.Equal(
            [
                "visits",
                "citizenIdVisits",
                "insuranceReturned",
                "qrReaders",
                "lookupsSucceeded",
                "lookupsFailed",
                "childrenUnder14",
                "insuredVisits14Plus",
            ],
            Names(data["sections"]![0]!["lines"]!)
        );
        Assert.Equal(
            ["citizenIdRate", "insuranceReturnedRate", "lookups", "lookupRate"],
            Names(data["sections"]![0]!["derived"]!)
        );
        Assert.Equal(
            """[{"code":"M1","name":"Biểu số 01","title":"Báo cáo tháng về chuyển đổi số y tế"},{"code":"M2","name":"Biểu số 02","title":"Báo cáo năm về chữ ký số"}]""",
            data["forms"]!.ToJsonString(SharedKernel.KernelJson.Options)
        );
        Assert.Equal(
            ["Phòng Khám chữa bệnh", "Văn phòng Sở và Chuyển đổi số", "Phòng Kiểm tra"],
            Names(data["divisions"]!)
        );
        Assert.Equal(["CLINICAL_AFFAIRS", "DIGITAL_OFFICE", "INSPECTION"], Names(data["__type"]!["enumValues"]!));
    }

    [Fact]
    public async Task A_month_is_filed_accepted_summed_and_printed()
    {
        // A line on request is asked for like any other.
        var path = $"/api/citizen-id-visits/{Period}/{Hospital}";
        await SaveAsync(path, Visits(""" "lookupsSucceeded":850,"childrenUnder14":40,"insuredVisits14Plus":1000"""), 0);
        var refused = await Host.PostAsync("bv-9001", $"{path}/submit");
        Assert.Equal(422, refused.Status);
        Assert.Equal("lookupsFailed", Assert.Single(refused.Body["errors"]!.AsArray())!["line"]!.ToString());

        await SaveAsync(
            path,
            Visits(""" "lookupsSucceeded":850,"lookupsFailed":50,"childrenUnder14":40,"insuredVisits14Plus":1000"""),
            1
        );
        await SaveAsync(
            $"/api/e-prescriptions/{Period}/{Hospital}",
            """{"figures":{"issued":200,"transmitted":150}}""",
            0
        );
        var sent = await Host.PostAsync("bv-9001", $"/api/reports/{Period}/{Hospital}/submit");
        Assert.True(sent.Status == 200, sent.Body.ToJsonString());
        var filed = await Host.GetAsync("bv-9001", path);
        Assert.Equal(
            ("submitted", "false", $"{Period}/{Hospital}/M1-1.1/01", "900", "90"),
            (
                filed.Text("state"),
                filed.Text("late"),
                filed.Text("receipt"),
                filed.Body["figures"]!["lookups"]!.ToString(),
                filed.Body["figures"]!["lookupRate"]!.ToString()
            )
        );

        // Who follows which section is the profile's.
        Assert.Equal(403, (await Host.PostAsync("van-phong", $"{path}/accept")).Status);
        Assert.Equal("accepted", (await Host.PostAsync("clinicalaffairs", $"{path}/accept")).Text("state"));
        var other = $"/api/e-prescriptions/{Period}/{Hospital}/accept";
        Assert.Equal(403, (await Host.PostAsync("clinicalaffairs", other)).Status);
        Assert.Equal("accepted", (await Host.PostAsync("van-phong", other)).Text("state"));

        var data = await Host.QueryAsync(
            "leader",
            $$"""
            { period(code: "{{Period}}") {
                citizenIdVisits { province { units figures { lookups lookupRate childrenUnder14 } } }
                ePrescriptions { province { figures { transmissionRate } } } } }
            """
        );
        Assert.Equal(
            """{"units":1,"figures":{"lookups":900,"lookupRate":90,"childrenUnder14":40}}""",
            data["period"]!["citizenIdVisits"]!["province"]!.ToJsonString()
        );
        await PrintedAsync();
        await ConsolidatedAsync();
    }

    [Fact]
    public async Task A_unit_owes_what_its_form_asks_of_it()
    {
        // Prescriptions are asked of hospitals alone here, and a centre gives its stations in one figure.
        var data = await Host.QueryAsync(
            "leader",
            $$"""
            { period(code: "{{Period}}") { dueAt board(first: 10) { nodes { facility { code } cells { section } } } } }
            """
        );
        Assert.Equal("2024-02-28T23:59:59+07:00", data["period"]!["dueAt"]!.ToString());
        Assert.Equal(
            [
                "BV-9001: citizen-id-visits, e-prescriptions",
                "TTYT-901: citizen-id-visits",
                "TTYT-902: citizen-id-visits",
            ],
            data["period"]!["board"]!["nodes"]!
                .AsArray()
                .Select(row =>
                    $"{row!["facility"]!["code"]}: {string.Join(", ", row["cells"]!.AsArray().Select(cell => cell!["section"]))}"
                )
                .Order()
        );
    }

    [Fact]
    public async Task What_it_does_not_ask_is_nowhere()
    {
        var unknown = await Host.GetAsync("bv-9001", $"/api/khong-co/{Period}/{Hospital}");
        var notAsked = await Host.GetAsync("bv-9001", $"/api/cashless-payments/{Period}/{Hospital}");
        Assert.Equal(404, notAsked.Status);
        unknown.Body.AsObject().Remove("traceId");
        notAsked.Body.AsObject().Remove("traceId");
        Assert.Equal(
            unknown.Body.ToJsonString().Replace("khong-co", "cashless-payments"),
            notAsked.Body.ToJsonString()
        );
        Assert.Equal(404, (await Host.PutAsync("bv-9001", $"/api/assessment/{Period}/{Hospital}", "{}")).Status);

        var asked = await Host.AskAsync(
            "leader",
            $$"""{ period(code: "{{Period}}") { cashlessPayments { definition { name } } } }"""
        );
        Assert.Contains("cashlessPayments", asked.Body["errors"]!.ToJsonString());
        Assert.DoesNotContain(
            "/api/cashless-payments",
            (await Host.GetAsync("", "/openapi/v1.json")).Body["paths"]!.ToJsonString()
        );
    }

    [Fact]
    public async Task An_account_belongs_to_one_of_its_divisions()
    {
        var refused = await OpenAsync("nguoi-la", "medicalAffairs");
        Assert.Equal(422, refused.Status);
        var error = Assert.Single(refused.Body["errors"]!.AsArray())!;
        Assert.Equal(("department", "unknownDivision"), (error["line"]!.ToString(), error["code"]!.ToString()));
        Assert.Contains("“medicalAffairs”", error["message"]!.ToString());
        Assert.Contains("clinicalAffairs (Phòng Khám chữa bệnh)", error["message"]!.ToString());

        Assert.Equal(201, (await OpenAsync("kiem-tra", "inspection")).Status);
        var changed = await Host.PutAsync(
            "admin",
            "/api/accounts/kiem-tra",
            """{"displayName":"Kiểm tra","role":"reviewer","department":"planningFinance","facility":null,"disabled":false}""",
            1
        );
        Assert.Equal(422, changed.Status);
        var data = await Host.QueryAsync("admin", """{ accounts(search: "kiem-tra") { nodes { department } } }""");
        Assert.Equal("INSPECTION", data["accounts"]!["nodes"]![0]!["department"]!.ToString());
    }

    private async Task PrintedAsync()
    {
        var word = await Download.OfAsync(Host, "bv-9001", $"/api/reports/{Period}/{Hospital}.docx");
        var text = TextOf(word.Bytes);
        Assert.Contains("SỞ Y TẾ TỈNH MẪU", text);
        Assert.Contains("Biểu số 01", text);
        Assert.Contains("Báo cáo tháng về chuyển đổi số y tế", text);
        Assert.Contains("Tra cứu bằng thẻ căn cước khi khám bảo hiểm y tế", text);
        Assert.DoesNotContain("Phụ lục", text);
        var rows = WordFile.Open(word.Bytes).Tables.SelectMany(table => table).Select(row => row.Cells).ToArray();
        Assert.Contains(rows, row => row[0] == "A" && row[1].StartsWith("Khám chữa bệnh", StringComparison.Ordinal));
        Assert.Contains(rows, row => row[0] == "1.2." && row[1].StartsWith("Đơn thuốc", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Any(cell => cell == "Lỗi") && row[^1] == "50");

        var workbook = await UnitWorkbook.GetAsync(Host, "bv-9001", Period, Hospital);
        using var stream = new MemoryStream(workbook.Bytes, writable: false);
        using var file = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Contains(
            "Biểu số 01",
            file.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value)
        );
        var cells = file.WorkbookPart.SharedStringTablePart?.SharedStringTable?.InnerText ?? "";
        cells += string.Concat(file.WorkbookPart.WorksheetParts.Select(part => part.Worksheet!.InnerText));
        Assert.Contains("Tra cứu bằng thẻ căn cước khi khám bảo hiểm y tế", cells);
        Assert.Contains("1.2.", cells);
    }

    private async Task ConsolidatedAsync()
    {
        Assert.Equal(200, (await Host.PostAsync("van-phong", $"/api/consolidations/{Period}/snapshots")).Status);
        var text = TextOf((await Download.OfAsync(Host, "leader", $"/api/consolidations/{Period}.docx")).Bytes);
        Assert.Contains("Biểu số 01", text);
        Assert.Contains("Ít nhất 90% lượt khám", text);
        Assert.DoesNotContain("KT. GIÁM ĐỐC", text);
    }

    private async Task SaveAsync(string path, string body, int version)
    {
        var saved = await Host.PutAsync("bv-9001", path, body, version);
        Assert.True(saved.Status == 200, saved.Body.ToJsonString());
    }

    private Task<Answer> OpenAsync(string userName, string division) =>
        Host.PostAsync(
            "admin",
            "/api/accounts",
            $$"""{"userName":"{{userName}}","displayName":"Kiểm tra","role":"reviewer","department":"{{division}}","facility":null,"password":"mat-khau-thu-2024"}"""
        );

    private static string TextOf(byte[] word)
    {
        using var stream = new MemoryStream(word, writable: false);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        return file.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static IEnumerable<string> Names(JsonNode list) => list.AsArray().Select(one => one!["name"]!.ToString());
}

/// <summary>The whole product on the made-up province's files, two days before February's report is due.</summary>
public sealed class SecondProvince : IAsyncLifetime
{
    public DemoHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Host = await DemoHost.StartAsync(
            "2024-02-27T09:00:00+07:00",
            environment: name => name == "PROFILE" ? TestProfile.SecondFolder : null
        );

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
