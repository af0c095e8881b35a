using System.Net.Http.Json;
using DeAn06.Host.Tests.Gateway;

namespace DeAn06.Host.Tests.Imports;

/// <summary>A facility fills in its workbook offline and brings it back; the office brings in many.</summary>
public sealed class WorkbookTests(GatewayFixture fixture)
{
    private const string Form = "Phụ lục 1";
    private const string Annex = "Phụ lục 1 - Trạm";
    private const string Period = "2023-09";

    private DemoHost Host => fixture.Host;

    private static string Address(string facility) => $"/api/reports/{Period}/{facility}.xlsx";

    private async Task<UnitWorkbook> PrescriptionsAsync(string facility, long issued, long transmitted)
    {
        var workbook = await UnitWorkbook.GetAsync(Host, facility.ToLowerInvariant(), Period, facility);
        workbook.Number(Form, $"E{workbook.RowOf(Form, "B", "- Số đơn thuốc")}", issued);
        workbook.Number(Form, $"E{workbook.RowOf(Form, "B", "- Số lượng đơn thuốc")}", transmitted);
        return workbook;
    }

    private async Task<(string State, long? Issued)> PrescriptionsOfAsync(string facility)
    {
        var filing = await Host.GetAsync("office", $"/api/e-prescriptions/{Period}/{facility}");
        return (filing.Text("state")!, filing.Body["figures"]!["issued"]?.GetValue<long>());
    }

    /// <summary>What the unit issued in the last month that it filed, which is far from nothing that it does.</summary>
    private async Task<long> LastIssuedAsync(string facility)
    {
        foreach (var month in (string[])["2023-08", "2023-07"])
        {
            var filing = await Host.GetAsync("office", $"/api/e-prescriptions/{month}/{facility}");
            if (filing.Body["figures"]!["issued"]?.GetValue<long>() is { } issued)
            {
                return issued;
            }
        }

        throw new InvalidOperationException($"{facility} issued nothing.");
    }

    [Fact]
    public async Task What_is_typed_offline_is_tried_first_and_then_saved()
    {
        const string unit = "BVDK-390";
        var workbook = await PrescriptionsAsync(unit, 1_200, 1_100);
        var tried = await workbook.PutAsync(Host, "bvdk-390", $"{Address(unit)}?dryRun=true");
        Assert.Equal((200, "true"), (tried.Status, tried.Text("dryRun")));
        var section = tried.Body["sections"]!.AsArray().Single(s => s!["section"]!.ToString() == "e-prescriptions")!;
        Assert.Equal(("true", "draft"), (section["changed"]!.ToString(), section["state"]!.ToString()));
        Assert.Equal(("notStarted", null), await PrescriptionsOfAsync(unit));

        var saved = await workbook.PutAsync(Host, "bvdk-390", Address(unit));
        Assert.Equal(200, saved.Status);
        Assert.Equal(("draft", 1_200), await PrescriptionsOfAsync(unit));

        // Sections left blank are not begun by it.
        Assert.Equal(
            ["e-prescriptions"],
            saved.Body["sections"]!.AsArray().Where(s => (bool)s!["changed"]!).Select(s => s!["section"]!.ToString())
        );
        var payments = await Host.GetAsync("office", $"/api/cashless-payments/{Period}/{unit}");
        Assert.Equal("notStarted", payments.Text("state"));

        // Downloaded again it holds what was saved, and brings nothing new.
        var again = await UnitWorkbook.GetAsync(Host, "bvdk-390", Period, unit);
        Assert.Equal("1200", again.ValueAt(Form, $"E{again.RowOf(Form, "B", "- Số đơn thuốc")}"));
        var unchanged = await again.PutAsync(Host, "bvdk-390", Address(unit));
        Assert.All(unchanged.Body["sections"]!.AsArray(), s => Assert.False((bool)s!["changed"]!));
    }

    [Fact]
    public async Task What_stands_in_the_way_of_a_submission_is_told_by_cell()
    {
        const string unit = "BVDK-391";
        var workbook = await PrescriptionsAsync(unit, 900, 950);
        var tried = await workbook.PutAsync(Host, "bvdk-391", $"{Address(unit)}?dryRun=true");
        Assert.Equal(200, tried.Status);
        var remarks = tried.Body["sections"]!.AsArray().SelectMany(s => s!["remarks"]!.AsArray()).ToArray();
        var remark = remarks.Single(r => r!["code"]!.ToString() == "partOverWhole")!;
        Assert.Equal(
            (Form, $"E{workbook.RowOf(Form, "B", "- Số lượng đơn thuốc")}", "transmitted"),
            (remark["sheet"]!.ToString(), remark["cell"]!.ToString(), remark["line"]!.ToString())
        );
    }

