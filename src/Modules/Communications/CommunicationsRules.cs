using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.Communications;

/// <summary>Nothing beyond what every register asks.</summary>
internal sealed class CommunicationsRules : SectionRules<CommunicationsFigures>;
