using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.ITInfrastructure;

/// <summary>Appendix 2 §III: equipment, the level of IT application that hospitals have reached, information systems and their security levels.</summary>
public sealed class ITInfrastructureModule : IModule
{
    public string Name => "ITInfrastructure";
    public string Schema => "it_infrastructure";

    /// <summary>Owed by every facility; a district health centre's one figure includes its stations.</summary>
    internal static Section ItEquipment { get; } =
        new(
            "it-equipment",
            "Hạ tầng CNTT tại đơn vị",
            "Hạ tầng CNTT",
            Form: "TH2023-PL2",
            Number: "3.1",
            Department.DepartmentOffice
        );

    /// <summary>Owed by hospitals; followed up by Phòng Kế hoạch – Tài chính.</summary>
    internal static Section EmrLevel { get; } =
        new(
            "emr-level",
            "Công tác triển khai Bệnh án điện tử theo tiêu chí của BHYT",
            "Bệnh án điện tử",
            Form: "TH2023-PL2",
            Number: "3.2",
            Department.PlanningFinance,
            Requires: Capabilities.Hospital,
            Stations: StationReporting.None
        );

    /// <summary>Owed by every facility, for itself and its stations in one register.</summary>
    internal static Section InformationSystems { get; } =
        new(
            "information-systems",
            "Đảm bảo an toàn HTTT",
            "An toàn HTTT",
            Form: "TH2023-PL2",
            Number: "3.3",
            Department.DepartmentOffice,
            Stations: StationReporting.None
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services
            .AddSection<ItEquipmentFigures, ItEquipmentRules, ITInfrastructureDbContext>(this, context)
            .AddSection<EmrLevelFigures, EmrLevelRules, ITInfrastructureDbContext>(this, context)
            .AddSection<InformationSystemsFigures, InformationSystemsRules, ITInfrastructureDbContext>(this, context);
}
