using DeAn06.Reporting.Endpoints;

namespace DeAn06.Modules.CovidVaccinationCleaning;

internal sealed class GetCovidVaccinationCleaning : GetFilingEndpoint<CovidVaccinationCleaningFigures>;

internal sealed class SaveCovidVaccinationCleaning : SaveDraftEndpoint<CovidVaccinationCleaningFigures>;

internal sealed class SubmitCovidVaccinationCleaning : SubmitFilingEndpoint<CovidVaccinationCleaningFigures>;

internal sealed class ReturnCovidVaccinationCleaning : ReturnFilingEndpoint<CovidVaccinationCleaningFigures>;

internal sealed class AcceptCovidVaccinationCleaning : AcceptFilingEndpoint<CovidVaccinationCleaningFigures>;

internal sealed class ReopenCovidVaccinationCleaning : ReopenFilingEndpoint<CovidVaccinationCleaningFigures>;
