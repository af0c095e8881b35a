using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>The sheet of a register: a row a record, as many as the register takes.</summary>
internal static class RegisterSheet
{
    private const int MarkRow = 4;
    private const int HeadRow = 6;
    private const int FramedRows = 20;

    /// <summary>A section may have several registers, which are counted. Excel takes 31 characters and none of `\ / ? * [ ] :`.</summary>
    public static string NameOf(SectionShape shape, RegisterLine register) =>
        shape.Set.Registers.Count > 1
            ? $"{shape.Section.Number} Danh mục {shape.Set.Registers.Index().First(x => x.Item.Name == register.Name).Index + 1}"
            : $"{shape.Section.Number} Danh mục";

    public static SheetLayout Lay(SectionShape shape, RegisterLine register, IFilingView filing)
    {
        var section = shape.Section;
        var rows = register.Rows(filing.FiguresAny);
        var locked = filing.State.IsFiled();
        var cells = new List<SheetCell>
        {
            new LabelCell(new(1, 1), $"{section.Number}. {section.ShortTitle}", CellLook.Bold, 3),
            new LabelCell(new(2, 1), register.About.Label, CellLook.Plain, 3, Anchor: true),
            new LabelCell(
                new(MarkRow - 1, 1),
                $"Mỗi bản ghi một dòng, từ dòng {HeadRow + 1}, nhiều nhất {VietnameseNumber.Text(register.MostRows)} dòng.",
                CellLook.Italic,
                3
            ),
            new LabelCell(new(MarkRow, 1), "Không có gì để kê thì ghi x:", CellLook.Italic, 2, Anchor: true),
            new InputCell(
                new(MarkRow, 3),
                new CellTarget(section.Name, register.Name, Item: 0),
                CellInput.NoneMark("Không có"),
                rows is { Count: 0 } ? "x" : null,
                locked
            ),
            new LabelCell(new(HeadRow, 1), "STT", CellLook.Head, Anchor: true),
        };
        cells.AddRange(
            register.Columns.Select(
                (column, i) => new LabelCell(new(HeadRow, i + 2), column.About.Label, CellLook.Head, Anchor: true)
            )
        );
        for (var item = 1; item <= register.MostRows; item++)
        {
            var record = rows?.ElementAtOrDefault(item - 1);
            var framed = item <= Math.Max(FramedRows, rows?.Count ?? 0);
            if (framed)
            {
                cells.Add(new LabelCell(new(HeadRow + item, 1), $"{item}", CellLook.BodyCentred));
            }

            cells.AddRange(
                register.Columns.Select(
                    (column, i) =>
                        new InputCell(
                            new(HeadRow + item, i + 2),
                            new CellTarget(section.Name, register.Name, Item: item, Column: column.Name),
                            CellInput.Of(column),
                            record is null ? null : Typed(column, record),
                            locked,
                            Framed: framed
                        )
                )
            );
        }

        return new SheetLayout(
            NameOf(shape, register),
            Landscape: true,
            [6, .. register.Columns.Select(Width)],
            HeadRow,
            cells
        );
    }

    private static object? Typed(Column column, IRegisterRow record) =>
        column.Of(record) switch
        {
            long number => (decimal)number,
            DateOnly date => date,
            _ => column.Words(record),
        };

    private static int Width(Column column) =>
        column.Kind switch
        {
            ColumnKind.Text => column.About.Most > 100 ? 50 : 28,
            ColumnKind.Choice => 28,
            _ => 14,
        };
}
