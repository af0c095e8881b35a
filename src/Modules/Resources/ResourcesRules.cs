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
        Typically(f => f.ItStaffFullTime, perThousandVisits: 0.2m);
        Typically(f => f.ItStaffPartTime, perThousandVisits: 0.4m);
        Typically(f => f.SpendDigitalTransformation, perThousandVisits: 9_000_000);
        Typically(f => f.SpendProject06, perThousandVisits: 2_000_000);
        ForExample(f => f.ItStaffOtherText, _ => "Trung cấp CNTT (số liệu giả lập)");
    }
}
