using DeAn06.Reporting.Checks;
using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Modules.BirthDeathCertificates;

/// <summary>
/// No "trong đó" stands here: certificates carry over from one period to the next, so more synchronised than born or
/// died is asked about, not refused.
/// </summary>
internal sealed class BirthDeathCertificatesRules : SectionRules<BirthDeathCertificatesFigures>
{
    public BirthDeathCertificatesRules()
    {
        UsuallyPart(f => f.BirthsSynced, of => of.Births);
        UsuallyPart(f => f.DeathsSynced, of => of.Deaths);
        Typically(f => f.Births, perThousandVisits: 12, at: HasMaternityWard);
        Typically(f => f.Deaths, perThousandVisits: 1, at: unit => unit.Kind == FacilityKind.Hospital);
    }

    /// <summary>General and maternity hospitals, and district centres for their stations.</summary>
    private static bool HasMaternityWard(Facility unit) =>
        unit.Kind == FacilityKind.DistrictHealthCentre
        || unit.Name.Contains("Đa khoa", StringComparison.Ordinal)
        || unit.Name.Contains("Phụ sản", StringComparison.Ordinal);
}
