namespace DeAn06.SharedKernel.Facilities;

/// <summary>Kind of health facility (loại cơ sở y tế).</summary>
public enum FacilityKind
{
    Hospital,
    DistrictHealthCentre,
    CommuneHealthStation,
    DiseaseControlCentre,
    Clinic,
    Other,
}

/// <summary>Level of care (tuyến): a unit is counted in one tier only.</summary>
public enum CareLevel
{
    Central,
    Province,
    District,
    Commune,
}

/// <summary>Public or private (công lập / ngoài công lập).</summary>
public enum Ownership
{
    Public,
    Private,
}

/// <summary>What a facility can or must do beyond the rest; decides which sections it owes.</summary>
[Flags]
public enum Capabilities
{
    None = 0,
    Hospital = 1,
    DiseaseControl = 2,
    IssuesDriverCertificates = 4,
}

/// <summary>A health facility or commune station as it stood on one day.</summary>
/// <param name="Code">The project's own code (`BV-3801`); not an insurance code.</param>
/// <param name="DistrictCode">District on that day; null where a facility belongs to none (central level).</param>
/// <param name="ParentCode">For a commune station the district health centre that reports for it.</param>
/// <param name="NotApplicableSections">Sections that do not concern this facility, by its profile (kebab-case names).</param>
public sealed record Facility(
    string Code,
    string Name,
    string ShortName,
    FacilityKind Kind,
    CareLevel Tier,
    Ownership Ownership,
    string? DistrictCode,
    string? CommuneCode,
    string? ParentCode,
    Capabilities Capabilities,
    IReadOnlyList<string> NotApplicableSections,
    DateOnly ValidFrom,
    DateOnly? ValidTo
)
{
    /// <summary>Taken out of the directory since: what it filed or was granted still shows, under its code.</summary>
    public static Facility KnownByCode(string code, DateOnly since) =>
        new(
            code,
            code,
            code,
            FacilityKind.Other,
            CareLevel.Province,
            Ownership.Public,
            DistrictCode: null,
            CommuneCode: null,
            ParentCode: null,
            Capabilities.None,
            [],
            since,
            since
        );

    /// <summary>A station never reports for itself: its district health centre does.</summary>
    public bool ReportsItself => Kind != FacilityKind.CommuneHealthStation;
}

/// <summary>A district (huyện, thị xã, thành phố) of the province.</summary>
public sealed record District(string Code, string Name, DateOnly ValidFrom, DateOnly? ValidTo);
