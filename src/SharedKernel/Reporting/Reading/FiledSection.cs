using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.Reporting.Reading;

/// <summary>One unit's section as the sums count it: submitted or accepted. Names and places are those that the filing keeps.</summary>
/// <param name="Figures">The unit's own.</param>
/// <param name="Total">With the stations of an annex added.</param>
/// <param name="Stations">In order of code.</param>
public sealed record FiledSection(
    string Facility,
    string FacilityName,
    string? District,
    CareLevel Tier,
    FilingState State,
    int Submission,
    bool Late,
    bool Synthetic,
    IFigures Figures,
    IFigures Total,
    IReadOnlyList<FiledStation> Stations
)
{
    /// <summary>Its part in the sums: the unit, and in an annex each station where it stands.</summary>
    /// <param name="annex">The section's stations are reported one by one.</param>
    public IEnumerable<TotalRow> Rows(string period, LineSet lines, bool annex)
    {
        yield return new TotalRow(
            period,
            District,
            Tier,
            Units: 1,
            Stations: 0,
            Synthetic ? 1 : 0,
            Figures,
            BareRates.Of(lines, Figures)
        );
        foreach (var station in annex ? Stations : [])
        {
            yield return new TotalRow(
                period,
                station.District,
                station.Tier,
                Units: 0,
                Stations: 1,
                Synthetic: 0,
                station.Figures,
                BareRates.Of(lines, station.Figures)
            );
        }
    }
}

/// <summary>One station's figures in its district health centre's filing.</summary>
public sealed record FiledStation(string Station, string Name, string? District, CareLevel Tier, IFigures Figures);
