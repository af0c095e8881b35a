using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>The styles of a workbook: one a look, and of inputs once more without frame.</summary>
internal static class WorkbookStyles
{
    private const string FontName = "Times New Roman";
    private const uint AsText = 49;
    private const uint DayMonthYear = 164;
    private const uint Thousands = 165;
    private const uint TwoDecimals = 166;

    private static readonly CellLook[] Looks = Enum.GetValues<CellLook>();

    /// <summary>Four of each look: framed or not, locked or not.</summary>
    public static uint Of(CellLook look, bool framed, bool locked) =>
        (uint)(1 + ((int)look * 4) + (framed ? 0 : 2) + (locked ? 0 : 1));

    public static Stylesheet Sheet() =>
        new(
            // 42A: Vietnamese, wherever it is opened.
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = DayMonthYear, FormatCode = "dd/mm/yyyy" },
                new NumberingFormat { NumberFormatId = Thousands, FormatCode = "[$-42A]#,##0" },
                new NumberingFormat { NumberFormatId = TwoDecimals, FormatCode = "[$-42A]#,##0.00" }
            ),
            new Fonts(NewFont(), NewFont(new Bold()), NewFont(new Italic())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Filled("FFF3F4F6"),
                Filled("FFFFFBE6")
            ),
            new Borders(new Border(), Thin()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats([
                new CellFormat { FontId = 0, ApplyFont = true },
                .. from look in Looks
                from variant in Enumerable.Range(0, 4)
                select Format(look, variant < 2, variant % 2 == 0),
            ])
        );

    private static CellFormat Format(CellLook look, bool framed, bool locked)
    {
        var isInput = look >= CellLook.InputCount;
        var inTable = look >= CellLook.Head;
        return new CellFormat
        {
            FontId = look switch
            {
                CellLook.Bold or CellLook.CentredBold or CellLook.Head or CellLook.BodyBold => 1,
                CellLook.Italic or CellLook.CentredItalic => 2,
                _ => 0,
            },
            FillId = (look, framed) switch
            {
                (CellLook.Head, _) => 2,
                (_, true) when isInput && !locked => 3,
                _ => 0u,
            },
            BorderId = inTable && framed ? 1u : 0,
            NumberFormatId = look switch
            {
                CellLook.Number or CellLook.InputCount => Thousands,
                CellLook.InputDecimal => TwoDecimals,
                CellLook.InputDate => DayMonthYear,
                CellLook.InputText => AsText,
                _ => 0u,
            },
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
            ApplyProtection = true,
            Alignment = new Alignment
            {
                WrapText = look is not (CellLook.Plain or CellLook.Bold or CellLook.Italic),
                Vertical = look == CellLook.Head ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
                Horizontal = look switch
                {
                    CellLook.Centred
                    or CellLook.CentredBold
                    or CellLook.CentredItalic
                    or CellLook.Head
                    or CellLook.BodyCentred => HorizontalAlignmentValues.Center,
                    CellLook.Number or CellLook.InputCount or CellLook.InputDecimal => HorizontalAlignmentValues.Right,
                    _ => HorizontalAlignmentValues.Left,
                },
            },
            Protection = new Protection { Locked = locked },
        };
    }

    private static Font NewFont(params OpenXmlElement[] emphasis) =>
        new([.. emphasis, new FontSize { Val = 11 }, new FontName { Val = FontName }]);

    private static Fill Filled(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin() =>
        new(
            new LeftBorder { Style = BorderStyleValues.Thin },
            new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin },
            new BottomBorder { Style = BorderStyleValues.Thin },
            new DiagonalBorder()
        );
}
