using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.ITInfrastructure;

/// <summary>No line of the equipment is part of another.</summary>
internal sealed class ItEquipmentRules : SectionRules<ItEquipmentFigures>;
