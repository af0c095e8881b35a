using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Decree30;

/// <summary>The head of a document: who issues it and its number on the left, Quốc hiệu, tiêu ngữ, place and date on the right.</summary>
/// <param name="Superior">In any case: it is printed in capitals.</param>
/// <param name="Issuer">Likewise.</param>
/// <param name="Number">`Số:          /SYT-VP`.</param>
/// <param name="Subject">Trích yếu of a công văn, `V/v …`; null for a document that has a name.</param>
/// <param name="PlaceAndDate">the place, then `, ngày 05 tháng 8 năm 2023`.</param>
public sealed record LetterheadTable(
    string Superior,
    string Issuer,
    string Number,
    string? Subject,
    string PlaceAndDate
)
{
    private const string Country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";

    /// <summary>Millimetres; the Quốc hiệu stands on one line of the right one.</summary>
    private const int Left = 66;
    private const int Right = 94;

    public IEnumerable<OpenXmlElement> Elements()
    {
        var issuer = Issuer.ToUpperInvariant();
        var nameWidth = TextWidth.OfWidestLine(issuer, 12, Twips.OfMillimetres(Left));
        // Two rows, so that number and date stand side by side however long the name is.
        yield return WordTable
            .Borderless(Left, Right)
            .Row(
                new WordCell([
                    WordText.Paragraph(DecreeStyle.Superior, Superior.ToUpperInvariant()),
                    WordText.Paragraph(DecreeStyle.Issuer, issuer),
                    Line(nameWidth * 2 / 5, Left),
                ]),
                new WordCell([
                    WordText.Paragraph(DecreeStyle.Issuer, Country),
                    WordText.Paragraph(DecreeStyle.Motto, Motto),
                    Line(TextWidth.Of(Motto, 13), Right),
                ])
            )
            .Row(
                new WordCell([
                    WordText.Paragraph(DecreeStyle.Number, Number),
                    .. Subject is { } subject
                        ? [TitleLine.Of(DecreeStyle.Subject, subject, Left, points: 12)]
                        : Array.Empty<Paragraph>(),
                ]),
                WordCell.Of(DecreeStyle.PlaceAndDate, PlaceAndDate)
            )
            .Element;
        yield return WordText.Paragraph(DecreeStyle.Hairline);
    }

    /// <summary>A line in the middle of a column, as the upper border of a paragraph that is indented from both sides.</summary>
    private static Paragraph Line(int length, int column)
    {
        var paragraph = WordText.Paragraph(DecreeStyle.Hairline);
        var indent = $"{(Twips.OfMillimetres(column) - length) / 2}";
        paragraph.ParagraphProperties!.ParagraphBorders = new ParagraphBorders
        {
            TopBorder = new TopBorder
            {
                Val = BorderValues.Single,
                Size = 6U,
                Space = 0U,
                Color = "000000",
            },
        };
        paragraph.ParagraphProperties.SpacingBetweenLines = new SpacingBetweenLines { Before = "40" };
        paragraph.ParagraphProperties.Indentation = new Indentation { Left = indent, Right = indent };
        return paragraph;
    }
}
