using System.Text;
using System.Xml;
using DeAn06.Spreadsheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>
/// Says how the sheets are printed, while the workbook is packed: what writes their rows has no words for it. A4 landscape, as many pages side
/// by side as stay legible, the head and the names of the rows on each.
/// </summary>
internal sealed class PrintedSheets
{
    /// <summary>Rows of a sheet's head: title, period, an empty one, headings.</summary>
    public const int HeadRows = 4;

    /// <summary>Characters beside each other that are still read on A4 landscape.</summary>
    private const int PageWidth = 230;

    /// <summary>More than one page wide, the first columns stand on each.</summary>
    private const int NamingColumns = 3;

    /// <summary>Before a sheet's number in the name of its part.</summary>
    private const string Sheet = "xl/worksheets/sheet";

    private static readonly XmlWriterSettings Written = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    private readonly List<(string Name, IReadOnlyList<int> Widths)> sheets = [];

    /// <summary>In the order that they stand in.</summary>
    public void Add(string name, IReadOnlyList<int> widths) => sheets.Add((name, widths));

    /// <summary>Copies a part of the workbook, with its pages where it is a sheet, with their titles where it is the list of sheets.</summary>
    public void Copy(string part, Stream from, Stream to)
    {
        if (part == "xl/workbook.xml")
        {
            Copy(from, to, [], [new DefinedNames(sheets.Index().Select(Repeated))]);
        }
        else if (part.StartsWith(Sheet, StringComparison.Ordinal))
        {
            var widths = sheets[int.Parse(part.AsSpan()[Sheet.Length..^".xml".Length]) - 1].Widths;
            Copy(from, to, [SheetPages.Fitting()], SheetPages.Of(landscape: true, PagesWide(widths)));
        }
        else
        {
            from.CopyTo(to);
        }
    }

    private static DefinedName Repeated((int At, (string Name, IReadOnlyList<int> Widths) Sheet) x)
    {
        var rows = $"$1:${HeadRows}";
        return PagesWide(x.Sheet.Widths) == 1
            ? SheetPages.Repeated(x.Sheet.Name, x.At, rows)
            : SheetPages.Repeated(x.Sheet.Name, x.At, $"$A:${CellAddress.ColumnName(NamingColumns)}", rows);
    }

    private static int PagesWide(IReadOnlyList<int> widths)
    {
        var naming = widths.Take(NamingColumns).Sum();
        var rest = widths.Sum() - naming;
        return Math.Max(1, (int)Math.Ceiling(rest / (double)(PageWidth - naming)));
    }

    /// <summary>Element by element: a sheet may be long.</summary>
    private static void Copy(
        Stream from,
        Stream to,
        IEnumerable<OpenXmlElement> first,
        IEnumerable<OpenXmlElement> last
    )
    {
        using var reader = XmlReader.Create(from);
        using var writer = XmlWriter.Create(to, Written);
        reader.MoveToContent();
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributes(reader, defattr: false);
        reader.ReadStartElement();
        foreach (var element in first)
        {
            element.WriteTo(writer);
        }

        while (reader.IsStartElement())
        {
            writer.WriteNode(reader, defattr: false);
        }

        foreach (var element in last)
        {
            element.WriteTo(writer);
        }

        writer.WriteEndElement();
    }
}
