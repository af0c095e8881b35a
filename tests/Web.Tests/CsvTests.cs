using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>Tables taken along as CSV: what is shown, all of it, and what GraphQL says.</summary>
public sealed partial class CsvTests(Browser browser, DemoProvince province)
{
    private const string August = "2023-08";

    private static readonly Dictionary<string, string> States = new()
    {
        ["NOT_STARTED"] = "Chưa nhập",
        ["DRAFT"] = "Đang nhập",
        ["SUBMITTED"] = "Đã gửi",
        ["RETURNED"] = "Bị trả lại",
        ["ACCEPTED"] = "Đã tiếp nhận",
    };

    [Theory]
    [InlineData("huyen=380", """, district: "380" """)]
    [InlineData("", "")]
    public async Task The_board_is_whole_and_as_it_is_filtered(string filter, string argument)
    {
        using var desk = await province.DeskAsync("office");
        var data = await desk.AskAsync(
            $$"""
            { sections { name number shortTitle }
              period(code: "{{August}}") {
                board(first: 500{{argument}}) {
                  totalCount
                  nodes { facility { name district { name } } cells { section state late } } } } }
            """
        );
        var units = data["period"]!["board"]!["nodes"]!.AsArray();
        Assert.Equal(units.Count, (int)data["period"]!["board"]!["totalCount"]!);
        await using var person = await browser.PersonAsync(province, "office");
        await person.GoAsync($"/theo-doi?ky={August}&{filter}");

        var file = await TakenTable.TakeAsync(person, "Bảng theo dõi");

        Assert.Equal($"theo-doi-{August}.csv", file.FileName);
        var sections = data["sections"]!
            .AsArray()
            .Where(section => file.Heading.Contains($"{section!["number"]}. {section["shortTitle"]}"))
            .ToDictionary(
                section => (string)section!["name"]!,
                section => $"{section!["number"]}. {section["shortTitle"]}"
            );
        Assert.Equal(8, sections.Count);
        Assert.Equal(["Đơn vị", "Đã nộp", "Quá hạn", "Trả lại", .. sections.Values, "Đôn đốc"], file.Heading);
        var districts = units.Select(unit => (string?)unit!["facility"]!["district"]?["name"]).Distinct().Count();
        Assert.Equal(1 + districts + units.Count, file.Rows.Count);
        Assert.All(
            units,
            unit =>
            {
                var row = file.Row((string)unit!["facility"]!["name"]!);
                var cells = unit["cells"]!.AsArray();
                var filed = cells.Count(cell => (string)cell!["state"]! is "SUBMITTED" or "ACCEPTED");
                Assert.Equal($"{filed} trên {cells.Count}", row[1]);
                foreach (var (section, heading) in sections)
                {
                    var cell = cells.SingleOrDefault(one => (string)one!["section"]! == section);
                    var state = cell is null ? "" : States[(string)cell["state"]!];
                    var isLate = state is "Đã gửi" or "Đã tiếp nhận" && (bool)cell!["late"]!;
                    Assert.Equal(isLate ? $"{state}, quá hạn" : state, row[file.Heading.ToList().IndexOf(heading)]);
                }
            }
        );
    }

    [Fact]
    public async Task A_districts_figures_are_plain_numbers()
    {
        using var desk = await province.DeskAsync("leader");
        var data = await desk.AskAsync(
            """
            { period(code: "2023-07") { ePrescriptions { byDistrict {
                district { name } units figures { issued transmitted transmissionRate } } } } }
            """
        );
        await using var person = await browser.PersonAsync(province, "leader");
        await person.GoAsync("/toan-tinh/e-prescriptions?ky=2023-07");

        var file = await TakenTable.TakeAsync(person, "Các huyện");

        Assert.Equal("toan-tinh-e-prescriptions-huyen-2023-07.csv", file.FileName);
        Assert.Equal(["Huyện", "Tỷ lệ", "Tử số", "Mẫu số", "Đơn vị đã gửi"], file.Heading);
        var districts = data["period"]!["ePrescriptions"]!["byDistrict"]!
            .AsArray()
            .Where(district => district!["district"] is not null && (int)district["units"]! > 0)
            .ToList();
        Assert.NotEmpty(districts);
        Assert.All(
            districts,
            district =>
            {
                var row = file.Row((string)district!["district"]!["name"]!);
                var figures = district["figures"]!;
                Assert.Equal((string)figures["transmitted"]!.ToString(), row[2]);
                Assert.Equal((string)figures["issued"]!.ToString(), row[3]);
                var rate = decimal.Round((decimal)figures["transmissionRate"]!, 1, MidpointRounding.AwayFromZero);
                Assert.Equal(rate, decimal.Parse(row[1], CultureInfo.InvariantCulture));
            }
        );
    }

