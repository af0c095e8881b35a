namespace DeAn06.Modules.Directory.Tests;

/// <summary>Body of a PUT of a facility.</summary>
internal sealed record FacilityBody(
    string? ValidFrom,
    string? Name,
    string? ShortName,
    string? Kind,
    string? Tier,
    string? Ownership,
    string? DistrictCode = null,
    string? CommuneCode = null,
    string? ParentCode = null,
    string[]? Capabilities = null,
    string[]? NotApplicableSections = null
);
