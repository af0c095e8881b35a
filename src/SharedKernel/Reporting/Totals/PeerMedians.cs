using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Reporting.Totals;

/// <summary>Whose peers: the unit itself is not among them.</summary>
/// <param name="Tier">As its filing is stored: <see cref="IFilingView.Tier"/>.</param>
public readonly record struct PeerPlace(string Period, string Facility, CareLevel Tier);

/// <summary>What the other units of a tier filed, by its medians.</summary>
/// <param name="Units">How many units stand behind it.</param>
public sealed record PeerMedians(int Units, MedianFigures Figures);

/// <summary>
/// Medians, each of its own: one of a rate is the median of the units' rates, and none follows from another. So they are found by name
/// and are no record of the section, whose getters would compute some from others.
/// </summary>
public sealed class MedianFigures(IReadOnlyDictionary<string, decimal> medians)
{
    /// <summary>A value that a unit has; null where fewer than five others give it.</summary>
    /// <param name="name">Of a line or of a derived value.</param>
    public decimal? this[string name] => medians.TryGetValue(name, out var median) ? median : null;
}
