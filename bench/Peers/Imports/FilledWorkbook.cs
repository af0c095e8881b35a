using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace DeAn06.Bench;

/// <summary>A unit's workbook as it is downloaded, a number written into each cell that takes one.</summary>
/// <param name="Values">How many figures it brings.</param>
/// <param name="Sum">Of them: what the database must add up to afterwards.</param>
internal sealed record FilledWorkbook(byte[] Bytes, int Values, decimal Sum)
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Formats of counts and of decimals, as the product's styles number them.</summary>
    private static readonly string[] Numbers = ["165", "166"];

    public static FilledWorkbook Of(byte[] empty, int seed)
    {
        using var memory = new MemoryStream();
        memory.Write(empty);
        var (values, sum) = (0, 0m);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var inputs = Inputs(zip.Entries.Single(e => e.FullName.EndsWith("styles.xml", StringComparison.Ordinal)));
            foreach (var entry in zip.Entries.Where(IsSheet).ToArray())
            {
                var sheet = Load(entry);
                foreach (var cell in sheet.Descendants(Main + "c"))
                {
                    if (!inputs.Contains((string?)cell.Attribute("s") ?? "") || cell.HasElements)
                    {
                        continue;
                    }

                    // Under a hundred: a percentage takes it too.
                    var value = 10 + ((seed + (values++ * 7)) % 80);
                    sum += value;
                    cell.Add(new XElement(Main + "v", value.ToString(CultureInfo.InvariantCulture)));
                }

                using var stream = entry.Open();
                stream.SetLength(0);
                sheet.Save(stream, SaveOptions.DisableFormatting);
            }
        }

        return new FilledWorkbook(memory.ToArray(), values, sum);
    }

    /// <summary>Numbers of the styles of cells that are not locked and show a number.</summary>
    private static HashSet<string> Inputs(ZipArchiveEntry styles) =>
        [
            .. Load(styles)
                .Descendants(Main + "cellXfs")
                .Elements(Main + "xf")
                .Index()
                .Where(style =>
                    Numbers.Contains((string?)style.Item.Attribute("numFmtId"))
                    && (string?)style.Item.Element(Main + "protection")?.Attribute("locked") is "0" or "false"
                )
                .Select(style => style.Index.ToString(CultureInfo.InvariantCulture)),
        ];

    private static bool IsSheet(ZipArchiveEntry entry) =>
        entry.FullName.Contains("worksheets/", StringComparison.Ordinal)
        && entry.FullName.EndsWith(".xml", StringComparison.Ordinal);

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }
}
