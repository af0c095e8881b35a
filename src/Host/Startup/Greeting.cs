using DeAn06.SharedKernel.Access;

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
        entry.Published switch
        {
            null => null,
            { } when !options.Demo => "tài khoản dùng thử trong dữ liệu này bị khoá (chạy với --demo để dùng)",
            { } published =>
                $"tài khoản dùng thử: {string.Join(", ", published.OfDepartment)}{Reporters(published.Reporter)} · mật khẩu: {PublishedPassword.Value}",
        };

    private static string Reporters(string? example) =>
        example is null ? "" : $" và mã đơn vị viết thường ({example} …)";
}
