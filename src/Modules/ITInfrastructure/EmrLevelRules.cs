using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.ITInfrastructure;

/// <summary>A level stands alone.</summary>
internal sealed class EmrLevelRules : SectionRules<EmrLevelFigures>;
