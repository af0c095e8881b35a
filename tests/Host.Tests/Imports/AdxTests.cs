using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using DeAn06.Host.Tests.Gateway;

namespace DeAn06.Host.Tests.Imports;

/// <summary>A unit's figures leave as ADX and come in again as they were.</summary>
public sealed class AdxTests(GatewayFixture fixture)
{
    private static readonly XNamespace Adx = "urn:ihe:qrph:adx:2015";

    private DemoHost Host => fixture.Host;

    private async Task<XDocument> ExportAsync(string user, string period, string facility)
    {
        using var response = await (await Host.ClientAsync(user)).GetAsync(
            $"/api/reports/{period}/{facility}.adx",
            TestContext.Current.CancellationToken
        );
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/xml", response.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<Answer> ImportAsync(string user, string period, string facility, string xml, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/reports/{period}/{facility}/import-adx");
        request.Headers.Add("Idempotency-Key", key);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(xml));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        var ct = TestContext.Current.CancellationToken;
        using var response = await (await Host.ClientAsync(user)).SendAsync(request, ct);
        return new Answer((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(ct))!);
    }

    private async Task<string> FiguresAsync(string section, string period, string facility)
    {
        var filing = await Host.GetAsync("office", $"/api/{section}/{period}/{facility}");
        return new JsonObject
        {
            ["own"] = filing.Body["figures"]!.DeepClone(),
            ["stations"] = filing.Body["stations"]!.DeepClone(),
        }.ToJsonString();
    }

    [Fact]
    public async Task A_months_figures_with_stations_come_in_as_they_left()
    {
        // From July into September, as if another system had counted the same again.
        const string unit = "TTYT-396";
        string[] sections = ["e-prescriptions", "cashless-payments", "citizen-id-visits", "digital-signatures"];
        var exported = await ExportAsync("ttyt-396", "2023-07", unit);
        var groups = exported.Root!.Elements(Adx + "group").ToArray();
        Assert.All(groups, group => Assert.Equal("2023-06-15/P30D", (string?)group.Attribute("period")));
        Assert.True(
            groups.Count(group => ((string?)group.Attribute("orgUnit"))!.StartsWith("TYT-", StringComparison.Ordinal))
                > 10
        );
        foreach (var group in groups)
        {
            group.SetAttributeValue("period", "2023-08-15/P31D");
        }

        var taken = await ImportAsync("ttyt-396", "2023-09", unit, exported.ToString(), "adx-1");
        Assert.True(taken.Status == 200, taken.Body.ToJsonString());
        foreach (var section in sections)
        {
            Assert.Equal(await FiguresAsync(section, "2023-07", unit), await FiguresAsync(section, "2023-09", unit));
        }

        // And out again: the same values, unit by unit.
        var again = await ExportAsync("ttyt-396", "2023-09", unit);
        Assert.Equal(Values(exported), Values(again));
    }

    [Fact]
    public async Task Every_figure_of_it_is_the_filings()
    {
        var exported = await ExportAsync("bv-3801", "2023-07", "BV-3801");
        foreach (var group in exported.Root!.Elements(Adx + "group"))
        {
            var figures = (
                await Host.GetAsync("office", $"/api/{group.Attribute("dataSet")!.Value}/2023-07/BV-3801")
            ).Body["figures"]!;
            foreach (var value in group.Elements(Adx + "dataValue"))
            {
                Assert.Equal(
                    figures[value.Attribute("dataElement")!.Value]!.ToString(),
                    value.Attribute("value")!.Value
                );
            }
        }
    }

    [Theory]
    [InlineData("<a/>")]
    [InlineData("không phải xml")]
    [InlineData(
        """<!DOCTYPE adx [<!ENTITY e SYSTEM "file:///etc/passwd">]><adx xmlns="urn:ihe:qrph:adx:2015">&e;</adx>"""
    )]
    [InlineData("""<adx xmlns="urn:ihe:qrph:adx:2015"/>""")]
    [InlineData(
        """<adx xmlns="urn:ihe:qrph:adx:2015"><group orgUnit="BV-3808" period="2023-08-15/P31D" dataSet="no-such"/></adx>"""
    )]
    [InlineData(
        """<adx xmlns="urn:ihe:qrph:adx:2015"><group orgUnit="BV-3808" period="2023-07-15/P31D" dataSet="e-prescriptions"/></adx>"""
    )]
    [InlineData(
        """<adx xmlns="urn:ihe:qrph:adx:2015"><group orgUnit="BV-3808" period="2023-08-15/P31D" dataSet="e-prescriptions"><dataValue dataElement="issued" value="nhiều"/></group></adx>"""
    )]
    public async Task What_is_no_ADX_of_this_report(string xml)
    {
        var refused = await ImportAsync("bv-3808", "2023-09", "BV-3808", xml, "adx-2");
        Assert.Equal((400, "urn:dean06:malformed"), (refused.Status, refused.Text("type")));
    }

    [Theory]
    [InlineData("TYT-00000", "e-prescriptions", 422)]
    [InlineData("BV-3808", "directive-documents", 400)]
    public async Task A_unit_or_a_list_that_does_not_belong(string unit, string section, int status)
    {
        var period = section == "directive-documents" ? ("2023-Y", "2023-01-01/P348D") : ("2023-09", "2023-08-15/P31D");
        var xml =
            $"""<adx xmlns="urn:ihe:qrph:adx:2015"><group orgUnit="{unit}" period="{period.Item2}" dataSet="{section}"><dataValue dataElement="issued" value="1"/></group></adx>""";
        Assert.Equal(status, (await ImportAsync("bv-3808", period.Item1, "BV-3808", xml, "adx-3")).Status);
    }

    private static IEnumerable<(string?, string?, string?, string?)> Values(XDocument adx) =>
        adx.Root!.Elements(Adx + "group")
            .SelectMany(group =>
                group
                    .Elements(Adx + "dataValue")
                    .Select(value =>
                        (
                            (string?)group.Attribute("orgUnit"),
                            (string?)group.Attribute("dataSet"),
                            (string?)value.Attribute("dataElement"),
                            (string?)value.Attribute("value")
                        )
                    )
            );
}
