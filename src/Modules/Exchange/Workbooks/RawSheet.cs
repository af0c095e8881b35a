using DeAn06.Spreadsheets;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>What a cell of an uploaded workbook holds.</summary>
internal enum RawKind
{
    Blank,
    Number,
    Text,
    Boolean,
    Error,
}

/// <param name="Text">As stored: a number in XML's notation.</param>
internal readonly record struct RawCell(RawKind Kind, string Text, bool HasFormula);

/// <summary>One sheet of an uploaded workbook.</summary>
/// <param name="Cells">Those that hold something.</param>
/// <param name="Merged">Ranges as stored: `A1:B2`.</param>
internal sealed record RawSheet(IReadOnlyDictionary<CellAddress, RawCell> Cells, IReadOnlyList<string> Merged)
{
    public RawCell At(CellAddress at) => Cells.GetValueOrDefault(at, new RawCell(RawKind.Blank, "", HasFormula: false));
}
