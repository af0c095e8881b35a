using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>All that can change about a facility. Text is composed (NFC) and trimmed; absent is null, never empty.</summary>
/// <param name="NameSource">Where the name comes from; null where nobody said.</param>
internal sealed record FacilityAttributes(
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
    string? NameSource
)
{
    private static readonly string[] None = [];

    /// <summary>What a kind can do by being that kind.</summary>
    public static Capabilities ImpliedBy(FacilityKind kind) =>
        kind switch
        {
            FacilityKind.Hospital => Capabilities.Hospital,
            FacilityKind.DiseaseControlCentre => Capabilities.DiseaseControl,
            _ => Capabilities.None,
        };

    public bool SameAs(FacilityAttributes other) =>
        this with { NotApplicableSections = None } == other with { NotApplicableSections = None }
        && NotApplicableSections.SequenceEqual(other.NotApplicableSections);
}
