using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Totals;
using DeAn06.SectionContract;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Documents.Tests;

/// <summary>What is §I's alone: its register and the number of documents that follows from it.</summary>
public sealed class DirectiveDocumentsTests(DirectiveDocumentsFixture fixture)
    : IClassFixture<DirectiveDocumentsFixture>
{
    [Fact]
    public void Lines_are_those_of_the_form()
    {
        var lines = LineSet.Of<DirectiveDocumentsFigures>();
        Assert.Equal(
            [
                (
                    "Các văn bản đã triển khai theo chỉ đạo của Sở Y tế",
                    "Số văn bản, trích yếu, ngày tháng năm ban hành",
                    LineKind.Register
                ),
                ("Số văn bản đã triển khai", "Văn bản", LineKind.Flow),
            ],
            lines.Asked.Select(l => (l.About.Label, l.About.Unit, l.About.Kind))
        );
        Assert.Equal(["directiveDocuments", "directiveDocumentCount"], lines.Asked.Select(l => l.Name));
        Assert.All(lines.Asked, line => Assert.True(line.About.Printed));
        Assert.Equal(
            [
                ("numberSymbol", "Số, ký hiệu văn bản", ColumnKind.Text),
                ("subject", "Trích yếu", ColumnKind.Text),
                ("issueDate", "Ngày ban hành", ColumnKind.Date),
            ],
            lines.Registers[0].Columns.Select(c => (c.Name, c.About.Label, c.Kind))
        );
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1")]
    [InlineData(7, "7")]
    public async Task Given_documents_Then_they_are_counted(int documents, string count)
    {
        var facility = fixture.NewHospital();
        var saved = await Client(facility).PutAsync(facility, Of(documents), 0);
        Assert.Equal(count, saved.Body["figures"]!["directiveDocumentCount"]!.ToString());
    }

    [Fact]
    public async Task Given_the_same_number_of_another_year_Then_it_is_another_document()
    {
        var facility = fixture.NewHospital();
        var figures = new JsonObject
        {
            ["directiveDocuments"] = new JsonArray(
                DirectiveDocumentsSample.Row("12/KH-BV", "2022-02-01"),
                DirectiveDocumentsSample.Row("12/KH-BV", "2023-02-01")
            ),
        };
        Assert.Empty((await Client(facility).PutAsync(facility, figures, 0)).Checks);
    }

    [Fact]
    public async Task Given_several_units_Then_the_total_counts_the_documents_of_all_and_lists_none()
    {
        foreach (var documents in new[] { 2, 0, 3 })
        {
            var facility = fixture.NewHospital("525");
            await Client(facility, "2023-H1").PutAsync(facility, Of(documents), 0);
            Assert.Equal(200, (await Client(facility, "2023-H1").PostAsync(facility, "submit")).Status);
        }

        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var reader = fixture.Reader(scope);
        var rows = await reader.TotalsAsync(["2023-H1"], TestContext.Current.CancellationToken);
        var total = Total.Of(reader.Lines, rows.Where(row => row.District == "525"));
        var figures = (DirectiveDocumentsFigures)total.Figures;
        Assert.Equal((3, 5L), (total.Units, figures.DirectiveDocumentCount));
        Assert.Null(figures.DirectiveDocuments);
    }

    private static JsonObject Of(int documents) =>
        new()
        {
            ["directiveDocuments"] = new JsonArray([
                .. Enumerable.Range(1, documents).Select(i => DirectiveDocumentsSample.Row($"{i}/KH-BV", "2023-03-01")),
            ]),
        };

    private FilingClient Client(string facility, string period = "2023-Y") =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "directive-documents", period);
}
