using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Decree30;

/// <summary>What stands on pages of one kind, one after the other; each section begins a new page.</summary>
public sealed record WordSection(DecreePage Page, IReadOnlyList<OpenXmlElement> Blocks);

/// <summary>Puts a document into a .docx. The same content gives the same bytes: nothing in it tells when or where it was made.</summary>
public static class WordPackage
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="title">As the file's properties tell it.</param>
    /// <param name="author">The body that issues it.</param>
    public static byte[] Write(string title, string author, IReadOnlyList<WordSection> sections)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "document");
            main.Document = new Document(BodyOf(sections));
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DecreeStyles.Sheet();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings();
            main.AddNewPart<HeaderPart>(DecreePage.NumberedHeader).Header = new Header(PageNumber());
            main.AddNewPart<HeaderPart>(DecreePage.BlankHeader).Header = new Header(
                WordText.Paragraph(DecreeStyle.PageNumber)
            );
            var properties = file.AddCoreFilePropertiesPart();
            file.ChangeIdOfPart(properties, "properties");
            using var content = properties.GetStream(FileMode.Create, FileAccess.Write);
            Properties(title, author).Save(content, SaveOptions.DisableFormatting);
        }

        bytes.Position = 0;
        using var packed = new MemoryStream();
        SealedZip.Copy(bytes, packed);
        return packed.ToArray();
    }

    private static Body BodyOf(IReadOnlyList<WordSection> sections)
    {
        var body = new Body();
        foreach (var (at, section) in sections.Index())
        {
            body.Append(section.Blocks);
            if (at == sections.Count - 1)
            {
                body.Append(section.Page.Properties());
            }
            else
            {
                // The end of a section but the last belongs to a paragraph: one that takes no room.
                var end = WordText.Paragraph(DecreeStyle.Hairline);
                end.ParagraphProperties!.SectionProperties = section.Page.Properties();
                body.Append(end);
            }
        }

        return body;
    }

    private static Paragraph PageNumber()
    {
        var paragraph = WordText.Paragraph(DecreeStyle.PageNumber);
        paragraph.Append(new SimpleField(new Run(new Text("2"))) { Instruction = "PAGE" });
        return paragraph;
    }

    /// <summary>Laid out as Word 2013 and later do, not as an old file.</summary>
    private static Settings Settings() =>
        new(
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            )
        );

    private static XDocument Properties(string title, string author)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace terms = "http://purl.org/dc/elements/1.1/";
        return new XDocument(
            new XElement(
                core + "coreProperties",
                new XAttribute(XNamespace.Xmlns + "dc", terms),
                new XElement(terms + "title", WordText.Legal(title)),
                new XElement(terms + "creator", WordText.Legal(author)),
                new XElement(terms + "language", "vi-VN")
            )
        );
    }
}
