using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DeAn06.Host.Tests.Imports;

/// <summary>A unit's workbook as it is downloaded, filled in by what its rows say, and brought back.</summary>
internal sealed class UnitWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public byte[] Bytes { get; private set; } = [];

    public static async Task<UnitWorkbook> GetAsync(DemoHost host, string user, string period, string facility)
    {
        using var response = await (await host.ClientAsync(user)).GetAsync(
            $"/api/reports/{period}/{facility}.xlsx",
            TestContext.Current.CancellationToken
        );
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(ContentType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            $"bao-cao-{period}-{facility}.xlsx",
            response.Content.Headers.ContentDisposition!.FileName!.Trim('"')
        );
        return new UnitWorkbook
        {
            Bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
        };
    }

    public Task<Answer> PutAsync(DemoHost host, string user, string address) =>
        SendAsync(host, user, HttpMethod.Put, address, Bytes);

    public Task<Answer> PostAsync(DemoHost host, string user, string query = "") =>
        SendAsync(host, user, HttpMethod.Post, $"/api/workbooks{query}", Bytes);

    public static async Task<Answer> SendAsync(
        DemoHost host,
        string user,
        HttpMethod method,
        string address,
        byte[] bytes
    )
    {
        using var request = new HttpRequestMessage(method, address);
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        using var response = await (await host.ClientAsync(user)).SendAsync(
            request,
            TestContext.Current.CancellationToken
        );
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, JsonNode.Parse(text.Length == 0 ? "{}" : text)!);
    }

    /// <summary>The row whose label in this column begins so; of several the first below the heading of its section.</summary>
    public int RowOf(string sheet, string column, string label, string? below = null)
    {
        var found = 0;
        Open(
            sheet,
            false,
            content =>
            {
                var labels = content
                    .Descendants<Cell>()
                    .Where(cell => cell.CellReference!.Value!.StartsWith(column, StringComparison.Ordinal))
                    .Select(cell => (Row: int.Parse(cell.CellReference!.Value![1..]), cell.InnerText))
                    .OrderBy(cell => cell.Row)
                    .ToArray();
                var from = below is null
                    ? 0
                    : labels.First(cell => cell.InnerText.StartsWith(below, StringComparison.Ordinal)).Row;
                found = labels
                    .First(cell => cell.Row > from && cell.InnerText.StartsWith(label, StringComparison.Ordinal))
                    .Row;
            }
        );
        return found;
    }

    public void Number(string sheet, string cell, long number) =>
        Put(sheet, cell, one => one.Append(new CellValue($"{number}")), null);

    public void Text(string sheet, string cell, string text) =>
        Put(sheet, cell, one => one.Append(new InlineString(new Text(text))), CellValues.InlineString);

    public void Formula(string sheet, string cell, string formula) =>
        Put(sheet, cell, one => one.Append(new CellFormula(formula), new CellValue("12")), null);

    public string? ValueAt(string sheet, string cell)
    {
        string? value = null;
        Open(
            sheet,
            false,
            content =>
                value = content.Descendants<Cell>().Single(one => one.CellReference == cell).InnerText
                    is { Length: > 0 } text
                    ? text
                    : null
        );
        return value;
    }

    private void Put(string sheet, string cell, Action<Cell> put, CellValues? type) =>
        Open(
            sheet,
            true,
            content =>
            {
                var one = content.Descendants<Cell>().Single(c => c.CellReference == cell);
                one.RemoveAllChildren();
                one.DataType = type is { } kind ? new EnumValue<CellValues>(kind) : null;
                put(one);
            }
        );

    private void Open(string sheet, bool change, Action<Worksheet> act)
    {
        using var stream = new MemoryStream();
        stream.Write(Bytes);
        using (var document = SpreadsheetDocument.Open(stream, change))
        {
            var workbook = document.WorkbookPart!;
            var id = workbook.Workbook.Descendants<Sheet>().Single(one => one.Name == sheet).Id!.Value!;
            act(((WorksheetPart)workbook.GetPartById(id)).Worksheet);
        }

        if (change)
        {
            Bytes = stream.ToArray();
        }
    }
}
