using System.IO.Compression;
using System.Xml;
using DeAn06.Modules.Exchange.Imports;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>
/// An uploaded workbook, read with care: every part passes the limits as a stream, no object model is made of any, and only what stands in
/// cells is kept.
/// </summary>
internal sealed record WorkbookFile(IReadOnlyDictionary<string, RawSheet> Sheets)
{
    public static Outcome<WorkbookFile> Open(byte[] bytes, CancellationToken ct)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var parts = new WorkbookParts(zip, ct);
            return parts.Open() ?? Read(parts);
        }
        catch (Exception broken)
            when (broken
                    is InvalidDataException
                        or IOException
                        or FormatException
                        or ArgumentException
                        or NotSupportedException
                        or OverflowException
            )
        {
            return WorkbookRefusals.NoWorkbook();
        }
    }

    private static Outcome<WorkbookFile> Read(WorkbookParts parts)
    {
        if (parts.Roots.FirstOrDefault(link => link.Kind == "officeDocument").Path is not { } workbook)
        {
            return WorkbookRefusals.NoWorkbook();
        }

        var named = new List<(string Name, string Id)>();
        var links = parts.LinksOf(workbook);
        if (
            parts.Walk(workbook, null, node => AddSheet(named, node)) is { } broken
            || (broken = Texts(parts, links, out var shared)) is not null
        )
        {
            return broken;
        }

        var paths = links.DistinctBy(link => link.Id).ToDictionary(link => link.Id);
        var sheets = new Dictionary<string, RawSheet>();
        var textLeft = WorkbookLimits.MostTextInCells;
        foreach (var (name, id) in named)
        {
            if (paths.GetValueOrDefault(id) is not { Path: { } path, Kind: "worksheet" })
            {
                continue;
            }

            var reader = new SheetReader(shared, textLeft);
            if (parts.Walk(path, name, reader.Visit) is { } problem)
            {
                return problem;
            }

            // Two sheets of one name are no workbook: which of them holds the figures?
            if (!sheets.TryAdd(name, reader.Sheet))
            {
                return WorkbookRefusals.NoWorkbook();
            }

            textLeft = reader.TextLeft;
        }

        return parts.WalkOthers() is { } other ? other
            : sheets.Count > 0 ? new WorkbookFile(sheets)
            : WorkbookRefusals.NoSheets();
    }

    private static void AddSheet(List<(string Name, string Id)> sheets, XmlReader node)
    {
        if (
            SpreadsheetXml.Begins(node, "sheet")
            && node.GetAttribute("name") is { } name
            && SpreadsheetXml.LinkOf(node) is { } id
        )
        {
            if (sheets.Count == WorkbookLimits.MostSheets)
            {
                throw new XmlRefusedException($"có nhiều hơn {WorkbookLimits.MostSheets} trang tính", isTooMuch: true);
            }

            sheets.Add((name, id));
        }
    }

    /// <summary>Texts that cells share, in their order; none where the workbook keeps each in its cell.</summary>
    private static Problem? Texts(WorkbookParts parts, IReadOnlyList<PartLink> links, out IReadOnlyList<string> shared)
    {
        var texts = new List<string>();
        shared = texts;
        if (links.FirstOrDefault(link => link.Kind == "sharedStrings").Path is not { } path)
        {
            return null;
        }

        var text = new PlainText("t");
        return parts.Walk(
            path,
            null,
            node =>
            {
                text.Visit(node);
                if (SpreadsheetXml.Ends(node, "si"))
                {
                    texts.Add(text.Value);
                    text.Clear();
                }
            }
        );
    }
}
