using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DeAn06.Host.Tests.Gateway;

namespace DeAn06.Host.Tests.Documents;

/// <summary>The chasing letter names whom the board names, and no one else.</summary>
public sealed partial class ChasingLetterTests(GatewayFixture fixture, LibreOffice office)
{
    private const string Period = "2023-08";

    private static readonly Dictionary<string, string> States = new()
    {
        ["NOT_STARTED"] = "Chưa nhập",
        ["DRAFT"] = "Đang nhập",
        ["RETURNED"] = "Bị trả lại",
    };

    [Theory]
    [InlineData("", "")]
    [InlineData("380", "")]
    [InlineData("", "e-prescriptions")]
    [InlineData("380", "cashless-payments")]
    public async Task The_list_is_the_boards_unfiled_cells(string district, string section)
    {
        var rows = await BoardAsync(district, section);
        var missing = rows.Select(row =>
                (
                    Facility: row["facility"]!["code"]!.ToString(),
                    Cells: row["cells"]!
                        .AsArray()
                        .Where(cell => section.Length == 0 || cell!["section"]!.ToString() == section)
                        .ToArray()
                )
            )
            .Where(row => row.Cells.Length > 0)
            .ToArray();
        var expected = missing
            .SelectMany(row =>
                row.Cells.Where(cell => States.ContainsKey(cell!["state"]!.ToString()))
                    .Select(cell =>
                        $"{row.Facility} {Numbers[cell!["section"]!.ToString()]} {States[cell["state"]!.ToString()]}"
                    )
            )
            .Order()
            .ToArray();
        Assert.NotEmpty(expected);

        var query = $"?district={district}&section={section}";
        var download = await Download.OfAsync(fixture.Host, "office", $"/api/chasing-letters/{Period}.docx{query}");
        Assert.Equal(($"cong-van-don-doc-{Period}.docx", Download.Word), (download.FileName, download.MediaType));
        var file = WordFile.Open(download.Bytes);
        Assert.Empty(file.Faults);
        Assert.Equal(expected, Listed(file).Order());

        var units = expected.Select(cell => cell.Split(' ')[0]).Distinct().Count();
        Assert.Contains(
            file.Paragraphs,
            text =>
                text.Contains($"đã có {missing.Length - units}/{missing.Length} báo cáo")
                && text.Contains($"còn {units} đơn vị")
                && text.Contains($"{expected.Length} nội dung")
        );
    }

    [Fact]
    public async Task It_reads_as_a_letter_of_the_office()
    {
        var download = await Download.OfAsync(fixture.Host, "office", $"/api/chasing-letters/{Period}.docx");
        var pages = (await office.TextAsync(download.Bytes)).TrimEnd('\f', '\n').Split('\f');

        foreach (
            var words in new[]
            {
                "UBND TỈNH THANH HÓA",
                "SỞ Y TẾ THANH HÓA",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "/SYT-VP",
                "V/v đôn đốc báo cáo",
                "Thanh Hóa, ngày 18 tháng 8 năm 2023",
                "Kính gửi: Thủ trưởng các đơn vị y tế có tên trong danh sách kèm theo",
                "15/8/2023",
                "Nơi nhận:",
                "- Lưu: VT, VP.",
                "KT. GIÁM ĐỐC",
                "PHÓ GIÁM ĐỐC",
            }
        )
        {
            Assert.Contains(words, pages[0]);
        }

        Assert.Equal("2", pages[1].Split('\n').First(line => line.Trim().Length > 0).Trim());
        Assert.Contains("Danh sách các đơn vị chưa nộp", pages[1]);
        Assert.DoesNotContain(pages, page => page.Split('\n').Count(line => line.Trim().Length > 0) < 3);
        // A page that ends within a unit's rows cuts nothing off.
        var file = WordFile.Open(download.Bytes);
        Assert.All(
            Listed(file).Select(item => item.Split(' ')[0]).Distinct(),
            unit => Assert.Contains(pages.Skip(1), page => page.Contains($"({unit})"))
        );
        Assert.Contains("trước ngày ……/……/2023", Spaces().Replace(pages[0], " "));
    }

