using System.ComponentModel.DataAnnotations;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>A facility and its whole history.</summary>
/// <param name="Version">Also the ETag: send it back in If-Match with a change.</param>
/// <param name="History">Oldest first; no two overlap.</param>
internal sealed record FacilityAnswer(
    [property: RegularExpression("^" + TextShape.Facility + "$"), MaxLength(TextShape.LongestFacility)] string Code,
    int Version,
    IReadOnlyList<FacilityAnswer.Term> History
)
{
    public static FacilityAnswer Of(FacilityHead head) =>
        new(head.Code, head.Version, [.. head.Rows.OrderBy(row => row.ValidFrom).Select(Term.Of)]);

    /// <summary>As it stood from one day to another.</summary>
    /// <param name="ValidTo">Last day, inclusive; null while it stands.</param>
    /// <param name="ClosedReason">Why it ceased after that day; null where it goes on.</param>
    public sealed record Term(
        DateOnly ValidFrom,
        DateOnly? ValidTo,
        string Name,
        string ShortName,
        FacilityKind Kind,
        CareLevel Tier,
        Ownership Ownership,
        string? DistrictCode,
        string? CommuneCode,
        string? ParentCode,
        IReadOnlyList<Capabilities> Capabilities,
        IReadOnlyList<string> NotApplicableSections,
        string? NameSource,
        string? ClosedReason
    )
    {
        public static Term Of(FacilityRow row) =>
            new(
                row.ValidFrom,
                row.ValidTo,
                row.Name,
                row.ShortName,
                row.Kind,
                row.Tier,
                row.Ownership,
                row.DistrictCode,
                row.CommuneCode,
                row.ParentCode,
                [.. Enum.GetValues<Capabilities>().Where(c => c != default && row.Capabilities.HasFlag(c))],
                row.NotApplicableSections,
                row.NameSource,
                row.ClosedReason
            );
    }
}
