using System.Globalization;
using System.Xml;
using DeAn06.Modules.Exchange.Imports;
using DeAn06.SharedKernel.Text;
using DeAn06.Spreadsheets;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>Takes the cells of one sheet down as its XML passes. Rows and cells stand in order; those without an address follow the one before.</summary>
/// <param name="shared">Texts that cells name by number.</param>
/// <param name="textLeft">Characters that the sheets before it left for this one.</param>
internal sealed class SheetReader(IReadOnlyList<string> shared, int textLeft)
{
    private readonly Dictionary<CellAddress, RawCell> cells = [];
    private readonly List<string> merged = [];
    private readonly PlainText words = new("t");
    private readonly PlainText value = new("v");
    private CellAddress at;
    private string? type;
    private bool hasFormula;

    public int TextLeft => textLeft;

    public RawSheet Sheet => new(cells, merged);

    public void Visit(XmlReader node)
    {
        if (node.NodeType == XmlNodeType.Element && SpreadsheetXml.IsOurs(node))
        {
            Begin(node);
        }

        words.Visit(node);
        value.Visit(node);
        if (SpreadsheetXml.Ends(node, "c"))
        {
            Put(type == "inlineStr" ? words.Value : value.Value);
        }
    }

    private void Begin(XmlReader node)
    {
        switch (node.LocalName)
        {
            case "row":
                at = new CellAddress(NextRow(node.GetAttribute("r")), 0);
                break;
            case "c":
                at = NextCell(node.GetAttribute("r"));
                (type, hasFormula) = (node.GetAttribute("t"), false);
                words.Clear();
                value.Clear();
                break;
            case "f":
                hasFormula = true;
                break;
            case "mergeCell":
                Merge(node.GetAttribute("ref") ?? "");
                break;
        }
    }

    private void Put(string written)
    {
        var (kind, read) = type switch
        {
            "s" => (RawKind.Text, Shared(written)),
            "inlineStr" or "str" or "d" => (RawKind.Text, written),
            "b" => (RawKind.Boolean, written == "1" ? "TRUE" : "FALSE"),
            "e" => (RawKind.Error, written),
            _ => (RawKind.Number, written),
        };
        if (string.IsNullOrWhiteSpace(written) && !hasFormula)
        {
            return;
        }

        textLeft -= read.Length;
        if (textLeft < 0)
        {
            throw new XmlRefusedException("có quá nhiều chữ trong các ô", isTooMuch: true);
        }

        cells[at] = new RawCell(string.IsNullOrWhiteSpace(read) ? RawKind.Blank : kind, read, hasFormula);
    }

    private string Shared(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count
            ? shared[index]
            : "";

    private int NextRow(string? written)
    {
        var row = written is null ? at.Row + 1 : CellAddress.ReadRow(written);
        return row > at.Row && row <= CellAddress.LastRow
            ? row.Value
            : throw Misplaced($"có dòng “{Excerpt.Of(written)}” không có trong trang tính hoặc không đúng thứ tự");
    }

    private CellAddress NextCell(string? written)
    {
        CellAddress? next = written is null ? at with { Column = at.Column + 1 } : CellAddress.Read(written);
        return
            next is { } cell && cell.Row == at.Row && cell.Column > at.Column && cell.Column <= CellAddress.LastColumn
            ? cell
            : throw Misplaced($"có ô “{Excerpt.Of(written)}” không có trong trang tính hoặc không đúng thứ tự");
    }

    private void Merge(string range)
    {
        if (!CellAddress.IsRange(range) || merged.Count == WorkbookLimits.MostMerged)
        {
            throw Misplaced($"gộp các ô “{Excerpt.Of(range)}” không đúng hoặc gộp quá nhiều ô");
        }

        merged.Add(range);
    }

    private static XmlRefusedException Misplaced(string why) => new(why, isTooMuch: false);
}
