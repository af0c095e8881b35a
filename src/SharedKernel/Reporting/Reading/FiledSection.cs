using DeAn06.Reporting.Figures;
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
);

/// <summary>One station's figures in its district health centre's filing.</summary>
public sealed record FiledStation(string Station, string Name, string? District, IFigures Figures);
