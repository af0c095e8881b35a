using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Reporting.Totals;

/// <summary>A filing's total: own figures and, where the annex adds, its stations'.</summary>
internal static class FilingTotal
{
    public static T Of<T>(Section section, LineSet lines, Filing<T> filing)
        where T : class, IFigures, new() => Of(section, lines, filing.Figures, filing.Stations.Select(s => s.Figures));

    public static T Of<T>(Section section, LineSet lines, T own, IEnumerable<T> stations)
        where T : class, IFigures, new() =>
        section.Stations == StationReporting.Annex ? (T)lines.Sum([own, .. stations]) : own;
}
