using System.Drawing;
using DeAn06.Modules.OfficialDocuments.Snapshots;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Text;
using DeAn06.Spreadsheets;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace DeAn06.Modules.OfficialDocuments.ProvinceReports;

/// <summary>A cell of a row.</summary>
/// <param name="Words">What may take several lines; null otherwise.</param>
internal readonly record struct RowCell(StyledCell Cell, string? Words = null);

/// <summary>Begins sheets and writes rows, in the few looks that the workbook has.</summary>
internal sealed class SheetRows
{
    private const int LongestName = 31;
    private static readonly char[] Forbidden = ['\\', '/', '?', '*', '[', ']', ':', '\''];

    private readonly Spreadsheet spreadsheet;
    private readonly CancellationToken ct;
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly StyleId title;
    private readonly StyleId head;
    private readonly StyleId words;
    private readonly StyleId bold;
    private readonly StyleId count;
    private readonly StyleId rate;
    private IReadOnlyList<int> widths = [];

    public SheetRows(Spreadsheet spreadsheet, SnapshotHead period, CancellationToken ct)
    {
        (this.spreadsheet, this.ct, Period) = (spreadsheet, ct, period);
        var top = new Alignment { Vertical = VerticalAlignment.Top, WrapText = true };
        title = spreadsheet.AddStyle(new Style { Font = { Bold = true, Size = 13 } });
        head = spreadsheet.AddStyle(
            new Style
            {
                Font = { Bold = true },
                Fill = { Color = Color.FromArgb(0xF3, 0xF4, 0xF6) },
                Border = Framed(),
                Alignment =
                {
                    Horizontal = HorizontalAlignment.Center,
                    Vertical = VerticalAlignment.Center,
                    WrapText = true,
                },
            }
        );
        words = spreadsheet.AddStyle(new Style { Alignment = top, Border = Framed() });
        bold = spreadsheet.AddStyle(
            new Style
            {
                Font = { Bold = true },
                Alignment = top,
                Border = Framed(),
            }
        );
        count = spreadsheet.AddStyle(Number("[$-42A]#,##0"));
        rate = spreadsheet.AddStyle(Number("[$-42A]#,##0.00"));
    }

    public SnapshotHead Period { get; }

    public PrintedSheets Printed { get; } = new();

    /// <summary>Begins a sheet with its title, the period, and the heading of its table in the fourth row.</summary>
    /// <param name="rows">Of the table: a filter must know how far it reaches.</param>
    public async Task BeginAsync(
        string name,
        string heading,
        IReadOnlyList<(string Label, int Width)> columns,
        int rows
    )
    {
        const int headRow = PrintedSheets.HeadRows;
        var options = new WorksheetOptions
        {
            FrozenRows = headRow,
            AutoFilter = new AutoFilterOptions(
                $"A{headRow}:{CellAddress.ColumnName(columns.Count)}{headRow + Math.Max(rows, 1)}"
            ),
        };
        await BeginAsync(name, heading, options, [.. columns.Select(column => column.Width)]);
        await HeadAsync([.. columns.Select(column => column.Label)]);
    }

    /// <summary>Begins a sheet without a table of its own.</summary>
    public Task BeginAsync(string name, string heading, params IReadOnlyList<int> widths) =>
        BeginAsync(name, heading, new WorksheetOptions(), widths);

    public Task HeadAsync(params IReadOnlyList<string> labels) =>
        AddAsync([.. labels.Select(label => new RowCell(new(label, head), label))]);

    public Task TitleAsync(string text) => AddAsync(new RowCell(new(text, title)));

    public RowCell Words(string? text) => new(new(text, words), text);

    public RowCell Bold(string? text) => new(new(text, bold), text);

    public RowCell Count(decimal? number) => new(new(number, count));

    /// <param name="percent">Shown with two decimals.</param>
    public RowCell Rate(decimal? percent) =>
        new(new(percent is { } value ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : null, rate));

    public RowCell Value(SnapshotColumn column, decimal? value) =>
        column.Choices.Count > 0 ? Words(value is null ? null : column.Words(value))
        : column.Kind == LineKind.Percentage ? Rate(value)
        : Count(value);

    public Task AddAsync(params RowCell[] row)
    {
        StyledCell[] cells = [.. row.Select(cell => cell.Cell)];
        var height = row.Length == 0 ? null : RowHeight.Of(row.Select(cell => cell.Words), widths);
        return height is null
            ? spreadsheet.AddRowAsync(cells, ct).AsTask()
            : spreadsheet.AddRowAsync(cells, new RowOptions { Height = height }, ct).AsTask();
    }

    private async Task BeginAsync(string name, string heading, WorksheetOptions options, IReadOnlyList<int> columns)
    {
        widths = columns;
        foreach (var (at, width) in widths.Index())
        {
            options.Column(at + 1).Width = width;
        }

        var free = Free(name);
        Printed.Add(free, widths);
        await spreadsheet.StartWorksheetAsync(free, options, ct);
        await TitleAsync(heading);
        await AddAsync(new RowCell(new(Subtitle(), null)));
        await AddAsync();
    }

    private string Subtitle() =>
        $"{Period.Period.Name}: số liệu từ {VietnameseDate.Text(Period.Period.From)} đến {VietnameseDate.Text(Period.Period.To)}";

    private string Free(string name)
    {
        var plain = string.Concat(name.Where(letter => !Forbidden.Contains(letter)));
        var free = Shortened(plain, LongestName);
        for (var copy = 2; !names.Add(free); copy++)
        {
            var suffix = $" ({copy})";
            free = Shortened(plain, LongestName - suffix.Length) + suffix;
        }

        return free;
    }

    /// <summary>Whole words of it, as many as fit.</summary>
    private static string Shortened(string name, int longest)
    {
        if (name.Length <= longest)
        {
            return name;
        }

        var space = name.LastIndexOf(' ', longest);
        return name[..(space > 0 ? space : longest)].TrimEnd(' ', ',', ';');
    }

    private static Style Number(string format) =>
        new()
        {
            Format = NumberFormat.Custom(format),
            Alignment = new Alignment { Vertical = VerticalAlignment.Top },
            Border = Framed(),
        };

    private static Border Framed()
    {
        var edge = new EdgeBorder { BorderStyle = BorderStyle.Thin };
        return new Border
        {
            Left = edge,
            Right = edge,
            Top = edge,
            Bottom = edge,
        };
    }
}
