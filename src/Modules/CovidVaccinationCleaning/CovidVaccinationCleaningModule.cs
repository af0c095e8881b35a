using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.CovidVaccinationCleaning;

/// <summary>Appendix 2 §IV.4.1: how far vaccinated persons are verified against the National Population Database. Counts alone: no one's data.</summary>
public sealed class CovidVaccinationCleaningModule : IModule
{
    public string Name => "CovidVaccinationCleaning";
    public string Schema => "covid_vaccination_cleaning";

    /// <summary>Owed by the provincial centre for disease control alone.</summary>
    internal static Section Section { get; } =
        new(
            "covid-vaccination-cleaning",
            "Làm sạch dữ liệu tiêm chủng Covid-19 với CSDLQG về Dân cư",
            "Làm sạch dữ liệu tiêm chủng",
            Form: "TH2023-PL2",
            Number: "4.1",
            Department.MedicalAffairs,
            Requires: Capabilities.DiseaseControl,
            Stations: StationReporting.None
        );

    public void AddServices(IServiceCollection services, ModuleContext context) =>
        services.AddSection<
            CovidVaccinationCleaningFigures,
            CovidVaccinationCleaningRules,
            CovidVaccinationCleaningDbContext
        >(this, context);
}
