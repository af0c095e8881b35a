using System.Text;
using System.Xml;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>The names of SpreadsheetML, as Excel writes them and as its strict form does.</summary>
internal static class SpreadsheetXml
{
    private const string Usual = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string UsualLinks = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictLinks = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static bool IsOurs(XmlReader node) => node.NamespaceURI is Usual or Strict;

    public static bool Begins(XmlReader node, string element) =>
        node.NodeType == XmlNodeType.Element && node.LocalName == element && IsOurs(node);

    public static bool Ends(XmlReader node, string element) =>
        (node.NodeType == XmlNodeType.EndElement || node is { NodeType: XmlNodeType.Element, IsEmptyElement: true })
        && node.LocalName == element
        && IsOurs(node);

    /// <summary>The part that an element names.</summary>
    public static string? LinkOf(XmlReader node) =>
        node.GetAttribute("id", UsualLinks) ?? node.GetAttribute("id", StrictLinks);
}

/// <summary>Collects the text within elements of one name, but not what says how a word is pronounced.</summary>
internal sealed class PlainText(string element)
{
    private readonly StringBuilder collected = new();
    private bool isWithin;
    private bool isPronounced;

    public string Value => EscapedText.Read(collected.ToString());

    public void Clear() => collected.Clear();

    public void Visit(XmlReader node)
    {
        switch (node.NodeType)
        {
            case XmlNodeType.Element when !node.IsEmptyElement && SpreadsheetXml.IsOurs(node):
                isWithin |= node.LocalName == element;
                isPronounced |= node.LocalName == "rPh";
                break;
            case XmlNodeType.EndElement when SpreadsheetXml.IsOurs(node):
                isWithin &= node.LocalName != element;
                isPronounced &= node.LocalName != "rPh";
                break;
            case XmlNodeType.Text
            or XmlNodeType.CDATA
            or XmlNodeType.SignificantWhitespace
            or XmlNodeType.Whitespace when isWithin && !isPronounced:
                collected.Append(node.Value);
                break;
        }
    }
}