    [Fact]
    public async Task A_list_of_which_a_page_is_shown_is_fetched_whole_and_a_lost_line_can_be_tried_again()
    {
        using var desk = await province.DeskAsync("office");
        var all = await desk.AskAsync("""{ facilities(kind: COMMUNE_HEALTH_STATION, first: 1) { totalCount } }""");
        var total = (int)all["facilities"]!["totalCount"]!;
        await using var person = await browser.PersonAsync(province, "office");
        await person.GoAsync("/don-vi?loai=COMMUNE_HEALTH_STATION");
        var shown = await person.Page.Locator("tbody tr").CountAsync();
        Assert.InRange(shown, 1, total - 1);

        await person.OfflineAsync(true);
        await person.Button("Tải CSV").ClickAsync();
        await Assertions.Expect(person.Page.GetByText("Chưa tải được tệp.")).ToBeVisibleAsync();
        await person.OfflineAsync(false);
        await person.Page.RouteAsync(
            "**/graphql?*",
            async route =>
            {
                await Task.Delay(100);
                await route.ContinueAsync();
            }
        );
        var progress = Assertions.Expect(person.Page.GetByText(Progress())).ToBeVisibleAsync();
        var file = await TakenTable.TakeAsync(person, "Danh sách đơn vị");
        await progress;

        await Assertions.Expect(person.Page.GetByText("Chưa tải được tệp.")).ToHaveCountAsync(0);
        Assert.Equal("don-vi.csv", file.FileName);
        Assert.Equal(["Tên", "Mã", "Loại", "Tuyến", "Hình thức", "Huyện"], file.Heading);
        Assert.Equal(1 + total, file.Rows.Count);
        Assert.Equal(total, file.Rows.Skip(1).Select(row => row[1]).Distinct().Count());
        Assert.Equal(shown, await person.Page.Locator("tbody tr").CountAsync());
    }

    [Fact]
    public async Task A_whole_table_asks_the_server_nothing()
    {
        await using var person = await browser.PersonAsync(province, "leader");
        await person.GoAsync("/toan-tinh?ky=2023-07");
        var asked = 0;
        person.Page.Request += (_, request) =>
            asked += request.Url.Contains("/graphql", StringComparison.Ordinal) ? 1 : 0;

        var file = await TakenTable.TakeAsync(person, "Kết quả từng nội dung");

        Assert.Equal(0, asked);
        Assert.Equal("toan-tinh-2023-07.csv", file.FileName);
        Assert.Equal(
            [
                "Nội dung, chỉ số",
                "Tỷ lệ",
                "Tử số",
                "Mẫu số",
                "Đơn vị đã gửi",
                "Qua các kỳ",
                "So với kỳ trước",
                "Ba huyện thấp nhất",
            ],
            file.Heading
        );
    }

    [Fact]
    public async Task The_reviewers_list_is_whole_though_a_few_rows_are_drawn()
    {
        using var desk = await province.DeskAsync("medical");
        var data = await desk.AskAsync(
            $$"""
            { period(code: "{{August}}") { ePrescriptions { filings(state: SUBMITTED, first: 500) {
                nodes { facility { shortName } total { issued } } } } } }
            """
        );
        var filings = data["period"]!["ePrescriptions"]!["filings"]!["nodes"]!.AsArray();
        await using var person = await browser.PersonAsync(province, "medical");
        await person.GoAsync($"/tham-dinh?ky={August}&muc=e-prescriptions");

        var file = await TakenTable.TakeAsync(person, "Danh sách báo cáo");

        Assert.Equal($"tham-dinh-e-prescriptions-cho-xu-ly-{August}.csv", file.FileName);
        Assert.Equal(["Mức độ", "Chậm", "Huyện", "Gửi lúc"], file.Heading.Skip(3));
        Assert.Equal(1 + filings.Count, file.Rows.Count);
        Assert.All(
            filings,
            filing =>
                Assert.Equal(
                    filing!["total"]!["issued"]!.ToString(),
                    file.Row((string)filing["facility"]!["shortName"]!)[1]
                )
        );
    }

