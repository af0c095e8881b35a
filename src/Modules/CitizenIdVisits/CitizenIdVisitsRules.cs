using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.CitizenIdVisits;

/// <summary>Visits by citizen identity are part of all visits, and those whose insurance data came back are part of them.</summary>
internal sealed class CitizenIdVisitsRules : SectionRules<CitizenIdVisitsFigures>
{
    public CitizenIdVisitsRules()
    {
        Part(f => f.CitizenIdVisits, of => of.Visits);
        Part(f => f.InsuranceReturned, of => of.CitizenIdVisits);
    }
}
