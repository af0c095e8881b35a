using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.ITInfrastructure;

/// <summary>Equipment, the level of IT application that hospitals have reached, information systems and their security levels.</summary>
public sealed class ITInfrastructureModule : IModule
{
    public string Name => "ITInfrastructure";
    public string Schema => "it_infrastructure";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services
            .AddSection<ItEquipmentFigures, ItEquipmentRules, ITInfrastructureDbContext>(this, context)
            .AddSection<EmrLevelFigures, EmrLevelRules, ITInfrastructureDbContext>(this, context)
            .AddSection<InformationSystemsFigures, InformationSystemsRules, ITInfrastructureDbContext>(this, context);
}
