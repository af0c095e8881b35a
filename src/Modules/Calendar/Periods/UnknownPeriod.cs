using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Calendar.Periods;

internal static class UnknownPeriod
{
    public static Problem Problem(string code) =>
        Refused.NotFound(
            "unknownPeriod",
            $"Không có kỳ báo cáo “{Excerpt.Of(code)}”. Kiểm tra mã kỳ, ví dụ “2023-07”, trong lịch đã công bố."
        );
}
