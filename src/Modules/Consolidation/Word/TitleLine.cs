using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Modules.Consolidation.Word;

/// <summary>A title in the middle of the page that breaks into lines alike long, not with a word alone on the last.</summary>
internal static class TitleLine
{
    private const int Points = 14;

    /// <summary>Fonts and printers differ: this much more than the reckoned width, in twips.</summary>
    private const int Slack = 8 * Twips.OfPoint;

    public static Paragraph Of(DecreeStyle style, string text, DecreePage page)
    {
        var paragraph = WordText.Paragraph(style, text);
        var room = Twips.OfMillimetres(page.TextWidth);
        var indent = (room - TextWidth.OfEvenLines(text, Points, room) - Slack) / 2;
        if (TextWidth.Of(text, Points) > room && indent > 0)
        {
            var side = indent.ToString(CultureInfo.InvariantCulture);
            paragraph.ParagraphProperties!.Indentation = new Indentation { Left = side, Right = side };
        }

        return paragraph;
    }
}
