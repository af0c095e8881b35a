using System.Security.Cryptography;
using System.Text;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Reports;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>What stands where on one sheet: what is written and what is read follow from it alike.</summary>
/// <param name="Widths">Of its columns, in characters.</param>
/// <param name="HeadRows">The table's heading, last row: frozen on screen and repeated on paper.</param>
internal sealed record SheetLayout(
    string Name,
    bool Landscape,
    IReadOnlyList<int> Widths,
    int HeadRows,
    IReadOnlyList<SheetCell> Cells
)
{
    public IEnumerable<InputCell> Inputs => Cells.OfType<InputCell>();
}

/// <summary>A unit's workbook of one period: a sheet a form, a sheet a register, a sheet for the stations.</summary>
internal sealed record WorkbookLayout(IReadOnlyList<SheetLayout> Sheets)
{
    /// <summary>Names what stands where, whatever the figures: a workbook of another template is not read.</summary>
    public string Version { get; } = Fingerprint(Sheets);

    public static WorkbookLayout Of(UnitReport report, Letterhead letterhead)
    {
        var sheets = new List<SheetLayout>();
        foreach (var form in report.Forms)
        {
            var stations = form.Annex.Count > 0 ? new StationSheet(form) : null;
            sheets.Add(new FormSheet(report, form, stations, letterhead).Lay());
            if (stations is not null)
            {
                sheets.Add(stations.Lay());
            }

            sheets.AddRange(
                from shape in form.Form.Sections
                let filing = form.FilingOf(shape)
                where filing is not null
                from register in shape.Set.Registers
                select RegisterSheet.Lay(shape, register, filing)
            );
        }

        return new WorkbookLayout(sheets);
    }

    /// <summary>Sections that have a cell to fill in, in the order of the sheets.</summary>
    public IReadOnlyList<string> Sections =>
        [.. Sheets.SelectMany(sheet => sheet.Inputs).Select(input => input.Target.Section).Distinct()];

    private static string Fingerprint(IEnumerable<SheetLayout> sheets)
    {
        var told = new StringBuilder();
        foreach (var sheet in sheets)
        {
            foreach (var cell in sheet.Cells)
            {
                var what = cell switch
                {
                    LabelCell { Anchor: true } label => label.Text,
                    InputCell input => $"{input.Target} {input.Input.Kind}",
                    _ => null,
                };
                if (what is not null)
                {
                    told.Append(sheet.Name).Append('!').Append(cell.At).Append(' ').Append(what).Append('\n');
                }
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told.ToString())))[..16];
    }
}
