using System.Globalization;
using System.Text;

namespace DeAn06.Decree30;

/// <summary>How wide bold Times New Roman is: lines below names are as long as a part of the name.</summary>
internal static class TextWidth
{
    /// <summary>Advance widths of A–Z in thousandths of the font's size.</summary>
    private static readonly int[] Capitals = Read(
        "722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667"
    );

    private const int Step = 5 * Twips.OfPoint;

    /// <summary>Of a–z.</summary>
    private static readonly int[] Small = Read(
        "500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444"
    );

    /// <summary>In twips, on one line.</summary>
    public static int Of(string text, int points)
    {
        var thousandths = 0;
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            thousandths += Advance(letter);
        }

        return thousandths * points * Twips.OfPoint / 1000;
    }

    /// <summary>Of the widest line, where the text is broken between words to fit into this many twips.</summary>
    public static int OfWidestLine(string text, int points, int room)
    {
        var (widest, line) = (0, "");
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            line = Of(longer, points) <= room ? longer : word;
            widest = Math.Max(widest, Math.Min(Of(line, points), room));
        }

        return widest;
    }

    /// <summary>The least room, in twips, in which the text takes no more lines than in this room: lines then are alike long.</summary>
    public static int OfEvenLines(string text, int points, int room)
    {
        var lines = Lines(text, points, room);
        var even = room;
        while (even > room / 3 && Lines(text, points, even - Step) == lines)
        {
            even -= Step;
        }

        return even;
    }

    private static int Lines(string text, int points, int room)
    {
        var (lines, line) = (1, "");
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Of(longer, points) <= room)
            {
                line = longer;
            }
            else
            {
                (lines, line) = (lines + 1, word);
            }
        }

        return lines;
    }

    private static int Advance(char letter) =>
        letter switch
        {
            >= 'A' and <= 'Z' => Capitals[letter - 'A'],
            >= 'a' and <= 'z' => Small[letter - 'a'],
            'Đ' => 722,
            'đ' => 556,
            '-' => 333,
            ' ' or '.' or ',' => 250,
            // Marks stand above and below their letter.
            >= '\u0300' and <= '\u036F' => 0,
            _ => 500,
        };

    private static int[] Read(string widths) =>
        [.. widths.Split(' ').Select(width => int.Parse(width, CultureInfo.InvariantCulture))];
}
