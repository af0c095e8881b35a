using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Decree30;

/// <summary>Words in the middle of the page, or of a column, that break into lines alike long: none stands alone on the last.</summary>
public static class TitleLine
{
    /// <summary>Fonts differ: the room is this part wider than reckoned.</summary>
    private const int Slack = 15;

    /// <param name="room">In millimetres.</param>
    /// <param name="points">Size of the style.</param>
    public static Paragraph Of(DecreeStyle style, string text, int room, int points = 14)
    {
        var paragraph = WordText.Paragraph(style, text);
        var width = Twips.OfMillimetres(room);
        var even = TextWidth.OfEvenLines(text, points, width);
        var indent = (width - even - (even / Slack)) / 2;
        if (TextWidth.Of(text, points) > width && indent > 0)
        {
            var side = indent.ToString(CultureInfo.InvariantCulture);
            paragraph.ParagraphProperties!.Indentation = new Indentation { Left = side, Right = side };
        }

        return paragraph;
    }
}
