using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Host.Demonstration;

/// <summary>A facility or a station that figures are made up for, as the public answers tell of it.</summary>
internal sealed record MadeUpUnit(string Code, string Name, FacilityKind Kind, CareLevel Tier)
{
    /// <summary>Visits a month.</summary>
    public decimal Visits =>
        (Kind, Tier) switch
        {
            (FacilityKind.Hospital, CareLevel.Province or CareLevel.Central) => 14_000m,
            (FacilityKind.Hospital, _) => 6_000m,
            (FacilityKind.DistrictHealthCentre, _) => 1_600m,
            (FacilityKind.CommuneHealthStation, _) => 240m,
            _ => 600m,
        };
}

/// <summary>A reporting period, as the public answers tell of it.</summary>
/// <param name="From">First day of the data window.</param>
/// <param name="To">Last day of the data window.</param>
/// <param name="DueAt">The last second in which a filing is on time.</param>
internal sealed record MadeUpPeriod(string Code, DateOnly From, DateOnly To, DateTimeOffset DueAt)
{
    public int Days => To.DayNumber - From.DayNumber + 1;
}
