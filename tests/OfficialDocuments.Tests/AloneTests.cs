using System.Text.Json.Nodes;
using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Sections;
using DeAn06.Samples;
using DeAn06.SharedKernel.Calendar;
using DeAn06.TestHost;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace DeAn06.Modules.OfficialDocuments.Tests;

/// <summary>The module alone in a host, its ports answered from memory: so it can leave.</summary>
public sealed class AloneTests : IAsyncLifetime
{
    private readonly SampleSection section = new();
    private ModuleHost host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var board = Substitute.For<IFilingBoard>();
        board.RowsAsync(Arg.Any<BoardFilter>(), Arg.Any<CancellationToken>()).Returns(([], 0));
        board
            .CompletenessAsync(Arg.Any<IReadOnlyCollection<string>>(), null, Arg.Any<CancellationToken>())
            .Returns(call =>
                ((IReadOnlyCollection<string>)call[0]).ToDictionary(
                    period => period,
                    _ => new PeriodCompleteness(
                        new Completeness(new FilingCounts(3, 2, 2, 0, 0, 0, 0), 3, 2, 2, 0),
                        [],
                        []
                    )
                )
            );
        host = await ModuleHost.StartAsync(
            new OfficialDocumentsModule(),
            services =>
                services
                    .AddSingleton(section.Section)
                    .AddSingleton(new SectionShape(section.Section, SampleReport.Lines, null!))
                    .AddSingleton(section.Reader)
                    .AddSingleton(board)
                    .AddSingleton(Substitute.For<IReminders>()),
            SampleProfile.Profile
        );
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task<(int Status, string Body)> FixAsync()
    {
        using var response = await host.As(TestUser.Office)
            .PostAsync("/api/consolidations/2023-07/snapshots", content: null, Stop);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_snapshot_outlives_what_it_was_taken_of()
    {
        section.File("BV-3801", "380", new SampleFigures { Visits = 200, OnTime = 150 });
        section.File(
            "TTYT-381",
            "381",
            new SampleFigures { Visits = 50, OnTime = 50 },
            new FiledStation("TYT-1", "Trạm 1", "381", new SampleFigures { Visits = 7 })
        );
        var taken = await FixAsync();
        Assert.Equal(200, taken.Status);
        Assert.Equal(1, JsonNode.Parse(taken.Body)!["number"]!.GetValue<int>());
        var before = await host.As(TestUser.Leader).GetByteArrayAsync("/api/consolidations/2023-07.xlsx", Stop);

        section.Units.Clear();
        await FixAsync();
        await host.RestartAsync();
        var again = await host.As(TestUser.Leader)
            .GetByteArrayAsync("/api/consolidations/2023-07.xlsx?snapshot=1", Stop);
        Assert.Equal(before, again);
        var rows = Rows(again);
        Assert.Equal("257", rows.Single(row => row[0] == "Toàn tỉnh")[7]);
        Assert.Equal("1650", rows.Single(row => row[0] == "Kỳ trước")[7]);
        Assert.Equal(["200", "57"], rows.Where(row => row[0] == "Huyện").Select(row => row[7]));
        Assert.Equal(["200", "57"], rows.Where(row => row[0] == "Đơn vị").Select(row => row[7]));
        Assert.Equal("7", rows.Single(row => row[0] == "Trạm y tế")[7]);
        Assert.NotEqual(
            before,
            await host.As(TestUser.Leader).GetByteArrayAsync("/api/consolidations/2023-07.xlsx", Stop)
        );
    }

    [Fact]
    public async Task Snapshots_taken_at_once_have_numbers_of_their_own()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => FixAsync()));
        Assert.Equal(
            [1, 2, 3, 4, 5],
            taken.Select(answer => JsonNode.Parse(answer.Body)!["number"]!.GetValue<int>()).Order()
        );
    }

    private static string[][] Rows(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var id = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == "1 Mẫu").Id!.Value!;
        return
        [
            .. ((WorksheetPart)document.WorkbookPart.GetPartById(id))
                .Worksheet.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())
                .Where(row => row.Length > 7),
        ];
    }
}
