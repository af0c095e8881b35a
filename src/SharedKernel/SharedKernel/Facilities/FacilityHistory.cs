namespace DeAn06.SharedKernel.Facilities;

/// <summary>A facility through time.</summary>
/// <param name="Version">The number of its ETag: a change of the facility or of its contacts names it in If-Match.</param>
/// <param name="Terms">Oldest first; no two overlap.</param>
public sealed record FacilityHistory(int Version, IReadOnlyList<FacilityTerm> Terms);

/// <summary>A facility as it stood from one day to another, and who wrote that down.</summary>
/// <param name="NameSource">Where the name comes from; null where nobody said.</param>
/// <param name="ClosedReason">Why it ceased after its last day; null where it goes on.</param>
/// <param name="By">User name of who recorded it last; null where it stood in the province's first list (the profile).</param>
/// <param name="Facility">The facility in those days.</param>
/// <param name="At">When it was recorded last.</param>
public sealed record FacilityTerm(
    Facility Facility,
    string? NameSource,
    string? ClosedReason,
    string? By,
    DateTimeOffset At
);

/// <summary>A commune (xã, phường, thị trấn) of the province.</summary>
/// <param name="Code">Official code of the commune.</param>
/// <param name="Name">Official name.</param>
public sealed record Commune(string Code, string Name, string DistrictCode);
