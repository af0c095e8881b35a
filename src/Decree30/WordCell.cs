using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Decree30;

/// <summary>How a cell stands to the one above it. For heads: a page that ends within a merged cell cuts its text in some programs.</summary>
public enum CellReach
{
    None,

    /// <summary>It reaches down over those that continue it.</summary>
    Begins,
    Continues,
}

/// <summary>A cell of a <see cref="WordTable"/>.</summary>
/// <param name="Across">How many columns it spans.</param>
public sealed record WordCell(IReadOnlyList<Paragraph> Content, int Across = 1)
{
    /// <summary>A part of the one above.</summary>
    public static WordCell Continued => Of(DecreeStyle.Cell, "") with { Reach = CellReach.Continues };

    public CellReach Reach { get; init; }

    /// <summary>Its content stands half way down.</summary>
    public bool Middle { get; init; }

    public static WordCell Of(DecreeStyle style, params IEnumerable<Words> pieces) =>
        new([WordText.Paragraph(style, pieces)]);

    /// <summary>A number on one line: one that is wider than its column is set smaller, not broken.</summary>
    /// <param name="longest">Characters that fit the column at the usual size.</param>
    public static WordCell Number(string text, int longest) =>
        Of(text.Length > longest ? DecreeStyle.CellRightSmall : DecreeStyle.CellRight, text);

    /// <summary>What people wrote, with its line breaks.</summary>
    public static WordCell OfLines(DecreeStyle style, string text) => new([.. WordText.Paragraphs(style, text)]);

    public int Length => Content.Sum(paragraph => paragraph.InnerText.Length);

    internal TableCell Element(int width)
    {
        var properties = new TableCellProperties
        {
            TableCellWidth = new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
            GridSpan = Across > 1 ? new GridSpan { Val = Across } : null,
            VerticalMerge = Reach switch
            {
                CellReach.Begins => new VerticalMerge { Val = MergedCellValues.Restart },
                CellReach.Continues => new VerticalMerge { Val = MergedCellValues.Continue },
                _ => null,
            },
            TableCellVerticalAlignment = Middle
                ? new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }
                : null,
        };
        return new TableCell([properties, .. Content.Cast<OpenXmlElement>()]);
    }
}
