using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.ITInfrastructure;

/// <summary>No line of the equipment is part of another.</summary>
internal sealed class ItEquipmentRules : SectionRules<ItEquipmentFigures>
{
    public ItEquipmentRules()
    {
        Typically(f => f.ComputersBefore2020, perThousandVisits: 6);
        Typically(f => f.ComputersAfter2020, perThousandVisits: 9);
        Typically(f => f.Printers, perThousandVisits: 5);
        Typically(f => f.Routers, perThousandVisits: 1.5m);
        Typically(f => f.Switches, perThousandVisits: 2);
        Typically(f => f.Servers, perThousandVisits: 0.2m);
    }
}
