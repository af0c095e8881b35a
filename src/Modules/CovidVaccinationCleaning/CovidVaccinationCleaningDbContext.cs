using DeAn06.Platform.Persistence;
using DeAn06.Reporting.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.CovidVaccinationCleaning;

/// <summary>Schema `covid_vaccination_cleaning`.</summary>
internal sealed class CovidVaccinationCleaningDbContext(DbContextOptions<CovidVaccinationCleaningDbContext> options)
    : FilingDbContext<CovidVaccinationCleaningFigures>(options, new CovidVaccinationCleaningModule().Schema);

internal sealed class CovidVaccinationCleaningDesign()
    : DesignTimeDatabase<CovidVaccinationCleaningDbContext>(
        new CovidVaccinationCleaningModule(),
        options => new(options)
    );
