using DeAn06.Decree30;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.OfficialDocuments.PrintedReports;

/// <summary>A filing's figures as paper shows them.</summary>
internal static class PrintedFigures
{
    /// <summary>Not answered, which is neither 0 nor “Không có”.</summary>
    public const string Blank = "…";

    /// <summary>The widest number that a column of figures takes at its usual size.</summary>
    private const int LongestNumber = 13;

    /// <summary>What the unit itself has saved. What is carried on from an earlier period it has not said yet.</summary>
    public static IFigures Own(SectionShape shape, IFilingView filing) =>
        filing.State == FilingState.NotStarted ? shape.Set.Make(_ => null) : filing.FiguresAny;

    /// <summary>With the annex's stations: what adds up; the rest is blank there.</summary>
    public static IFigures Total(SectionShape shape, IFilingView filing) =>
        shape.Section.Stations == StationReporting.Annex && filing.State != FilingState.NotStarted
            ? filing.TotalAny
            : Own(shape, filing);

    /// <summary>What does not add up stands as the unit gave it.</summary>
    public static decimal? Total(SectionShape shape, IFilingView filing, NumberLine line) =>
        line.Of(line.AddsUp ? Total(shape, filing) : Own(shape, filing));

    public static bool IsBlank(SectionShape shape, IFilingView? filing, Line line) =>
        filing is null
        || (line is NumberLine number ? Total(shape, filing, number) is null : line.IsBlank(Own(shape, filing)));

    public static WordCell Cell(NumberLine line, decimal? value) =>
        line.Choices.Count > 0 && value is not null
            ? WordCell.Of(DecreeStyle.CellCentred, line.Words(value))
            : Cell(value);

    public static WordCell Cell(decimal? value) =>
        WordCell.Number(value is { } number ? VietnameseNumber.Text(number) : Blank, LongestNumber);
}
