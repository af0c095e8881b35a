using System.Globalization;

namespace DeAn06.Spreadsheets;

/// <summary>A cell of a sheet as people name it: `E12`. Both numbers begin with 1.</summary>
public readonly record struct CellAddress(int Row, int Column)
{
    /// <summary>The last row and column that Excel has.</summary>
    public const int LastRow = 1_048_576;

    public const int LastColumn = 16_384;

    private const int Letters = 'Z' - 'A' + 1;

    public static string ColumnName(int column) =>
        column <= Letters
            ? $"{(char)('A' + column - 1)}"
            : ColumnName((column - 1) / Letters) + (char)('A' + ((column - 1) % Letters));

    /// <summary>Null where the text is no address that a sheet has: beyond XFD1048576.</summary>
    public static CellAddress? Read(ReadOnlySpan<char> text)
    {
        var letters = text.IndexOfAnyExceptInRange('A', 'Z');
        if (letters is < 1 or > 3 || ReadRow(text[letters..]) is not { } row)
        {
            return null;
        }

        var column = 0;
        foreach (var letter in text[..letters])
        {
            column = (column * Letters) + letter - 'A' + 1;
        }

        return column <= LastColumn ? new CellAddress(row, column) : null;
    }

    /// <summary>Null where the text is no row that a sheet has.</summary>
    public static int? ReadRow(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 1 and <= LastRow
            ? row
            : null;

    /// <summary>`A1:B2`, or a single cell.</summary>
    public static bool IsRange(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? Read(text) is not null
            : Read(text.AsSpan(0, colon)) is not null && Read(text.AsSpan(colon + 1)) is not null;
    }

    public override string ToString() => $"{ColumnName(Column)}{Row}";
}
