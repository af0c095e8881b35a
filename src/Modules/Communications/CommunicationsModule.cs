using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Communications;

/// <summary>Appendix 2 §II: what was done to make citizens use their cards, pay without cash and know of Đề án 06.</summary>
public sealed class CommunicationsModule : IModule
{
    public string Name => "Communications";
    public string Schema => "communications";

    /// <summary>Owed by those who examine and treat; a district health centre reports for its stations in one list.</summary>
    internal static Section Section { get; } =
        new(
            "communications",
            "Công tác tuyên truyền",
            "Tuyên truyền",
            Form: "TH2023-PL2",
            Number: "II",
            Department.DepartmentOffice,
            Stations: StationReporting.None,
            TreatmentOnly: true
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<CommunicationsFigures, CommunicationsRules, CommunicationsDbContext>(this, context);
}
