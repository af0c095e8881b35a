using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Directory;

/// <summary>The days that a change may begin on: from 2000 to five years ahead. Further away is a slip of the hand.</summary>
internal readonly record struct DateWindow(DateOnly Today)
{
    private const int YearsAhead = 5;

    private static readonly DateOnly First = new(2000, 1, 1);

    public void Check(DateOnly? day, string line, string label, List<LineError> errors)
    {
        if (day is null)
        {
            errors.Add(new(line, "blank", $"{label} đang để trống. Hãy nhập ngày, ví dụ 2023-07-01."));
        }
        else if (day < First || day > Today.AddYears(YearsAhead))
        {
            var message =
                $"{label} {VietnameseDate.Text(day.Value)} nằm ngoài khoảng từ {VietnameseDate.Text(First)} đến {VietnameseDate.Text(Today.AddYears(YearsAhead))}.";
            errors.Add(new(line, "badDate", message));
        }
    }
}