    [Fact]
    public async Task Every_wrong_cell_is_told_at_once_and_nothing_is_written()
    {
        const string unit = "BVDK-392";
        var workbook = await PrescriptionsAsync(unit, 900, -5);
        var transmitted = $"E{workbook.RowOf(Form, "B", "- Số lượng đơn thuốc")}";
        var births = $"E{workbook.RowOf(Form, "B", "- Số lượng trẻ")}";
        var payments = $"E{workbook.RowOf(Form, "B", "Tổng số lượt thanh toán")}";
        workbook.Text(Form, births, "hai mươi");
        workbook.Formula(Form, payments, "6*2");
        var refused = await workbook.PutAsync(Host, "bvdk-392", Address(unit));
        Assert.Equal((422, "urn:dean06:invalidWorkbook"), (refused.Status, refused.Text("type")));
        Assert.Equal(
            [
                ($"{Form}!{births}", "wrongType"),
                ($"{Form}!{payments}", "formula"),
                ($"{Form}!{transmitted}", "negative"),
            ],
            refused.Body["errors"]!.AsArray().Select(e => (e!["line"]!.ToString(), e["code"]!.ToString()))
        );
        Assert.Equal("Bệnh viện Đa khoa huyện Hà Trung", refused.Text("facilityName"));
        Assert.Equal(("notStarted", null), await PrescriptionsOfAsync(unit));
    }

