using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.CitizenIdVisits;

/// <summary>Visits registered with the citizen identity card or VNeID; and the lines that some provinces add.</summary>
public sealed class CitizenIdVisitsModule : IModule
{
    public string Name => "CitizenIdVisits";
    public string Schema => "citizen_id_visits";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<CitizenIdVisitsFigures, CitizenIdVisitsRules, CitizenIdVisitsDbContext>(this, context);
}
