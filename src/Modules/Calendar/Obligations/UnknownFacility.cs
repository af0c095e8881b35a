using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Calendar.Obligations;

/// <summary>One wording for a facility that a period does not know.</summary>
internal static class UnknownFacility
{
    public static string Message(string? code, ReportingPeriod period) =>
        $"Không có đơn vị mã “{Excerpt.Of(code)}” vào ngày {period.To:dd'/'MM'/'yyyy}. Kiểm tra mã đơn vị, ví dụ “BV-3801”.";
}
