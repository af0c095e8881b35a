using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DeAn06.Spreadsheets;

/// <summary>How a sheet is printed: on A4, shrunk to a number of pages side by side, its head on each, numbered.</summary>
public static class SheetPages
{
    private const uint A4 = 9;

    /// <summary>Stands first in a sheet: what is printed is made to fit.</summary>
    public static SheetProperties Fitting() => new(new PageSetupProperties { FitToPage = true });

    /// <summary>Stands behind a sheet's cells.</summary>
    /// <param name="wide">Pages side by side; as many below each other as it takes.</param>
    public static IEnumerable<OpenXmlElement> Of(bool landscape, int wide = 1) =>
        [
            new PageMargins
            {
                Left = 0.6,
                Right = 0.4,
                Top = 0.6,
                Bottom = 0.6,
                Header = 0.3,
                Footer = 0.3,
            },
            new PageSetup
            {
                PaperSize = A4,
                Orientation = landscape ? OrientationValues.Landscape : OrientationValues.Portrait,
                FitToWidth = (uint)wide,
                FitToHeight = 0,
            },
            new HeaderFooter(new OddFooter("&L&A&R&P/&N")),
        ];

    /// <summary>Rows and columns that stand again on every page.</summary>
    /// <param name="at">Which sheet of the workbook, the first being 0.</param>
    /// <param name="areas">`$A:$C`, `$1:$4`: columns before rows.</param>
    public static DefinedName Repeated(string sheet, int at, params IEnumerable<string> areas) =>
        new(string.Join(',', areas.Select(part => $"'{sheet}'!{part}")))
        {
            Name = "_xlnm.Print_Titles",
            LocalSheetId = (uint)at,
        };
}
