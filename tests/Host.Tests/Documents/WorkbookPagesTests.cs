using System.Text.Json.Nodes;
using DeAn06.Host.Tests.Gateway;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Host.Tests.Documents;

/// <summary>A unit's workbook, opened by another program than the one that wrote it: figures as stored, sums as computed there.</summary>
public sealed class WorkbookPagesTests(GatewayFixture fixture, LibreOffice office)
{
    [Theory]
    [InlineData("BV-3801", "2023-07", "e-prescriptions", "cashless-payments", "birth-death-certificates")]
    [InlineData("TTYT-380", "2023-H1", "citizen-id-visits", "digital-signatures", "it-equipment", "resources")]
    public async Task Every_figure_is_on_its_pages(string unit, string period, params string[] sections)
    {
        var user = unit.ToLowerInvariant();
        var workbook = await Download.OfAsync(fixture.Host, user, $"/api/reports/{period}/{unit}.xlsx");
        var words = (await office.TextAsync(workbook.Bytes, "xlsx")).Split(
            (char[]?)null,
            StringSplitOptions.RemoveEmptyEntries
        );
        foreach (var section in sections)
        {
            var filing = (await fixture.Host.GetAsync(user, $"/api/{section}/{period}/{unit}")).Body;
            Assert.NotEqual("notStarted", filing["state"]!.ToString());
            var rates = Rates(filing["figures"]!);
            foreach (var (line, number) in Numbers(filing["figures"]!).Where(x => !rates.Contains(x.Line)))
            {
                Assert.True(
                    words.Contains(VietnameseNumber.Text(number)),
                    $"{section}.{line} = {number} is on no page."
                );
            }

            var stations = filing["stations"]!.AsArray();
            foreach (var station in stations)
            {
                Assert.Contains(station!["station"]!.ToString(), words);
            }

            // What the spreadsheet added up itself.
            foreach (
                var (line, number) in Numbers(filing["total"]!)
                    .Where(x => stations.Count > 0 && !rates.Contains(x.Line))
            )
            {
                Assert.True(
                    words.Contains(VietnameseNumber.Text(number)),
                    $"The sum of {section}.{line} = {number} is on no page."
                );
            }
        }
    }

    /// <summary>Computed values are not the form's: it prints none of them.</summary>
    private static string[] Rates(JsonNode figures) =>
        [
            .. figures
                .AsObject()
                .Select(line => line.Key)
                .Where(line => line.EndsWith("Rate", StringComparison.Ordinal) || line is "cash" or "cashless"),
        ];

    private static IEnumerable<(string Line, decimal Number)> Numbers(JsonNode figures) =>
        figures
            .AsObject()
            .Where(line => line.Value?.GetValueKind() == System.Text.Json.JsonValueKind.Number)
            .Select(line => (line.Key, line.Value!.GetValue<decimal>()));
}
