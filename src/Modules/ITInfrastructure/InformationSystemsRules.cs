using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.ITInfrastructure;

/// <summary>Nothing beyond what every register asks: the form's counts cannot contradict the register.</summary>
internal sealed class InformationSystemsRules : SectionRules<InformationSystemsFigures>;
