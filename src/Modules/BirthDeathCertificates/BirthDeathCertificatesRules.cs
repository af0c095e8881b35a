using DeAn06.Reporting.Checks;

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
    }
}
