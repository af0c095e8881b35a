using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Decree30;

/// <summary>A piece of a paragraph.</summary>
/// <param name="Bold">Null: as the paragraph's style has it.</param>
public readonly record struct Words(string Text, bool? Bold = null, bool? Italic = null)
{
    public static implicit operator Words(string text) => new(text);
}

/// <summary>Paragraphs of text that may come from people: what XML cannot hold is left out.</summary>
public static class WordText
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u2028", "\u2029", "\v", "\f"];

    public static Paragraph Paragraph(DecreeStyle style, params IEnumerable<Words> pieces) =>
        new([Properties(style), .. pieces.Where(piece => piece.Text.Length > 0).Select(Run)]);

    /// <summary>A paragraph for each line of it.</summary>
    public static IEnumerable<Paragraph> Paragraphs(DecreeStyle style, string text) =>
        text.Split(LineEnds, StringSplitOptions.None).Select(line => Paragraph(style, line));

    /// <summary>Begins a new page.</summary>
    public static Paragraph OnNewPage(this Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        return paragraph;
    }

    /// <summary>With this much room above it, in points.</summary>
    public static Paragraph Below(this Paragraph paragraph, int points)
    {
        paragraph.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines
        {
            Before = $"{points * Twips.OfPoint}",
        };
        return paragraph;
    }

    internal static ParagraphProperties Properties(DecreeStyle style) =>
        new() { ParagraphStyleId = new ParagraphStyleId { Val = style.ToString() } };

    private static Run Run(Words piece)
    {
        var run = new Run();
        if (piece.Bold is not null || piece.Italic is not null)
        {
            run.RunProperties = new RunProperties
            {
                Bold = piece.Bold is { } bold ? new Bold { Val = OnOffValue.FromBoolean(bold) } : null,
                Italic = piece.Italic is { } italic ? new Italic { Val = OnOffValue.FromBoolean(italic) } : null,
            };
        }

        foreach (var (at, part) in Legal(piece.Text).Split('\t').Index())
        {
            if (at > 0)
            {
                run.Append(new TabChar());
            }

            run.Append(new Text(part) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>Without control characters and halves of surrogate pairs, on one line.</summary>
    internal static string Legal(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or 0x2028 or 0x2029)
            {
                kept.Append(' ');
            }
            else if (rune != Rune.ReplacementChar && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }
}
