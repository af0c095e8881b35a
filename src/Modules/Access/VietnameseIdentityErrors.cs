using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access;

/// <summary>What Identity refuses, in Vietnamese; codes stay Identity's own.</summary>
internal sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() =>
        Say(nameof(DefaultError), "Không lưu được tài khoản. Thử lại sau ít phút.");

    public override IdentityError ConcurrencyFailure() =>
        Say(nameof(ConcurrencyFailure), "Tài khoản vừa được người khác thay đổi. Tải lại rồi thực hiện lại.");

    public override IdentityError PasswordMismatch() =>
        Say(nameof(PasswordMismatch), "Mật khẩu hiện tại không đúng. Nhập lại mật khẩu đang dùng.");

    public override IdentityError InvalidUserName(string? userName) =>
        Say(
            nameof(InvalidUserName),
            $"Tên đăng nhập “{userName}” không hợp lệ. Chỉ dùng chữ thường không dấu, chữ số và các dấu . _ -"
        );

    public override IdentityError DuplicateUserName(string userName) =>
        Say(nameof(DuplicateUserName), $"Tên đăng nhập “{userName}” đã có. Chọn tên khác.");

    public override IdentityError UserAlreadyHasPassword() =>
        Say(nameof(UserAlreadyHasPassword), "Tài khoản đã có mật khẩu. Dùng chức năng đặt lại mật khẩu.");

    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), $"Mật khẩu phải có ít nhất {length} ký tự. Nhập mật khẩu dài hơn.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), $"Mật khẩu phải có ít nhất {uniqueChars} ký tự khác nhau.");

    public override IdentityError PasswordRequiresNonAlphanumeric() =>
        Say(nameof(PasswordRequiresNonAlphanumeric), "Mật khẩu phải có ít nhất một ký tự đặc biệt.");

    public override IdentityError PasswordRequiresDigit() =>
        Say(nameof(PasswordRequiresDigit), "Mật khẩu phải có ít nhất một chữ số.");

    public override IdentityError PasswordRequiresLower() =>
        Say(nameof(PasswordRequiresLower), "Mật khẩu phải có ít nhất một chữ thường.");

    public override IdentityError PasswordRequiresUpper() =>
        Say(nameof(PasswordRequiresUpper), "Mật khẩu phải có ít nhất một chữ hoa.");

    private static IdentityError Say(string code, string description) =>
        new() { Code = code, Description = description };
}
