using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Reporting.Totals;

/// <summary>What a unit filed in an earlier period: what it is compared with.</summary>
/// <param name="Held">Its data window lies within that of the filing asked about.</param>
/// <param name="Total">With the stations of an annex added.</param>
/// <param name="Period">The earlier period.</param>
/// <param name="Figures">The unit's own figures.</param>
/// <param name="Stations">By station, in order of code.</param>
public sealed record EarlierFiling(
    ReportingPeriod Period,
    bool Held,
    IFigures Figures,
    IFigures Total,
    IReadOnlyList<(string Station, string Name, IFigures Figures)> Stations
);
