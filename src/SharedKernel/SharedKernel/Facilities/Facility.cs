namespace DeAn06.SharedKernel.Facilities;

/// <summary>Kind of health facility (loại cơ sở y tế).</summary>
public enum FacilityKind
{
    /// <summary>Bệnh viện.</summary>
    Hospital,

    /// <summary>Trung tâm y tế cấp huyện.</summary>
    DistrictHealthCentre,

    /// <summary>Trạm y tế xã: its district health centre reports for it.</summary>
    CommuneHealthStation,

    /// <summary>Trung tâm kiểm soát bệnh tật.</summary>
    DiseaseControlCentre,

    /// <summary>Phòng khám.</summary>
    Clinic,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>Level of care (tuyến): a unit is counted in one tier only.</summary>
public enum CareLevel
{
    /// <summary>Tuyến trung ương.</summary>
    Central,

    /// <summary>Tuyến tỉnh.</summary>
    Province,

    /// <summary>Tuyến huyện.</summary>
    District,

    /// <summary>Tuyến xã.</summary>
    Commune,
}

/// <summary>Public or private (công lập / ngoài công lập).</summary>
public enum Ownership
{
    /// <summary>Công lập.</summary>
    Public,

    /// <summary>Ngoài công lập.</summary>
    Private,
}

/// <summary>What a facility can or must do beyond the rest; decides which sections it owes.</summary>
[Flags]
public enum Capabilities
{
    None = 0,

    /// <summary>Has beds, as hospitals do.</summary>
    Hospital = 1,

    /// <summary>Disease control for the province.</summary>
    DiseaseControl = 2,

    /// <summary>Issues health certificates for drivers.</summary>
    IssuesDriverCertificates = 4,
}

/// <summary>A health facility or commune station as it stood on one day.</summary>
/// <param name="Code">The project's own code (`BV-3801`); not an insurance code.</param>
/// <param name="DistrictCode">District on that day; null where a facility belongs to none (central level).</param>
/// <param name="ParentCode">For a commune station the district health centre that reports for it.</param>
/// <param name="NotApplicableSections">Sections that do not concern this facility, by its profile (kebab-case names).</param>
/// <param name="Name">Official name on that day.</param>
/// <param name="ShortName">For narrow places.</param>
/// <param name="Kind">Loại cơ sở y tế.</param>
/// <param name="Tier">Tuyến.</param>
/// <param name="Ownership">Public or private.</param>
/// <param name="CommuneCode">Commune on that day; null where none is recorded.</param>
/// <param name="Capabilities">Those that its kind implies too.</param>
/// <param name="ValidFrom">First day on which this holds.</param>
/// <param name="ValidTo">Last day on which this holds; null while it stands.</param>
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
    public bool StandsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);

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
/// <param name="Code">Official code of the district.</param>
/// <param name="Name">Official name.</param>
public sealed record District(string Code, string Name, DateOnly ValidFrom, DateOnly? ValidTo);