    [Fact]
    public async Task A_value_that_the_section_refuses_is_named_by_cell_and_nothing_is_written()
    {
        const string unit = "BVDK-393";
        var workbook = await PrescriptionsAsync(unit, 900, 800);
        var births = $"E{workbook.RowOf(Form, "B", "- Số lượng trẻ")}";
        workbook.Number(Form, births, -4);
        var refused = await workbook.PutAsync(Host, "bvdk-393", Address(unit));
        var error = refused.Body["errors"]!.AsArray().Single()!;
        Assert.Equal(
            (422, $"{Form}!{births}", "negative"),
            (refused.Status, error["line"]!.ToString(), error["code"]!.ToString())
        );
        Assert.Contains("-4", error["message"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(("notStarted", null), await PrescriptionsOfAsync(unit));
    }

    [Fact]
    public async Task What_was_changed_since_is_not_overwritten()
    {
        const string unit = "BVDK-394";
        var workbook = await PrescriptionsAsync(unit, 900, 800);
        await Host.PutAsync(
            "bvdk-394",
            $"/api/e-prescriptions/{Period}/{unit}",
            """{"figures":{"issued":5,"transmitted":4}}"""
        );
        var refused = await workbook.PutAsync(Host, "bvdk-394", Address(unit));
        Assert.Equal(422, refused.Status);
        Assert.Equal(
            [
                ($"{Form}!E{workbook.RowOf(Form, "B", "- Số đơn thuốc")}", "stale"),
                ($"{Form}!E{workbook.RowOf(Form, "B", "- Số lượng đơn thuốc")}", "stale"),
            ],
            refused.Body["errors"]!.AsArray().Select(e => (e!["line"]!.ToString(), e["code"]!.ToString()))
        );
        Assert.Equal(("draft", 5), await PrescriptionsOfAsync(unit));
    }

    [Fact]
    public async Task A_centre_fills_in_its_stations()
    {
        const string unit = "TTYT-390";
        var workbook = await UnitWorkbook.GetAsync(Host, "ttyt-390", Period, unit);
        workbook.Number(Form, $"E{workbook.RowOf(Form, "B", "- Tổng số lượt người đến")}", 50);
        workbook.Number(Annex, "D5", 7);
        workbook.Number(Annex, "D6", 8);
        var saved = await workbook.PutAsync(Host, "ttyt-390", Address(unit));
        Assert.Equal(200, saved.Status);
        var filing = await Host.GetAsync("ttyt-390", $"/api/citizen-id-visits/{Period}/{unit}");
        Assert.Equal(65, filing.Body["total"]!["visits"]!.GetValue<long>());
        var stations = filing.Body["stations"]!.AsArray();
        Assert.Equal(workbook.ValueAt(Annex, "B5"), stations[0]!["station"]!.ToString());
        Assert.Equal([7, 8], stations.Take(2).Select(s => s!["figures"]!["visits"]!.GetValue<long>()));
    }

    [Fact]
    public async Task Lists_and_texts_of_the_year_come_in_too()
    {
        const string unit = "BVDK-395";
        const string address = $"/api/reports/2023-Y/{unit}.xlsx";
        const string sheet = "Phụ lục 2";
        const string papers = "I Danh mục";
        var workbook = await UnitWorkbook.GetAsync(Host, "bvdk-395", "2023-Y", unit);
        var row = workbook.RowOf(papers, "A", "STT") + 1;
        workbook.Text(papers, $"B{row}", "12/KH-BV");
        workbook.Text(papers, $"C{row}", "Kế hoạch triển khai");
        workbook.Text(papers, $"D{row}", "31/05/2023");
        workbook.Text(sheet, $"C{workbook.RowOf(sheet, "B", "Thuận lợi")}", "- Được quan tâm.");
        workbook.Text(sheet, $"E{workbook.RowOf(sheet, "B", "Đã đạt mức mấy")}", "Mức 3");
        var saved = await workbook.PutAsync(Host, "bvdk-395", address);
        Assert.Equal(200, saved.Status);
        async Task<string> FiguresAsync(string section) =>
            (await Host.GetAsync("bvdk-395", $"/api/{section}/2023-Y/{unit}")).Body["figures"]!.ToJsonString();
        Assert.Contains(
            """{"numberSymbol":"12/KH-BV","subject":"Kế hoạch triển khai","issueDate":"2023-05-31"}""",
            System.Text.RegularExpressions.Regex.Unescape(await FiguresAsync("directive-documents")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "- Được quan tâm.",
            System.Text.RegularExpressions.Regex.Unescape(await FiguresAsync("assessment")),
            StringComparison.Ordinal
        );
        Assert.Contains("\"itApplicationLevel\":3", await FiguresAsync("emr-level"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_brings_in_workbooks_of_many_units_and_submits_what_is_clean()
    {
        var usual = new Dictionary<string, long>();
        foreach (var unit in (string[])["BVDK-396", "BVDK-397", "BVDK-398"])
        {
            usual[unit] = await LastIssuedAsync(unit);
            var workbook = await PrescriptionsAsync(unit, usual[unit], usual[unit] + (unit == "BVDK-398" ? 1 : 0));
            var taken = await workbook.PostAsync(Host, "office", "?submit=true");
            Assert.Equal((200, unit), (taken.Status, taken.Text("facility")));
        }

        Assert.Equal(("submitted", usual["BVDK-396"]), await PrescriptionsOfAsync("BVDK-396"));
        Assert.Equal(("submitted", usual["BVDK-397"]), await PrescriptionsOfAsync("BVDK-397"));

        // A check stands in its way: it is kept as a draft for the unit to mend.
        Assert.Equal(("draft", usual["BVDK-398"]), await PrescriptionsOfAsync("BVDK-398"));
        var filing = await Host.GetAsync("bvdk-396", $"/api/e-prescriptions/{Period}/BVDK-396");
        Assert.Equal(("office", "office"), (filing.Text("savedBy"), filing.Text("submittedBy")));

        // What was submitted is not changed by another upload.
        var later = await PrescriptionsAsync("BVDK-396", 1, 1);
        var refused = await later.PostAsync(Host, "office");
        var error = Assert.Single(refused.Body["errors"]!.AsArray())!;
        Assert.Equal((422, "wrongState", Form), (refused.Status, error["code"]!.ToString(), error["line"]!.ToString()));
        Assert.StartsWith($"Trang “{Form}”: mục 2 (Đơn thuốc điện tử): ", error["message"]!.ToString());
    }

    [Fact]
    public async Task What_the_office_submits_for_a_unit_somebody_else_accepts()
    {
        const string unit = "BVDK-386";
        const string address = $"/api/residence-declarations/{Period}/{unit}";
        var workbook = await UnitWorkbook.GetAsync(Host, unit.ToLowerInvariant(), Period, unit);
        workbook.Number(Form, $"E{workbook.RowOf(Form, "B", "- Số lượt được khai báo lưu trú")}", 40);
        Assert.Equal(200, (await workbook.PostAsync(Host, "office", "?submit=true")).Status);

        var filing = await Host.GetAsync("office", address);
        Assert.Equal(("submitted", "office"), (filing.Text("state"), filing.Text("submittedBy")));
        Assert.Equal(["return"], filing.Body["allowedActions"]!.AsArray().Select(action => action!.ToString()));
        var asked = await Host.QueryAsync(
            "office",
            $$"""{ period(code: "{{Period}}") { residenceDeclarations { filing(facility: "{{unit}}") { allowedActions } } } }"""
        );
        Assert.Equal(
            ["RETURN"],
            asked["period"]!["residenceDeclarations"]!["filing"]!["allowedActions"]!
                .AsArray()
                .Select(action => action!.ToString())
        );
        var refused = await Host.PostAsync("office", $"{address}/accept");
        Assert.Equal((403, "urn:dean06:ownSubmission"), (refused.Status, refused.Text("type")));

        var colleague = await NewColleagueAsync();
        using var accepted = await colleague.PostAsync(
            $"{address}/accept",
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(200, (int)accepted.StatusCode);
    }

    private async Task<HttpClient> NewColleagueAsync()
    {
        var account = """
            {"userName":"van-phong-2","displayName":"Văn phòng Sở (2)","role":"office","department":"departmentOffice"}
            """;
        var opened = await Host.PostAsync("admin", "/api/accounts", account);
        var oneTime = opened.Text("oneTimePassword")!;
        var colleague = await Host.SignInAsync("van-phong-2", oneTime);
        using var changed = await colleague.PutAsJsonAsync(
            "/api/session/password",
            new { current = oneTime, @new = "trăng rằm trên bến sông Mã" },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(200, (int)changed.StatusCode);
        return colleague;
    }

    [Fact]
    public async Task Nobody_brings_in_anothers()
    {
        var workbook = await PrescriptionsAsync("BVDK-399", 700, 600);
        Assert.Equal(403, (await workbook.PutAsync(Host, "bvdk-400", Address("BVDK-399"))).Status);
        Assert.Equal(403, (await workbook.PostAsync(Host, "bvdk-400")).Status);
        Assert.Equal(403, (await workbook.PostAsync(Host, "medical")).Status);
        Assert.Equal(403, (await workbook.PostAsync(Host, "leader")).Status);
        Assert.Equal(401, (await workbook.PostAsync(Host, "")).Status);
        Assert.Equal(403, (await workbook.PostAsync(Host, "bvdk-399", "?submit=true")).Status);
        Assert.Equal(403, (await Host.GetAsync("bvdk-400", Address("BVDK-399"))).Status);
        Assert.Equal(("notStarted", null), await PrescriptionsOfAsync("BVDK-399"));
    }

    [Fact]
    public async Task A_workbook_of_another_report_or_another_template_is_refused()
    {
        var workbook = await UnitWorkbook.GetAsync(Host, "bvdk-401", Period, "BVDK-401");
        var other = await workbook.PutAsync(Host, "bvdk-401", "/api/reports/2023-10/BVDK-401.xlsx");
        Assert.Equal("urn:dean06:otherReport", other.Text("type"));
        workbook.Text("_bieu_mau", "B2", "0123456789abcdef");
        var old = await workbook.PutAsync(Host, "bvdk-401", Address("BVDK-401"));
        Assert.Equal((422, "urn:dean06:wrongTemplate"), (old.Status, old.Text("type")));
        workbook.Text("_bieu_mau", "B1", "Excel");
        var foreign = await workbook.PutAsync(Host, "bvdk-401", Address("BVDK-401"));
        Assert.Equal((422, "urn:dean06:notATemplate"), (foreign.Status, foreign.Text("type")));
    }

    [Theory]
    [InlineData("2023-99", "BV-3801", "unknownPeriod")]
    [InlineData("2023-09", "BV-9999", "unknownFacility")]
    [InlineData("2023-09", "TYT-14755", "nothingOwed")]
    public async Task What_is_not_there(string period, string facility, string code)
    {
        var answer = await Host.GetAsync("office", $"/api/reports/{period}/{facility}.xlsx");
        Assert.Equal((404, $"urn:dean06:{code}"), (answer.Status, answer.Text("type")));
    }

    [Theory]
    [InlineData(0, 422)]
    [InlineData(100, 422)]
    [InlineData(4_000_001, 413)]
    public async Task Bytes_that_are_no_workbook(int length, int status)
    {
        var answer = await UnitWorkbook.SendAsync(Host, "office", HttpMethod.Post, "/api/workbooks", new byte[length]);
        Assert.Equal(status, answer.Status);
        Assert.NotNull(answer.Text("detail"));
    }
}
