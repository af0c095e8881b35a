using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.EPrescriptions;

/// <summary>"Trong đó": prescriptions transmitted are part of those issued.</summary>
internal sealed class EPrescriptionsRules : SectionRules<EPrescriptionsFigures>
{
    public EPrescriptionsRules()
    {
        Part(f => f.Transmitted, of => of.Issued);
    }
}
