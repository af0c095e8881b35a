using DeAn06.Host.Demonstration;

namespace DeAn06.Host.Startup;

/// <summary>What the console shows once the product runs.</summary>
internal static class Greeting
{
    public static string Of(LaunchOptions options, Uri address, FirstEntry entry)
    {
        var site = $"http://{(address.IsLoopback ? LaunchOptions.ThisMachine : address.Host)}:{address.Port}";
        string?[] told = [$"Báo cáo Đề án 06 đang chạy tại {site}", Reach(options), Accounts(options, entry)];
        var line = string.Join(" · ", told.OfType<string>());
        return entry.Secret is { } secret
            // After the `#`, so that no server, log or other site ever sees it.
            ? $"{line}\nChưa có quản trị viên. Mở liên kết sau để đặt mật khẩu quản trị (dùng một lần, trong 24 giờ): {site}/thiet-lap#ma={secret}"
            : line;
    }

    private static string? Reach(LaunchOptions options) =>
        options.IsLocal ? "chỉ nhận kết nối từ máy này (đặt LISTEN để mở rộng)"
        : options.Demo ? "nhận kết nối từ máy khác: ai truy cập được cũng đăng nhập được"
        : null;

    private static string? Accounts(LaunchOptions options, FirstEntry entry) =>
        (entry.HasDemoAccounts, options.Demo) switch
        {
            (true, true) =>
                "tài khoản dùng thử: office, medical, finance, leader, admin và mã đơn vị viết thường (bv-3801, ttyt-380 …) · mật khẩu: "
                    + DemoPassword.Value,
            (true, false) => "tài khoản dùng thử trong dữ liệu này bị khoá (chạy với --demo để dùng)",
            _ => null,
        };
}
