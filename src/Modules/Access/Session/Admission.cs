using DeAn06.Modules.Access.Accounts;
using DeAn06.Modules.Access.Seed;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Access.Session;

/// <summary>Whether an account may be used at all. Told at sign-in only to whom has its password, and asked again of open sessions.</summary>
internal sealed class Admission(DemoMode demo, TimeProvider clock)
{
    /// <summary>Why not; null where it may.</summary>
    /// <param name="password">Typed at sign-in, and right.</param>
    public Problem? Refusal(Account account, string? password = null) =>
        account.Disabled ? Disabled()
        : (account.HasPublishedPassword || password == PublishedPassword.Value) && !demo.On ? Published()
        : account.OneTimePasswordUntil <= clock.GetUtcNow() ? Ended()
        : null;

    private static Problem Disabled() =>
        new(
            403,
            "accountDisabled",
            "Tài khoản đã ngừng sử dụng",
            "Tài khoản này đã bị ngừng sử dụng. Liên hệ Văn phòng Sở nếu cần mở lại."
        );

    private static Problem Published() =>
        new(
            403,
            "publishedPassword",
            "Mật khẩu đã công bố",
            "Tài khoản này còn dùng mật khẩu dùng thử, ai cũng biết, nên chỉ đăng nhập được khi chạy với --demo. "
                + "Nhờ quản trị hệ thống đặt mật khẩu khác."
        );

    private static Problem Ended() =>
        new(
            403,
            "oneTimePasswordEnded",
            "Mật khẩu được cấp đã hết hạn",
            $"Mật khẩu do người khác cấp chỉ dùng được trong {Passwords.OneTimeLifetime.TotalHours:0} giờ. "
                + "Nhờ quản trị hệ thống của Sở Y tế cấp lại mật khẩu, rồi đăng nhập và đổi ngay."
        );
}
