using System.IO.Compression;
using System.Xml;
using DeAn06.Modules.Exchange.Imports;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>A part that another one names.</summary>
/// <param name="Kind">The last word of its type, of which there are two families: `worksheet`, `sharedStrings`.</param>
internal readonly record struct PartLink(string Id, string Kind, string Path);

/// <summary>The parts of an uploaded workbook by their paths; each is streamed through the limits once, whoever reads it.</summary>
internal sealed class WorkbookParts(ZipArchive zip, CancellationToken ct)
{
    private const string RootLinks = "_rels/.rels";
    private static readonly string[] Active =
    [
        "vbaProject",
        "externalLink",
        "externalLinkPath",
        "activeXControl",
        "activeXControlBinary",
        "oleObject",
        "attachedToolbars",
    ];

    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<PartLink>> links = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> walked = new(StringComparer.OrdinalIgnoreCase);
    private readonly BoundedXml xml = new(XmlLimits.Workbook);
    private bool isActive;

    /// <summary>Looks at the list of parts, unpacking none, and reads which part names which.</summary>
    public Problem? Open()
    {
        if (zip.Entries.Count > WorkbookLimits.MostParts)
        {
            return WorkbookRefusals.TooLarge($"Tệp gồm {zip.Entries.Count} phần");
        }

        if (zip.Entries.Any(IsActive))
        {
            return WorkbookRefusals.ActiveContent();
        }

        if (zip.Entries.Sum(part => part.Length) > WorkbookLimits.MostUnpacked || zip.Entries.Any(IsRepetition))
        {
            return WorkbookRefusals.TooLarge("Tệp giải nén ra nhiều dữ liệu");
        }

        foreach (var part in zip.Entries)
        {
            // A second part of one name would be read by one program and not by another.
            if (!parts.TryAdd(part.FullName.TrimStart('/'), part))
            {
                return WorkbookRefusals.NoWorkbook();
            }
        }

        foreach (var path in parts.Keys.Where(path => path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            if (Walk(path, null, node => AddLink(path, node)) is { } problem)
            {
                return problem;
            }
        }

        return isActive ? WorkbookRefusals.ActiveContent() : null;
    }

    /// <summary>What the file as a whole names: the workbook among it.</summary>
    public IReadOnlyList<PartLink> Roots => links.GetValueOrDefault(RootLinks) ?? [];

    public IReadOnlyList<PartLink> LinksOf(string path)
    {
        var folder = path.LastIndexOf('/') + 1;
        return links.GetValueOrDefault($"{path[..folder]}_rels/{path[folder..]}.rels") ?? [];
    }

    /// <summary>Streams a part through the limits; what is wrong with it, or null.</summary>
    /// <param name="sheet">Its name where it is a sheet, to be told.</param>
    public Problem? Walk(string path, string? sheet, Action<XmlReader>? visit)
    {
        if (!parts.TryGetValue(path, out var part) || !walked.Add(path))
        {
            return WorkbookRefusals.NoWorkbook();
        }

        try
        {
            using var content = part.Open();
            xml.Walk(content, visit, ct);
            return null;
        }
        catch (XmlException broken)
        {
            return WorkbookRefusals.Of(broken, sheet, path);
        }
    }

    /// <summary>The XML that nothing here reads keeps to the limits too: other programs read it.</summary>
    public Problem? WalkOthers() =>
        parts
            .Keys.Where(path => path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !walked.Contains(path))
            .ToArray()
            .Select(path => Walk(path, null, visit: null))
            .FirstOrDefault(problem => problem is not null);

    private void AddLink(string path, XmlReader node)
    {
        if (node is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
        {
            return;
        }

        var kind = node.GetAttribute("Type") is { } type ? type[(type.LastIndexOf('/') + 1)..] : "";
        isActive |= Active.Contains(kind, StringComparer.OrdinalIgnoreCase);
        if (
            node.GetAttribute("Id") is { } id
            && node.GetAttribute("Target") is { } target
            && node.GetAttribute("TargetMode") != "External"
            && PathOf(path, target) is { } named
        )
        {
            (links.TryGetValue(path, out var known) ? known : links[path] = []).Add(new(id, kind, named));
        }
    }

    /// <summary>Targets stand relative to the folder above `_rels`, or begin with `/`.</summary>
    private static string? PathOf(string links, string target) =>
        Uri.TryCreate(
            new Uri(new Uri("http://workbook/"), links.Replace("_rels/", "", StringComparison.Ordinal)),
            target,
            out var at
        )
            ? Uri.UnescapeDataString(at.AbsolutePath).TrimStart('/')
            : null;

    private static bool IsActive(ZipArchiveEntry part) =>
        part.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || part.FullName.Contains("externalLinks/", StringComparison.OrdinalIgnoreCase)
        || part.FullName.Contains("activeX/", StringComparison.OrdinalIgnoreCase);

    private static bool IsRepetition(ZipArchiveEntry part) =>
        part.Length > WorkbookLimits.FreeOfRatio && part.Length > part.CompressedLength * WorkbookLimits.MostRatio;
}
