using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Checks;

/// <summary>What every register asks of its rows: needed cells, one row a record, nothing from after the data window.</summary>
internal sealed class RowChecks(LineSet lines)
{
    private readonly Rule blank = Of(
        lines,
        column => !column.About.Optional || column.NeededWhen.Count > 0,
        "blankCell",
        RuleKind.BlankCell,
        "“{label}”, dòng {row}: cột “{column}” còn để trống. Nhập nội dung, hoặc xóa dòng này."
    );

    private readonly Rule duplicate = Of(
        lines,
        column => column.About.Key,
        "duplicateRow",
        RuleKind.DuplicateRow,
        "“{label}”: dòng {row} trùng với dòng {other}. Xóa một dòng, hoặc sửa cho đúng."
    );

    private readonly Rule afterWindow = Of(
        lines,
        column => column.Kind == ColumnKind.Date,
        "afterWindow",
        RuleKind.AfterWindow,
        "“{label}”, dòng {row}: “{column}” ({value}) sau ngày chốt số liệu {end}. Kiểm tra lại ngày, hoặc để sang kỳ sau."
    );

    public IReadOnlyList<Rule> Rules => [blank, duplicate, afterWindow];

    public IEnumerable<Check> Run(IFigures figures, DateOnly end) =>
        from register in lines.Registers
        let rows = register.Rows(figures) ?? []
        from check in Blanks(register, rows).Concat(Duplicates(register, rows)).Concat(AfterWindow(register, rows, end))
        select check;

    private IEnumerable<Check> Blanks(RegisterLine register, IReadOnlyList<IRegisterRow> rows) =>
        from row in rows.Index()
        from column in register.Columns
        where column.Of(row.Item) is null && register.IsNeeded(column, row.Item)
        select At(blank, register, row.Index, column, name => name == "column" ? column.About.Label : "");

    private IEnumerable<Check> Duplicates(RegisterLine register, IReadOnlyList<IRegisterRow> rows)
    {
        var seen = new Dictionary<string, int>();
        foreach (var (index, row) in rows.Index())
        {
            if (register.KeyOf(row) is { } key && !seen.TryAdd(key, index))
            {
                yield return At(duplicate, register, index, column: null, _ => VietnameseNumber.Text(seen[key] + 1));
            }
        }
    }

    private IEnumerable<Check> AfterWindow(RegisterLine register, IReadOnlyList<IRegisterRow> rows, DateOnly end) =>
        from row in rows.Index()
        from column in register.Columns
        where column.Of(row.Item) is DateOnly date && date > end
        select At(
            afterWindow,
            register,
            row.Index,
            column,
            name =>
                name switch
                {
                    "column" => column.About.Label,
                    "end" => VietnameseDate.Text(end),
                    _ => column.Words(row.Item)!,
                }
        );

    private static Check At(Rule rule, RegisterLine register, int index, Column? column, Func<string, string> text) =>
        Check.AtRow(
            rule.Code,
            register.Name,
            index + 1,
            column?.Name,
            Rule.Fill(
                rule.Message,
                name =>
                    name switch
                    {
                        "label" => register.ShortLabel,
                        "row" => VietnameseNumber.Text(index + 1),
                        _ => text(name),
                    }
            )
        );

    /// <summary>Of the registers that have a column of which it asks.</summary>
    private static Rule Of(LineSet lines, Func<Column, bool> asks, string code, RuleKind kind, string message) =>
        new(
            code,
            kind,
            Severity.Hard,
            [.. lines.Registers.Where(register => register.Columns.Any(asks)).Select(register => register.Name)],
            message
        );
}
