using System.Drawing;
using DeAn06.Modules.Consolidation.Snapshots;
using DeAn06.Modules.Consolidation.Workbooks;
using DeAn06.SharedKernel.Figures;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace DeAn06.Modules.Consolidation.ProvinceReports;

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
        count = spreadsheet.AddStyle(new Style { Format = NumberFormat.Custom("[$-42A]#,##0"), Border = Framed() });
        rate = spreadsheet.AddStyle(new Style { Format = NumberFormat.Custom("[$-42A]#,##0.00"), Border = Framed() });
    }

    public SnapshotHead Period { get; }

    /// <summary>Begins a sheet with its title, the period, and the heading of its table in the fourth row.</summary>
    /// <param name="rows">Of the table: a filter must know how far it reaches.</param>
    public async Task BeginAsync(
        string name,
        string heading,
        IReadOnlyList<(string Label, int Width)> columns,
        int rows
    )
    {
        const int headRow = 4;
        var options = new WorksheetOptions
        {
            FrozenRows = headRow,
            AutoFilter = new AutoFilterOptions(
                $"A{headRow}:{CellAddress.ColumnName(columns.Count)}{headRow + Math.Max(rows, 1)}"
            ),
        };
        await BeginAsync(name, heading, options, [.. columns.Select(column => column.Width)]);
        await spreadsheet.AddHeaderRowAsync([.. columns.Select(column => column.Label)], head, ct);
    }

    /// <summary>Begins a sheet without a table of its own.</summary>
    public Task BeginAsync(string name, string heading, params IReadOnlyList<int> widths) =>
        BeginAsync(name, heading, new WorksheetOptions(), widths);

    public Task HeadAsync(params IReadOnlyList<string> labels) =>
        AddAsync([.. labels.Select(label => new StyledCell(label, head))]);

    public Task TitleAsync(string text) => AddAsync(new StyledCell(text, title));

    public StyledCell Words(string? text) => new(text, words);

    public StyledCell Bold(string? text) => new(text, bold);

    public StyledCell Count(decimal? number) => new(number, count);

    public StyledCell Value(SnapshotColumn column, decimal? value) =>
        column.Choices.Count > 0 ? Words(value is null ? null : column.Words(value))
        : column.Kind == LineKind.Percentage
            ? new(value is { } v ? Math.Round(v, 2, MidpointRounding.AwayFromZero) : null, rate)
        : Count(value);

    public Task AddAsync(params StyledCell[] cells) => spreadsheet.AddRowAsync(cells, ct).AsTask();

    private async Task BeginAsync(string name, string heading, WorksheetOptions options, IReadOnlyList<int> widths)
    {
        foreach (var (at, width) in widths.Index())
        {
            options.Column(at + 1).Width = width;
        }

        await spreadsheet.StartWorksheetAsync(Free(name), options, ct);
        await AddAsync(new StyledCell(heading, title));
        await AddAsync(new StyledCell(Subtitle(), null));
        await AddAsync();
    }

    private string Subtitle() =>
        $"{Period.Period.Name}: số liệu từ {VietnameseDate.Text(Period.Period.From)} đến {VietnameseDate.Text(Period.Period.To)}";

    private string Free(string name)
    {
        var plain = string.Concat(name.Where(letter => !Forbidden.Contains(letter)));
        var free = plain.Length > LongestName ? plain[..LongestName].TrimEnd() : plain;
        for (var copy = 2; !names.Add(free); copy++)
        {
            var suffix = $" ({copy})";
            free = plain[..Math.Min(plain.Length, LongestName - suffix.Length)].TrimEnd() + suffix;
        }

        return free;
    }

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
