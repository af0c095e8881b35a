using System.Text.RegularExpressions;
using DeAn06.Host.Tests.Gateway;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Host.Tests.Documents;

/// <summary>A unit's report on paper says what its sections answer: in the file, and on the pages that an office prints of it.</summary>
public sealed partial class ReportFiguresTests(GatewayFixture fixture, LibreOffice office)
{
    private static readonly string[] FormHead =
    [
        "STT",
        "Nhiệm vụ, nội dung báo cáo",
        "Đơn vị thực hiện báo cáo",
        "Đơn vị tính",
        "Số liệu",
    ];

    public static TheoryData<string, string> Reports =>
        new()
        {
            { "2023-08", "BV-3801" },
            { "2023-07", "TTYT-380" },
            { "2023-H1", "BV-3801" },
            { "2023-H1", "TTYT-380" },
        };

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Every_figure_stands_in_the_file_and_on_its_page(string period, string facility)
    {
        var download = await DownloadAsync(period, facility);
        Assert.Equal(($"bao-cao-{period}-{facility}.docx", Download.Word), (download.FileName, download.MediaType));
        var filed = await FiledFigures.ReadAsync(fixture.Host, period, facility);
        PaperLine[] expected = [.. filed.Lines];
        Assert.NotEmpty(expected);

        var file = WordFile.Open(download.Bytes);
        Assert.Empty(file.Faults);
        WordRow[] rows = [.. file.TablesOf(FormHead).SelectMany(table => table.Skip(1))];
        Assert.Equal(
            expected.Select(line => (line.Line.About.Label, line.Value)),
            rows.Where(row => !row.Heading)
                .Select(row => ($"{row.Cells[0]} {row.Cells[1]}".Trim(), row.Cells[^1]))
                .Where(row => row.Item2.Length > 0)
        );
        Assert.Equal(
            filed.Sections.Count(section => section.Filing is null),
            rows.Count(row => row.Cells[^1] == "Không thuộc phạm vi báo cáo")
        );

        var pages = await office.TextAsync(download.Bytes);
        OnPaper(pages, expected);
        // No signature stands on a page alone: there is the page's number, and something to sign.
        var signed = Assert.Single(pages.Split('\f'), page => page.Contains("NGƯỜI LẬP BÁO CÁO"));
        Assert.True(signed[..signed.IndexOf("NGƯỜI LẬP", StringComparison.Ordinal)].Split('\n').Length > 4, signed);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Every_register_stands_behind_its_form(string period, string facility)
    {
        var filed = await FiledFigures.ReadAsync(fixture.Host, period, facility);
        var file = WordFile.Open((await DownloadAsync(period, facility)).Bytes);
        var lists = filed
            .Sections.Where(section => section.Filing is not null)
            .SelectMany(section => section.Shape.Set.Registers.Select(register => (section.Filing, register)))
            .Select(x => (x.register, Records: x.Filing!["figures"]![x.register.Name]?.AsArray()))
            .Where(list => list.Records is { Count: > 0 })
            .ToArray();
        Assert.Equal(period == "2023-H1", lists.Length > 0);
        Assert.Equal(
            lists.Length,
            file.Paragraphs.Count(paragraph => paragraph.StartsWith("Danh mục kèm theo mục ", StringComparison.Ordinal))
        );
        var tables = file
            .Tables.Where(table => table[0].Cells[0] == "STT" && table[0].Cells[1] != FormHead[1])
            .Where(table => table[0].Cells[1] != "Mã trạm")
            .ToArray();
        Assert.Equal(lists.Length, tables.Length);
        foreach (var ((register, records), table) in lists.Zip(tables))
        {
            Assert.Equal(["STT", .. register.Columns.Select(column => column.About.Label)], table[0].Cells);
            Assert.Equal(
                records!.Select(record =>
                    string.Join('|', register.Columns.Select(column => FiledFigures.Cell(column, record![column.Name])))
                ),
                table.Skip(1).Select(row => string.Join('|', row.Cells.Skip(1)))
            );
        }
    }

    [Theory]
    [InlineData("2023-07")]
    [InlineData("2023-H1")]
    public async Task Every_station_stands_in_the_annex_and_the_columns_add_up(string period)
    {
        const string facility = "TTYT-380";
        var filed = await FiledFigures.ReadAsync(fixture.Host, period, facility);
        var file = WordFile.Open((await DownloadAsync(period, facility)).Bytes);
        var table = Assert.Single(file.TablesOf("STT", "Mã trạm", "Tên trạm"));
        var columns = filed
            .Sections.Where(section => section.Shape.Section.Stations == StationReporting.Annex)
            .SelectMany(section => section.Shape.Set.Numbers.Select(line => (section.Filing, line)))
            .ToArray();
        Assert.Equal(6, columns.Length);
        Assert.Equal(
            columns.Select(column => $"{column.line.ShortLabel} ({column.line.About.Unit})"),
            table[1].Cells.Skip(3)
        );

        var stations = columns[0].Filing!["stations"]!.AsArray();
        Assert.True(stations.Count > 10);
        Assert.Equal(2 + 1 + stations.Count + 1, table.Count);
        Assert.Equal(
            [
                "",
                facility,
                "Tại đơn vị",
                .. columns.Select(c => FiledFigures.Number(c.Filing!["figures"]![c.line.Name])),
            ],
            table[2].Cells
        );
        foreach (var (at, station) in stations.Index())
        {
            Assert.Equal(
                [
                    $"{at + 1}",
                    station!["station"]!.ToString(),
                    station["name"]!.ToString(),
                    .. columns.Select(c =>
                        FiledFigures.Number(
                            c.Filing!["stations"]!
                                .AsArray()
                                .Single(one => one!["station"]!.ToString() == station["station"]!.ToString())![
                                "figures"
                            ]![c.line.Name]
                        )
                    ),
                ],
                table[3 + at].Cells
            );
        }

        Assert.Equal(
            ["Cộng", .. columns.Select(c => FiledFigures.Number(c.Filing!["total"]![c.line.Name]))],
            table[^1].Cells
        );
    }

    private Task<Download> DownloadAsync(string period, string facility) =>
        Download.OfAsync(fixture.Host, facility.ToLowerInvariant(), $"/api/reports/{period}/{facility}.docx");

    /// <summary>In the order of the forms, each number ends the line that its label begins; each text is there.</summary>
    private static void OnPaper(string pages, IEnumerable<PaperLine> expected)
    {
        var lines = pages.Split('\n', '\f');
        var words = Spaces().Replace(pages, " ");
        var at = 0;
        foreach (var line in expected)
        {
            if (line.Line is NumberLine { Choices.Count: 0 })
            {
                var begins = line.Line.About.Label[..Math.Min(12, line.Line.About.Label.Length)];
                at = Array.FindIndex(lines, at, text => text.Contains(begins) && Ends(text, line.Value));
                Assert.True(at >= 0, $"“{line.Line.About.Label}” with {line.Value} is on no page:\n{pages}");
                at++;
            }
            else if (line.Line is TextLine)
            {
                Assert.Contains(string.Join(' ', line.Value.Split(' ', '\n').Take(4)), words);
            }
        }
    }

    private static bool Ends(string line, string value) =>
        line.TrimEnd().EndsWith($" {value}", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
