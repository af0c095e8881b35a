using DeAn06.SharedKernel.Checks;

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
        Typically(f => f.Births, perThousandVisits: 12);
        Typically(f => f.Deaths, perThousandVisits: 1);
    }
}
