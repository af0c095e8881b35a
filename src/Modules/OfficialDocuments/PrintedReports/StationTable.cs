using System.Globalization;
using DeAn06.Decree30;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DeAn06.Modules.OfficialDocuments.PrintedReports;

/// <summary>The annex of a form: the unit and each of its stations in a row, the lines of every section that asks for stations in columns.</summary>
internal sealed class StationTable
{
    private const int NoWidth = 12;
    private const int CodeWidth = 26;
    private const int NameWidth = 46;

    private readonly Facility unit;
    private readonly (SectionShape Shape, IFilingView Filing, NumberLine Line)[] columns;
    private readonly IReadOnlyList<(string Code, string Name)> stations;

    public StationTable(Facility unit, UnitForm form)
    {
        this.unit = unit;
        columns =
        [
            .. form.Annex.SelectMany(x =>
                x.Shape.Set.Numbers.Where(line => line.About.Printed).Select(line => (x.Shape, x.Filing, line))
            ),
        ];
        stations = form.AnnexStations;
    }

    public Table Lay()
    {
        var table = WordTable.Framed([NoWidth, CodeWidth, NameWidth, .. Widths()]);
        table.Head([
            Head("STT", CellReach.Begins),
            Head("Mã trạm", CellReach.Begins),
            Head("Tên trạm", CellReach.Begins),
            .. columns
                .GroupBy(column => column.Shape.Section)
                .Select(section =>
                    Head($"{section.Key.Number}. {section.Key.ShortTitle}") with
                    {
                        Across = section.Count(),
                    }
                ),
        ]);
        table.Head([
            WordCell.Continued,
            WordCell.Continued,
            WordCell.Continued,
            .. columns.Select(column => Head(Labelled(column.Line))),
        ]);
        table.Row([
            WordCell.Of(DecreeStyle.CellCentred, ""),
            WordCell.Of(DecreeStyle.Cell, unit.Code),
            WordCell.Of(DecreeStyle.Cell, "Tại đơn vị"),
            .. columns.Select(column => Cell(column, PrintedFigures.Own(column.Shape, column.Filing))),
        ]);
        foreach (var (at, station) in stations.Index())
        {
            table.Row([
                WordCell.Of(DecreeStyle.CellCentred, (at + 1).ToString(CultureInfo.InvariantCulture)),
                WordCell.Of(DecreeStyle.Cell, station.Code),
                WordCell.Of(DecreeStyle.Cell, station.Name),
                .. columns.Select(column =>
                    Cell(column, column.Filing.StationsAny.FirstOrDefault(one => one.Station == station.Code).Figures)
                ),
            ]);
        }

        table.Row([
            WordCell.Of(DecreeStyle.CellCentred, new Words("Cộng", Bold: true)) with
            {
                Across = 3,
            },
            .. columns.Select(column => Sum(column)),
        ]);
        return table.Element;
    }

    private IEnumerable<int> Widths()
    {
        var room = DecreePage.LandscapeAnnex.TextWidth - NoWidth - CodeWidth - NameWidth;
        return columns.Select((_, at) => (room * (at + 1) / columns.Length) - (room * at / columns.Length));
    }

    private static WordCell Cell((SectionShape, IFilingView, NumberLine Line) column, IFigures? figures) =>
        PrintedFigures.Cell(column.Line, figures is null ? null : column.Line.Of(figures));

    private static WordCell Sum((SectionShape Shape, IFilingView Filing, NumberLine Line) column) =>
        WordCell.Of(
            DecreeStyle.CellRight,
            column.Line.AddsUp
                ? new Words(
                    PrintedFigures.Total(column.Shape, column.Filing, column.Line) is { } total
                        ? VietnameseNumber.Text(total)
                        : PrintedFigures.Blank,
                    Bold: true
                )
                : ""
        );

    private static string Labelled(NumberLine line) =>
        line.About.Unit.Length > 0 ? $"{line.ShortLabel} ({line.About.Unit})" : line.ShortLabel;

    private static WordCell Head(string text, CellReach reach = CellReach.None) =>
        WordCell.Of(DecreeStyle.CellHead, text) with
        {
            Middle = true,
            Reach = reach,
        };
}
