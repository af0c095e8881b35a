using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.DigitalSignatures;

/// <summary>Signatures granted are a stock that is expected to grow; the two lines count different people, so neither is part of the other.</summary>
internal sealed class DigitalSignaturesRules : SectionRules<DigitalSignaturesFigures>
{
    public DigitalSignaturesRules()
    {
        NeverFalls(f => f.Signed);
    }
}
