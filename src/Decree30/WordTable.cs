using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Decree30;

/// <summary>A table of fixed columns.</summary>
public sealed class WordTable
{
    /// <summary>A row of more characters than this may go on over the page.</summary>
    private const int LongestUnbroken = 600;

    private const int RowsThatStay = 2;

    private readonly int[] widths;

    private WordTable(IEnumerable<int> millimetres, bool framed, int padding)
    {
        widths = [.. millimetres.Select(Twips.OfMillimetres)];
        Element = new Table(
            new TableProperties
            {
                TableWidth = new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                TableIndentation = new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa },
                TableBorders = framed ? Frame() : null,
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableCellMarginDefault = new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = (short)padding, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = (short)padding, Type = TableWidthValues.Dxa }
                ),
            },
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" }))
        );
    }

    public Table Element { get; }

    /// <param name="millimetres">Width of each column.</param>
    public static WordTable Framed(params IEnumerable<int> millimetres) =>
        new(millimetres, framed: true, Twips.OfMillimetres(1));

    /// <summary>For what stands side by side.</summary>
    public static WordTable Borderless(params IEnumerable<int> millimetres) =>
        new(millimetres, framed: false, padding: 0);

    /// <summary>A row that stands again on top of every page.</summary>
    public WordTable Head(params IEnumerable<WordCell> cells)
    {
        Add(cells, unbroken: true, head: true);
        return this;
    }

    /// <summary>The same, of words.</summary>
    public WordTable Heads(params IEnumerable<string> labels) =>
        Head(labels.Select(label => WordCell.Of(DecreeStyle.CellHead, label)));

    /// <summary>A row that does not end a page: the rows below it belong to it.</summary>
    public WordTable GroupRow(params IEnumerable<WordCell> cells)
    {
        Row(cells);
        KeepNext(Element.Elements<TableRow>().Last());
        return this;
    }

    public WordTable Row(params IEnumerable<WordCell> cells)
    {
        WordCell[] row = [.. cells];
        Add(row, unbroken: row.All(cell => cell.Length < LongestUnbroken), head: false);
        return this;
    }

    /// <summary>Its last rows stay on the page of what follows, so that no signature stands on a page alone.</summary>
    public static void StayWithNext(Table table)
    {
        foreach (var row in table.Elements<TableRow>().TakeLast(RowsThatStay))
        {
            KeepNext(row);
        }
    }

    private static void KeepNext(TableRow row)
    {
        foreach (var properties in row.Descendants<ParagraphProperties>())
        {
            properties.KeepNext = new KeepNext();
        }
    }

    private void Add(IEnumerable<WordCell> cells, bool unbroken, bool head)
    {
        var row = new TableRow();
        if (unbroken || head)
        {
            row.TableRowProperties = new TableRowProperties();
            row.TableRowProperties.Append(unbroken ? [new CantSplit()] : Array.Empty<OpenXmlElement>());
            row.TableRowProperties.Append(head ? [new TableHeader()] : Array.Empty<OpenXmlElement>());
        }

        var column = 0;
        foreach (var cell in cells)
        {
            row.Append(cell.Element(widths.AsSpan(column, cell.Across).ToArray().Sum()));
            column += cell.Across;
        }

        Element.Append(
            column == widths.Length
                ? row
                : throw new InvalidOperationException($"A row of {column} columns in a table of {widths.Length}.")
        );
    }

    private static TableBorders Frame() =>
        new()
        {
            TopBorder = Line<TopBorder>(),
            LeftBorder = Line<LeftBorder>(),
            BottomBorder = Line<BottomBorder>(),
            RightBorder = Line<RightBorder>(),
            InsideHorizontalBorder = Line<InsideHorizontalBorder>(),
            InsideVerticalBorder = Line<InsideVerticalBorder>(),
        };

    private static T Line<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4U,
            Space = 0U,
            Color = "000000",
        };
}
