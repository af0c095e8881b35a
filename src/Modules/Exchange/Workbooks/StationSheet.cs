using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Filings;
using DeAn06.Spreadsheets;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>The annex of a form: a row a station, a column a line of each section that asks for stations.</summary>
internal sealed class StationSheet
{
    private const int HeadRow = 4;
    private const int FirstColumn = 4;

    private readonly UnitForm form;
    private readonly (SectionShape Shape, IFilingView Filing, NumberLine Line)[] columns;
    private readonly IReadOnlyList<(string Code, string Name)> stations;
    private readonly string name;

    public StationSheet(UnitForm form)
    {
        this.form = form;
        name = $"{form.Form.Outline.Name} - Trạm";
        columns = [.. form.Annex.SelectMany(x => x.Shape.Set.Numbers.Select(line => (x.Shape, x.Filing, line)))];
        stations = form.AnnexStations;
    }

    private int SumRow => HeadRow + stations.Count + 1;

    /// <summary>Where the stations' sum of a line stands, for a formula of another sheet; null where none does.</summary>
    public string? SumOf(IFilingView filing, NumberLine line) =>
        line.AddsUp
        && Array.FindIndex(columns, c => c.Filing.Section == filing.Section && c.Line == line) is >= 0 and var at
            ? $"'{name}'!{new CellAddress(SumRow, FirstColumn + at)}"
            : null;

    public SheetLayout Lay() =>
        new(
            name,
            Landscape: true,
            [6, 12, 34, .. columns.Select(_ => 18)],
            HeadRow,
            [.. Heads(), .. stations.Index().SelectMany(station => Row(station.Index, station.Item)), .. Sums()]
        );

    private IEnumerable<SheetCell> Heads()
    {
        yield return new LabelCell(new(1, 1), $"{form.Form.Outline.Name}: số liệu từng trạm y tế", CellLook.Bold, 3);
        yield return Head(1, "STT");
        yield return Head(2, "Mã trạm");
        yield return Head(3, "Tên trạm");
        foreach (var section in columns.Index().GroupBy(column => column.Item.Shape.Section))
        {
            yield return new LabelCell(
                new(HeadRow - 1, FirstColumn + section.First().Index),
                $"{section.Key.Number}. {section.Key.ShortTitle}",
                CellLook.Head,
                section.Count(),
                Anchor: true
            );
        }

        foreach (var (at, column) in columns.Index())
        {
            yield return Head(FirstColumn + at, $"{column.Line.ShortLabel} ({column.Line.About.Unit})");
        }
    }

    private IEnumerable<SheetCell> Row(int at, (string Code, string Name) station)
    {
        var row = HeadRow + 1 + at;
        yield return new LabelCell(new(row, 1), $"{at + 1}", CellLook.BodyCentred);
        yield return new LabelCell(new(row, 2), station.Code, CellLook.Body, Anchor: true);
        yield return new LabelCell(new(row, 3), station.Name, CellLook.Body);
        foreach (var (i, column) in columns.Index())
        {
            var figures = column.Filing.StationsAny.FirstOrDefault(one => one.Station == station.Code).Figures;
            yield return new InputCell(
                new(row, FirstColumn + i),
                new CellTarget(column.Filing.Section, column.Line.Name, station.Code),
                CellInput.Of(column.Line),
                figures is null ? null : column.Line.Of(figures),
                column.Filing.State.IsFiled()
            );
        }
    }

    private IEnumerable<SheetCell> Sums()
    {
        yield return new LabelCell(new(SumRow, 3), "Cộng các trạm", CellLook.BodyBold);
        foreach (var (at, column) in columns.Index().Where(column => column.Item.Line.AddsUp))
        {
            var letters = CellAddress.ColumnName(FirstColumn + at);
            var range = $"{letters}{HeadRow + 1}:{letters}{SumRow - 1}";
            var given = column
                .Filing.StationsAny.Select(station => column.Line.Of(station.Figures))
                .OfType<decimal>()
                .ToArray();
            yield return new ShownCell(
                new(SumRow, FirstColumn + at),
                given.Length > 0 ? given.Sum() : null,
                $"IF(COUNT({range})=0,\"\",SUM({range}))"
            );
        }
    }

    private static LabelCell Head(int column, string text) =>
        new(new(HeadRow, column), text, CellLook.Head, Anchor: true);
}
