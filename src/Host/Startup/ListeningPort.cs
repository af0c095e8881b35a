using System.Net;
using System.Net.Sockets;

namespace DeAn06.Host.Startup;

/// <summary>Whether the port can be had; asked first, so that a start that must fail has changed nothing.</summary>
internal static class ListeningPort
{
    public static void Check(LaunchOptions options)
    {
        foreach (var at in options.Listen)
        {
            Check(at, options.Port);
        }
    }

    private static void Check(string at, int port)
    {
        try
        {
            using var listener = ListenerOn(at, port);
            listener.Start();
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressNotAvailable)
        {
            throw SettingValues.Wrong(Settings.Listen, at, "máy này không có địa chỉ đó");
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw InUse(port);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AccessDenied)
        {
            throw new LaunchException(
                $"Tài khoản chạy chương trình không được mở cổng {port}: cổng dưới 1024 dành cho root. Đặt {Settings.Port.Name} từ 1024 trở lên, ví dụ {Settings.Port.Name}=8080."
            );
        }
    }

    private static TcpListener ListenerOn(string at, int port) =>
        at == LaunchOptions.ThisMachine ? new(IPAddress.Loopback, port)
        : IPAddress.TryParse(at, out var address) ? new(address, port)
        : Socket.OSSupportsIPv6 ? TcpListener.Create(port)
        : new(IPAddress.Any, port);

    private static LaunchException InUse(int port) =>
        new(
            $"Cổng {port} đang được chương trình khác dùng. Đặt {Settings.Port.Name} sang cổng khác, ví dụ {Settings.Port.Name}=8081."
        );
}
