using System.Net.Sockets;
using Npgsql;

namespace DeAn06.Host.Startup;

/// <summary>What is wrong with a database, by the setting that leads there.</summary>
internal static class DatabaseTrouble
{
    public static LaunchException At(string setting, Exception e) =>
        new($"{What(e)} Kiểm tra {setting} rồi khởi động lại (chi tiết kỹ thuật: {FirstLine(e)}).");

    private static string What(Exception e) =>
        (e as PostgresException)?.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                "Cơ sở dữ liệu không nhận tài khoản hoặc mật khẩu đã khai báo.",
            PostgresErrorCodes.InvalidCatalogName => "Máy chủ cơ sở dữ liệu không có cơ sở dữ liệu đã khai báo.",
            PostgresErrorCodes.InsufficientPrivilege =>
                "Tài khoản cơ sở dữ liệu chưa đủ quyền; cần quyền tạo lược đồ và tạo tài khoản.",
            PostgresErrorCodes.TooManyConnections => "Máy chủ cơ sở dữ liệu đã hết kết nối.",
            null => e is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain }
                ? "Không tìm thấy máy chủ cơ sở dữ liệu đã khai báo."
                : "Không kết nối được tới cơ sở dữ liệu.",
            _ => "Cơ sở dữ liệu từ chối một lệnh khi chuẩn bị dữ liệu.",
        };

    private static string FirstLine(Exception e) => e.Message.Split('\n', 2)[0].TrimEnd().TrimEnd('.');
}
