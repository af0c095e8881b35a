using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>The refusals of this module that more than one slice gives.</summary>
internal static class AccountProblems
{
    public static Problem Invalid(IReadOnlyList<LineError> errors) =>
        new(
            422,
            "invalidAccount",
            "Thông tin tài khoản chưa hợp lệ",
            errors.Count == 1 ? errors[0].Message : $"Có {errors.Count} chỗ cần sửa. Sửa từng chỗ rồi gửi lại."
        )
        {
            Errors = errors,
        };

    public static Problem Unknown(string userName) =>
        Refused.NotFound("unknownAccount", $"Không có tài khoản “{Excerpt.Of(userName)}”. Kiểm tra lại tên đăng nhập.");

    public static Problem Duplicate(string userName) =>
        Refused.Conflict("duplicateAccount", $"Tên đăng nhập “{userName}” đã có. Chọn tên khác.");

    public static Problem LastAdministrator(string userName) =>
        Refused.Conflict(
            "lastAdministrator",
            $"“{userName}” là tài khoản quản trị duy nhất còn hoạt động nên không thể ngừng sử dụng hoặc đổi vai trò. "
                + "Tạo hoặc mở lại một tài khoản quản trị khác trước."
        );

    /// <summary>What Identity refused, told of the request's member that caused it.</summary>
    public static Problem Of(IdentityResult result, string userName, string passwordMember)
    {
        var errors = result.Errors.ToList();
        if (errors.Exists(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)))
        {
            return Refused.Conflict("accountChanged", errors[0].Description);
        }

        return errors.Exists(e => e.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
            ? Duplicate(userName)
            : Invalid([
                .. errors.Select(e => new LineError(
                    e.Code.StartsWith("Password", StringComparison.Ordinal) ? passwordMember : "userName",
                    char.ToLowerInvariant(e.Code[0]) + e.Code[1..],
                    e.Description
                )),
            ]);
    }
}
