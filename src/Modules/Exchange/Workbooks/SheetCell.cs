using DeAn06.Reporting.Figures;
using DeAn06.Spreadsheets;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>How a cell of a workbook looks; each is one style.</summary>
internal enum CellLook
{
    Plain,
    Bold,
    Italic,
    Centred,
    CentredBold,
    CentredItalic,

    /// <summary>A column's heading in a table.</summary>
    Head,

    /// <summary>Text in a table.</summary>
    Body,
    BodyCentred,
    BodyBold,

    /// <summary>A number in a table that is not typed.</summary>
    Number,
    InputCount,
    InputDecimal,
    InputText,
    InputDate,
}

/// <summary>A cell of a workbook.</summary>
/// <param name="Across">How many columns it spans.</param>
internal abstract record SheetCell(CellAddress At, CellLook Look, int Across = 1);

/// <summary>Words of the form.</summary>
/// <param name="Anchor">Says what the cells beside it are: an upload in which it stands elsewhere is refused.</param>
internal sealed record LabelCell(CellAddress At, string Text, CellLook Look, int Across = 1, bool Anchor = false)
    : SheetCell(At, Look, Across);

/// <summary>A value that is not typed here.</summary>
/// <param name="Formula">Computes it anew while the workbook is filled in; null where nothing in it can.</param>
internal sealed record ShownCell(CellAddress At, decimal? Value, string? Formula = null)
    : SheetCell(At, CellLook.Number);

/// <summary>A value that is typed here.</summary>
/// <param name="Value">A `decimal`, a `DateOnly` or a text as stored now; null is blank.</param>
/// <param name="Locked">What was submitted is not changed by an upload.</param>
/// <param name="Framed">False for the many rows of a register that nobody may ever need: what has a frame is printed.</param>
internal sealed record InputCell(
    CellAddress At,
    CellTarget Target,
    CellInput Input,
    object? Value,
    bool Locked,
    int Across = 1,
    bool Framed = true
) : SheetCell(At, Input.Look, Across);

/// <summary>What an input cell holds, by the names of the API.</summary>
/// <param name="Item">Of a register: its row, 1 for the first; 0 for the mark that there are none.</param>
/// <param name="Column">Of a register.</param>
internal sealed record CellTarget(
    string Section,
    string Line,
    string? Station = null,
    int? Item = null,
    string? Column = null
)
{
    public bool IsNoneMark => Item == 0;
}

/// <summary>What may be typed into an input cell.</summary>
/// <param name="Choices">Of a choice: offered by label, sent by value.</param>
internal sealed record CellInput(InputKind Kind, string Label, CellLook Look, IReadOnlyList<Choice> Choices)
{
    public static CellInput Of(Line line) =>
        line switch
        {
            NumberLine { Choices.Count: > 0 } choice => new(
                InputKind.NumberChoice,
                line.ShortLabel,
                CellLook.InputText,
                choice.Choices
            ),
            NumberLine { About.Kind: LineKind.Percentage } => new(
                InputKind.Percentage,
                line.ShortLabel,
                CellLook.InputDecimal,
                []
            ),
            NumberLine => new(InputKind.Count, line.ShortLabel, CellLook.InputCount, []),
            _ => new(InputKind.Text, line.ShortLabel, CellLook.InputText, []),
        };

    public static CellInput Of(Column column) =>
        column.Kind switch
        {
            ColumnKind.Number => new(InputKind.Count, column.About.Label, CellLook.InputCount, []),
            ColumnKind.Date => new(InputKind.Date, column.About.Label, CellLook.InputDate, []),
            ColumnKind.Choice => new(InputKind.Choice, column.About.Label, CellLook.InputText, column.Choices),
            _ => new(InputKind.Text, column.About.Label, CellLook.InputText, []),
        };

    /// <summary>An x says that a register has no rows, which is not the same as not having answered.</summary>
    public static CellInput NoneMark(string label) => new(InputKind.NoneMark, label, CellLook.InputText, []);
}

internal enum InputKind
{
    Count,
    Percentage,

    /// <summary>A number of the API, by its label.</summary>
    NumberChoice,

    /// <summary>A word of the API, by its label.</summary>
    Choice,
    Text,
    Date,
    NoneMark,
}
