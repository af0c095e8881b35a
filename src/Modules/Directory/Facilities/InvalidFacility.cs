using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>What was entered about a facility cannot be kept (422 `invalid`).</summary>
internal static class InvalidFacility
{
    public static Problem Because(string detail, IReadOnlyList<LineError> errors) =>
        Refused.Invalid(detail, errors) with
        {
            Title = "Thông tin đơn vị chưa hợp lệ",
        };
}
