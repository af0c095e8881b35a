using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.CovidVaccinationCleaning;

/// <summary>How far vaccinated persons are verified against the National Population Database. Counts alone: no one's data.</summary>
public sealed class CovidVaccinationCleaningModule : IModule
{
    public string Name => "CovidVaccinationCleaning";
    public string Schema => "covid_vaccination_cleaning";

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<
            CovidVaccinationCleaningFigures,
            CovidVaccinationCleaningRules,
            CovidVaccinationCleaningDbContext
        >(this, context);
}