    [GeneratedRegex(@"Đang tải [\d.]+/[\d.]+ dòng…")]
    private static partial Regex Progress();
}

/// <summary>An entry form's own grids: what is typed, and what a spreadsheet must not run.</summary>
public sealed class TypedCsvTests(Browser browser, EmptyProvince province)
{
    [Fact]
    public async Task Stations_carry_what_is_typed_as_plain_numbers()
    {
        await using var person = await browser.PersonAsync(province, "ttyt-384");
        await person.GoAsync("/bao-cao/2023-07/TTYT-384/citizen-id-visits");
        var first = person.Page.Locator("section[aria-label='Số liệu từng trạm'] input").First;
        await first.FillAsync("12345");
        await person.PressAsync("Tab");
        await Assertions.Expect(first).ToHaveValueAsync("12.345");

        var file = await TakenTable.TakeAsync(person, "Số liệu từng trạm");

        Assert.Equal("bao-cao-ttyt-384-citizen-id-visits-tram-2023-07.csv", file.FileName);
        using var desk = await province.DeskAsync("office");
        var data = await desk.AskAsync(
            """
            { period(code: "2023-07") { citizenIdVisits {
                definition { lines { shortLabel unit } }
                filing(facility: "TTYT-384") { facility { stations { code name } } } } } }
            """
        );
        var section = data["period"]!["citizenIdVisits"]!;
        var lines = section["definition"]!["lines"]!
            .AsArray()
            .Select(line => $"{line!["shortLabel"]} ({line["unit"]})");
        Assert.Equal(["Trạm y tế", .. file.Heading.Skip(1)], file.Heading);
        Assert.Subset(lines.ToHashSet(), file.Heading.Skip(1).ToHashSet());
        var stations = section["filing"]!["facility"]!["stations"]!
            .AsArray()
            .Select(station => $"{station!["name"]} {station["code"]}")
            .ToList();
        Assert.NotEmpty(stations);
        Assert.Equal(stations, file.Rows.Skip(1).Take(stations.Count).Select(row => row[0]));
        Assert.Equal("12345", file.Rows[1][1]);
        Assert.All(
            file.Rows.Skip(2).Take(stations.Count - 1),
            row => Assert.All(row.Skip(1), cell => Assert.Empty(cell))
        );
        Assert.Equal("12345", file.Row("Cộng các trạm")[1]);
    }

    [Fact]
    public async Task A_register_cannot_bring_a_formula_into_a_spreadsheet()
    {
        const string Formula = """=HYPERLINK("http://example.org","Xem, ngay")""";
        await using var person = await browser.PersonAsync(province, "bvdk-386");
        await person.GoAsync("/bao-cao/2023-H1/BVDK-386/directive-documents");
        await Cell("numberSymbol").FillAsync("12/5");
        await Cell("subject").FillAsync(Formula);
        await Cell("issueDate").FillAsync("20/5/2023");
        await person.PressAsync("Tab");

        var label = await person.Page.Locator("section[aria-label^='Danh sách: ']").GetAttributeAsync("aria-label");
        var file = await TakenTable.TakeAsync(person, label!["Danh sách: ".Length..]);

        Assert.StartsWith("bao-cao-bvdk-386-directive-documents-", file.FileName, StringComparison.Ordinal);
        Assert.EndsWith("-2023-h1.csv", file.FileName, StringComparison.Ordinal);
        var row = file.Rows[1];
        Assert.Equal("Dòng", file.Heading[0]);
        Assert.Contains($"'{Formula}", row);
        Assert.Contains("12/5", row);
        Assert.Contains("20/05/2023", row);

        ILocator Cell(string column) => person.Page.Locator($"[data-cell='directiveDocuments#1.{column}']");
    }
}
