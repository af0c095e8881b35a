using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Reporting.Checks;

/// <summary>Figures of an earlier or wider set that the filing is compared with.</summary>
/// <param name="Period">As printed: "Tháng 7".</param>
/// <param name="Days">Length of its data window: flows are compared by day.</param>
/// <param name="Units">How many units stand behind the figures.</param>
public sealed record Comparison(IFigures Figures, string Period, int Days, int Units)
{
    /// <summary>Its data window lies within that of the filing: what happened in it is counted in the filing again.</summary>
    public bool Held { get; init; }
}

/// <summary>All that the checks of one filing look at; gathered beforehand, so that checking asks no one.</summary>
/// <param name="Own">The unit's own figures.</param>
/// <param name="Stations">Figures by station, in order of code.</param>
/// <param name="Total">Own and, where the annex adds, stations.</param>
/// <param name="Expected">The stations that the unit reports for.</param>
/// <param name="Days">Length of this period's data window.</param>
/// <param name="Past">The unit's own previous filing.</param>
/// <param name="Peers">Sum of the same tier in the previous period.</param>
/// <param name="Explanations">Given so far, by check id.</param>
public sealed record CheckInput(
    IFigures Own,
    IReadOnlyList<(string Station, IFigures Figures)> Stations,
    IFigures Total,
    IReadOnlyList<Facility> Expected,
    int Days,
    Comparison? Past,
    Comparison? Peers,
    IReadOnlyDictionary<string, string> Explanations
)
{
    /// <summary>Last day of this period's data window: nothing that is reported happened later.</summary>
    public DateOnly WindowEnd { get; init; } = DateOnly.MaxValue;
}