    [Fact]
    public async Task Whom_the_office_reminded_stands_with_the_day()
    {
        const string period = "2023-Y";
        var reminded = await fixture.Host.PostAsync(
            "office",
            $"/api/calendar/periods/{period}/reminders",
            """{"facilities":["BV-3811"],"message":null}"""
        );
        Assert.Equal((200, 1), (reminded.Status, reminded.Body["recorded"]!.GetValue<int>()));

        var file = WordFile.Open(
            (await Download.OfAsync(fixture.Host, "office", $"/api/chasing-letters/{period}.docx")).Bytes
        );
        var rows = file.TablesOf("STT", "Đơn vị (mã)").Single().Where(row => row.Cells.Count == 6).ToArray();
        Assert.Equal("18/08/2023", Assert.Single(rows, row => row.Cells[1].EndsWith("(BV-3811)")).Cells[5]);
        Assert.Equal("Chưa", Assert.Single(rows, row => row.Cells[1].EndsWith("(BV-3810)")).Cells[5]);
    }

    [Theory]
    [InlineData("bv-3801", "2023-08.docx", 403, "notAllowed")]
    [InlineData("leader", "2023-08.docx", 403, "notAllowed")]
    [InlineData("office", "2099-08.docx", 404, "unknownPeriod")]
    [InlineData("office", "2023-08.docx?district=999", 404, "unknownDistrict")]
    [InlineData("office", "2023-08.docx?section=emr-level", 404, "unknownSection")]
    [InlineData("office", "2023-10.docx", 409, "periodUpcoming")]
    [InlineData("office", "2023-07.docx?district=390", 409, "nothingMissing")]
    public async Task What_cannot_be_chased_is_refused(string user, string path, int status, string code)
    {
        var (found, type, detail) = await Download.RefusedAsync(fixture.Host, user, $"/api/chasing-letters/{path}");

        Assert.Equal((status, $"urn:dean06:{code}"), (found, type));
        if (code == "nothingMissing")
        {
            Assert.Contains("đã nộp đủ", detail);
        }
    }

    private static readonly Dictionary<string, string> Numbers = new()
    {
        ["insurance-data"] = "1",
        ["e-prescriptions"] = "2",
        ["driver-health-certificates"] = "3",
        ["birth-death-certificates"] = "4",
        ["cashless-payments"] = "5",
        ["citizen-id-visits"] = "6",
        ["digital-signatures"] = "7",
        ["residence-declarations"] = "8",
    };

    /// <summary>`BV-3801 3 Đang nhập`; rows without a unit go on with that of the row above.</summary>
    private static IEnumerable<string> Listed(WordFile file)
    {
        var unit = "";
        foreach (var row in file.TablesOf("STT", "Đơn vị (mã)").Single().Skip(1).Where(row => row.Cells.Count == 6))
        {
            unit = row.Cells[1].Length > 0 ? Code().Match(row.Cells[1]).Groups[1].Value : unit;
            foreach (Match item in Item().Matches(row.Cells[3]))
            {
                yield return $"{unit} {item.Groups[1].Value} {row.Cells[4]}";
            }
        }
    }

    private async Task<List<JsonNode>> BoardAsync(string district, string section)
    {
        var filter =
            (district.Length > 0 ? $", district: \"{district}\"" : "")
            + (section.Length > 0 ? $", section: \"{section}\"" : "");
        var data = await fixture.Host.QueryAsync(
            "office",
            $$"""{ period(code: "{{Period}}") { board(first: 500{{filter}}) { nodes { facility { code } cells { section state } } } } }"""
        );
        return [.. data["period"]!["board"]!["nodes"]!.AsArray().Select(row => row!)];
    }

    [GeneratedRegex(@"\(([A-Z0-9-]+)\)$")]
    private static partial Regex Code();

    [GeneratedRegex(@"mục (\d+) \(")]
    private static partial Regex Item();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
