using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.SharedKernel.Filings;

/// <summary>A period or facility that an address or a list names and nobody knows: one wording for all who ask.</summary>
public static class UnknownPlace
{
    public static Problem Period(string code) =>
        Refused.NotFound(
            "unknownPeriod",
            $"Không có kỳ báo cáo “{Excerpt.Of(code)}”. Mã kỳ có dạng 2023-07, 2023-H1 hoặc 2023-Y; xem lịch báo cáo đã ban hành."
        );

    public static Problem Facility(string? code, ReportingPeriod period) =>
        Refused.NotFound("unknownFacility", FacilityText(code, period));

    /// <summary>Of one line of a list, code `unknownFacility`.</summary>
    public static LineError Facility(string line, string? code, ReportingPeriod period) =>
        new(line, "unknownFacility", FacilityText(code, period));

    // A facility is known in one period and not in another.
    private static string FacilityText(string? code, ReportingPeriod period) =>
        $"Không có đơn vị mã “{Excerpt.Of(code)}” trong kỳ {period.Name}. Kiểm tra lại mã đơn vị (ví dụ BV-3801).";
}
