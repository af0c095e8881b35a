using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.Resources;

/// <summary>Full-time staff are of one qualification each; of part-time staff the qualified are part.</summary>
internal sealed class ResourcesRules : SectionRules<ResourcesFigures>
{
    public ResourcesRules()
    {
        Exactly(f => f.ItStaffFullTime, f => f.ItStaffUniversity, f => f.ItStaffCollege, f => f.ItStaffOther);
        NeededWith(
            f => f.ItStaffOtherText,
            f => f.ItStaffOther,
            "Có {itStaffOther} cán bộ trình độ khác. Nêu rõ trình độ gì ở dòng “Nêu rõ trình độ khác”."
        );
        Part(f => f.ItStaffPartTimeQualified, of => of.ItStaffPartTime);
    }
}
