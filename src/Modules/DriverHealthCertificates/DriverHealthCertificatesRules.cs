using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.DriverHealthCertificates;

/// <summary>"Trong đó": certificates transmitted are part of those issued.</summary>
internal sealed class DriverHealthCertificatesRules : SectionRules<DriverHealthCertificatesFigures>
{
    public DriverHealthCertificatesRules()
    {
        Part(f => f.Transmitted, of => of.Issued);
    }
}
