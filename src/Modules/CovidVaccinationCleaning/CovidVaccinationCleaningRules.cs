using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.CovidVaccinationCleaning;

/// <summary>A person has at least one dose; is verified or is not; and what is not verified has a reason.</summary>
internal sealed class CovidVaccinationCleaningRules : SectionRules<CovidVaccinationCleaningFigures>
{
    public CovidVaccinationCleaningRules()
    {
        AtMost(
            f => f.CovidPersonsRecorded,
            most => most.CovidDosesRecorded,
            "Mỗi đối tượng có ít nhất một mũi tiêm. Kiểm tra lại hai dòng này."
        );
        Exactly(f => f.CovidPersonsRecorded, f => f.CovidPersonsVerified, f => f.CovidPersonsUnverified);
        NeededWith(
            f => f.CovidUnverifiedReason,
            f => f.CovidPersonsUnverified,
            "Còn {covidPersonsUnverified} đối tượng chưa được xác minh. Nêu lý do ở dòng “Lý do chưa được xác minh”."
        );
    }
}
