using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Decree30;

/// <summary>A4 with the margins of Decree 30: top and bottom 20 mm, left 30 mm, right 20 mm; the page's number stands in the top margin.</summary>
/// <param name="Opens">The document's first page is one of these: it shows no number.</param>
public sealed record DecreePage(bool Landscape, bool Opens)
{
    /// <summary>Relationships of the two headers that <see cref="WordPackage"/> gives every document.</summary>
    internal const string NumberedHeader = "headerNumbered";
    internal const string BlankHeader = "headerBlank";

    private const uint Short = 11906;
    private const uint Long = 16838;

    public static DecreePage Opening { get; } = new(Landscape: false, Opens: true);

    public static DecreePage Portrait { get; } = new(Landscape: false, Opens: false);

    /// <summary>For an annex with many columns.</summary>
    public static DecreePage LandscapeAnnex { get; } = new(Landscape: true, Opens: false);

    /// <summary>Between the margins, in millimetres.</summary>
    public int TextWidth => (Landscape ? 297 : 210) - 30 - 20;

    internal SectionProperties Properties()
    {
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = NumberedHeader },
            new HeaderReference { Type = HeaderFooterValues.First, Id = BlankHeader },
            new SectionType { Val = SectionMarkValues.NextPage },
            Landscape
                ? new PageSize
                {
                    Width = Long,
                    Height = Short,
                    Orient = PageOrientationValues.Landscape,
                }
                : new PageSize { Width = Short, Height = Long },
            new PageMargin
            {
                Top = Twips.OfMillimetres(20),
                Bottom = Twips.OfMillimetres(20),
                Left = (UInt32Value)(uint)Twips.OfMillimetres(30),
                Right = (UInt32Value)(uint)Twips.OfMillimetres(20),
                Header = (UInt32Value)(uint)Twips.OfMillimetres(10),
                Footer = (UInt32Value)(uint)Twips.OfMillimetres(10),
                Gutter = 0U,
            }
        );
        if (Opens)
        {
            section.Append(new TitlePage());
        }

        return section;
    }
}
