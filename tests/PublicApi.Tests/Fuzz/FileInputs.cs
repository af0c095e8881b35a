using System.Text;
using System.Text.Json.Nodes;

namespace DeAn06.PublicApi.Tests.Fuzz;

/// <summary>Files that the product itself made, changed and brought back: workbooks, ADX, CSV, JSON.</summary>
internal sealed class FileInputs
{
    private const string Unit = "BV-3801";
    private const string Period = "2023-08";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private byte[] workbook = [];
    private string adx = "";
    private string csv = "";
    private JsonNode json = new JsonObject();

    public static async Task<FileInputs> TakeAsync(People people)
    {
        var (reporter, admin) = (people["bv-3801"].Client, people["admin"].Client);
        var report = $"/api/reports/{Period}/{Unit}";
        var filing = JsonNode.Parse(await reporter.GetStringAsync($"/api/e-prescriptions/{Period}/{Unit}"))!;
        return new FileInputs
        {
            workbook = await reporter.GetByteArrayAsync(report + ".xlsx"),
            adx = await reporter.GetStringAsync(report + ".adx"),
            csv = await admin.GetStringAsync("/api/directory/facilities.csv"),
            json = new JsonObject
            {
                ["sections"] = new JsonObject
                {
                    ["e-prescriptions"] = new JsonObject { ["figures"] = filing["figures"]!.DeepClone() },
                },
            },
        };
    }

    public Input Next(Chance chance)
    {
        var dry = chance.OneIn(4) ? "" : "?dryRun=true";
        return chance.Below(5) switch
        {
            0 => new Input(
                chance.Of(["bv-3801", "office", "ttyt-380"]),
                "PUT",
                $"/api/reports/{Period}/{Unit}.xlsx{dry}"
            )
            {
                Body = ZipChange.Of(workbook, chance),
                ContentType = Xlsx,
            },
            1 => new Input(chance.Of(["bv-3801", "office"]), "POST", $"/api/workbooks{dry}")
            {
                Body = ZipChange.Of(workbook, chance),
                ContentType = Xlsx,
            },
            2 => Import("import-adx", dry, XmlChange.Of(adx, chance), "application/xml", chance),
            3 => Import("import", dry, JsonChange.Of(json, chance), "application/json", chance),
            _ => new Input("admin", "POST", "/api/directory/facilities/import?dryRun=true")
            {
                Body = CsvOf(chance),
                ContentType = "text/csv",
            },
        };
    }

    private static Input Import(string importer, string dry, byte[] body, string type, Chance chance) =>
        new(chance.Of(["bv-3801", "office"]), "POST", $"/api/reports/{Period}/{Unit}/{importer}{dry}")
        {
            Body = body,
            ContentType = type,
            Headers = [("Idempotency-Key", $"file-{chance.Below(1000)}")],
        };

    private byte[] CsvOf(Chance chance)
    {
        var lines = csv.Split('\n').Take(1 + chance.Below(8)).ToArray();
        var at = chance.Below(lines.Length);
        var cells = lines[at].Split(',');
        cells[chance.Below(cells.Length)] = Hostile.Text(chance);
        lines[at] = chance.Below(8) switch
        {
            0 => new string(',', 1 << chance.Below(14)),
            1 => "\"" + lines[at],
            2 => lines[at] + ",\"\"\"",
            3 => lines[0],
            _ => string.Join(',', cells),
        };
        var text = Encoding.UTF8.GetBytes(string.Join(chance.OneIn(5) ? "\r" : "\n", lines));
        return chance.OneIn(6) ? JsonChange.Broken(text, chance) : text;
    }
}
