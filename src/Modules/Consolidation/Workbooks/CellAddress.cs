namespace DeAn06.Modules.Consolidation.Workbooks;

/// <summary>A cell of a sheet as people name it: `E12`. Both numbers begin with 1.</summary>
internal readonly record struct CellAddress(int Row, int Column)
{
    private const int Letters = 'Z' - 'A' + 1;

    public static string ColumnName(int column) =>
        column <= Letters
            ? $"{(char)('A' + column - 1)}"
            : ColumnName((column - 1) / Letters) + (char)('A' + ((column - 1) % Letters));

    /// <summary>Null where the text is no address.</summary>
    public static CellAddress? Read(string? text)
    {
        var letters = (text ?? "").TakeWhile(char.IsAsciiLetterUpper).Count();
        if (letters is 0 or > 3 || !int.TryParse(text.AsSpan(letters), out var row) || row < 1)
        {
            return null;
        }

        var column = text![..letters].Aggregate(0, (sum, letter) => (sum * Letters) + letter - 'A' + 1);
        return new CellAddress(row, column);
    }

    public override string ToString() => $"{ColumnName(Column)}{Row}";
}
